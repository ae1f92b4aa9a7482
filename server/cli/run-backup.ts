import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatDate } from '../../geodata/text/format';
import { BackupError } from '../backup/backup-error';
import { findServer } from '../backup/control-client';
import { checkArchive } from '../backup/read-archive';
import { restoreArchive, type Restored } from '../backup/restore-archive';
import { writeArchive } from '../backup/write-archive';
import type { Config } from '../config';
import { migrate } from '../db/migrate';
import { openDatabase, type Database } from '../db/open';
import { createLog } from '../log';
import { readVersion } from '../version';

const usage = `Copies de sauvegarde, que le serveur soit en marche ou non.

  npm run backup -- FICHIER    copie toutes les données dans FICHIER
  npm run restore -- FICHIER   remplace toutes les données par celles de FICHIER

Une copie se restaure sur la base embarquée comme sur PostgreSQL.`;

/** Where the commands say things, and what they use of the outside. */
export interface BackupContext {
  readonly config: Pick<Config, 'dataDir' | 'databaseUrl' | 'logLevel'>;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** What is to be done, and the file named after it; null when they cannot be understood. */
function understand(
  args: readonly string[],
): { readonly verb: 'backup' | 'restore'; readonly file: string } | 'usage' | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' } },
    });
    if (values.help === true) return 'usage';
    const [verb, file, ...more] = positionals;
    if ((verb !== 'backup' && verb !== 'restore') || file === undefined || file === '' || more.length > 0)
      return null;
    return { verb, file: resolve(file) };
  } catch {
    return null;
  }
}

/**
 * Runs `npm run backup` or `npm run restore`, which is the first argument. Speaks French. Returns the exit status: 0 when done, 1 when
 * it cannot be done now, 2 on arguments or a file that cannot be used.
 */
export async function runBackup(args: readonly string[], context: BackupContext): Promise<0 | 1 | 2> {
  const { say, complain } = context;
  const command = understand(args);
  if (command === 'usage' || command === null) {
    (command === null ? complain : say)(usage);
    return command === null ? 2 : 0;
  }
  const { verb, file } = command;
  try {
    if (verb === 'backup') {
      say(`Copie des données dans ${file}…`);
      say(`Copie faite et vérifiée\u00a0: ${described(await backup(file, context))}.`);
    } else {
      say(`Restauration de ${file}…`);
      const { header, totals } = await restore(file, context);
      say(
        `Restauration faite et vérifiée\u00a0: ${described({ header, totals })}, copiées le ${formatDate(header.createdAt.slice(0, 10), 'fr')}. Chacun doit se reconnecter.`,
      );
    }
    return 0;
  } catch (error) {
    complain(explain(error));
    return error instanceof BackupError && error.kind === 'refused' ? 2 : 1;
  }
}

async function backup(file: string, { config }: BackupContext): Promise<Restored> {
  const server = config.databaseUrl === null ? await findServer(config.dataDir) : null;
  if (server !== null) return server.write(file);
  return withDatabase(config, async (database) => {
    await writeArchive(database, file, { application: await readVersion(), now: () => new Date() });
    return checkArchive(file);
  });
}

async function restore(file: string, { config }: BackupContext): Promise<Restored> {
  const server = config.databaseUrl === null ? await findServer(config.dataDir) : null;
  if (server !== null) return server.restore(file);
  // Before the database opens, and is made where there is none.
  await checkArchive(file);
  return withDatabase(config, (database) => restoreArchive(database, file));
}

async function withDatabase<T>(
  { databaseUrl: url, dataDir, logLevel }: BackupContext['config'],
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase({
    url,
    dataDir,
    log: createLog(logLevel === 'info' ? 'warn' : logLevel),
  });
  try {
    await migrate(database);
    return await work(database);
  } finally {
    await database.close();
  }
}

function described({ totals: { tables } }: Restored): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${rows.toLocaleString('fr-FR')}\u00a0lignes de ${tables.length}\u00a0tables`;
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isLocked = error.cause instanceof Error && 'code' in error.cause && error.cause.code === 'ELOCKED';
  if (isLocked) return `${error.message}\nSi c’est le serveur qui démarre, recommencez quand il est prêt.`;
  // The databases' own refusals are written to be shown; anything else is a bug, told whole.
  return error instanceof BackupError || error.constructor === Error
    ? error.message
    : (error.stack ?? error.message);
}
