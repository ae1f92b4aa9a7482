import { join } from 'node:path';
import { issueText } from '../geodata/text/issues';
import { createApp } from './app';
import { prepareAccounts } from './auth/first-administrator';
import { smtpMailer } from './auth/mail';
import { Auth } from './auth/open-auth';
import { keptSecret } from './auth/secret';
import { startBackups } from './backup/start-backups';
import { applicationRoot } from './config';
import type { Config } from './config';
import { DatasetState } from './dataset-state';
import { migrate } from './db/migrate';
import { openDatabase } from './db/open';
import { readDatasetVersion } from './db/queries/dataset';
import { Imports } from './imports/imports';
import { createLog } from './log';
import { checkAddress, serve, StartError } from './serve';
import { travelAdapters } from './travel/registry';
import { Travel } from './travel/travel';
import { readVersion } from './version';

/** Time left to the requests under way when the server stops, in milliseconds. */
const lastRequests = 10_000;

/** What is to be undone when the server stops, last thing first. */
export class Shutdown {
  readonly #steps: (() => Promise<void>)[] = [];
  #running: Promise<void> | null = null;

  /** Adds something to undo; at once when the stop has begun. */
  async add(step: () => Promise<void>): Promise<void> {
    if (this.#running === null) this.#steps.push(step);
    else await step();
  }

  /** Undoes everything; a second call waits for the first. */
  run(): Promise<void> {
    this.#running ??= (async () => {
      for (let step = this.#steps.pop(); step !== undefined; step = this.#steps.pop()) await step();
    })();
    return this.#running;
  }
}

/**
 * Opens the database, brings its tables and data up to date, and serves.
 *
 * @param say tells the user, in French, what goes on
 * @param shutdown receives what must be undone
 * @returns the address to open in a browser
 * @throws StartError, or the errors in French of the database, to be shown as they are
 */
export async function start(
  config: Config,
  say: (line: string) => void,
  shutdown: Shutdown,
): Promise<string> {
  await checkAddress(config);
  // Read while the database opens.
  const loading = import('./load/load-pack');
  const log = createLog(config.logLevel);
  say('Ouverture de la base de données…');
  const database = await openDatabase({ url: config.databaseUrl, dataDir: config.dataDir, log });
  await shutdown.add(() => database.close());
  await migrate(database);

  const { loadPack } = await loading;
  const { packFolder, dataDir, officialContours: tryOfficial } = config;
  const loaded = await loadPack(database, {
    packFolder,
    dataDir,
    tryOfficial,
    onProgress: (step) => {
      say(issueText(step, 'fr'));
    },
  });
  const remarks = loaded.ok ? loaded.notes : loaded.issues;
  for (const issue of remarks) say(`  – ${issueText(issue, 'fr')}`);
  if (!loaded.ok)
    throw new StartError('Le jeu de données n’a pas été chargé\u202f; corrigez ce qui précède et relancez.');

  const now = () => new Date();
  const auth = new Auth({
    ...config,
    sql: database.sql,
    secret: config.secret ?? (await keptSecret(dataDir)),
    mailer: config.mail === null ? null : smtpMailer(config.mail),
    log,
    now,
  });
  const dataset = new DatasetState(() => readDatasetVersion(database.sql), now);
  const version = await readVersion();
  const imports = new Imports({ database, dataset, dataDir, log });
  await imports.recover();
  await shutdown.add(() => imports.stop());
  const travel = new Travel({ sql: database.sql, adapters: await travelAdapters(config), log });
  await travel.resume();
  await shutdown.add(() => travel.stop());
  const app = createApp({
    database,
    dataset,
    auth,
    imports,
    travel,
    log,
    version,
    basemap: config.basemap,
    publicUrl: config.publicUrl,
    packFolder,
    webRoot: join(applicationRoot, 'dist', 'web'),
  });
  const server = await serve(app, config);
  await shutdown.add(() => server.stop(lastRequests));
  await shutdown.add(await startBackups({ ...config, database, dataset, application: version, log, now }));
  const address = `http://${shownHost(config.host)}:${server.port}`;
  const first = await prepareAccounts(auth.links, config.publicUrl ?? address);
  if (first?.link != null) say(`Premier administrateur\u00a0: ${first.link}`);
  return address;
}

function shownHost(host: string): string {
  if (['127.0.0.1', '::1', '0.0.0.0', '::', 'localhost'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
