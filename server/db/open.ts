import { join } from 'node:path';
import type { BaseLogger } from 'pino';
import type { Sql } from 'postgres';
import { statementTimeoutMs } from './client';
import { connectEmbedded } from './embedded/connect';
import { Engine } from './embedded/engine';
import { connectServer } from './postgresql';
import { readVersions, refuseOldVersions, type Versions } from './versions';

/** The database of the application: embedded, or an outside PostgreSQL server. The same SQL runs on both. */
export interface Database {
  /** The client: parameterised queries by tagged templates. */
  readonly sql: Sql;
  readonly engine: 'embedded' | 'postgresql';
  readonly versions: Versions;
  /** Finishes what runs, closes the connections and, when embedded, the database itself. */
  close(): Promise<void>;
}

/** Which database to open. */
export interface DatabaseOptions {
  /** Address of a PostgreSQL server (postgres://…); null for the embedded database. */
  readonly url: string | null;
  /** Folder of the application's data; the embedded database is in its sub-folder "database". */
  readonly dataDir: string;
  /**
   * Where what the embedded database needs to start fast is kept; by default the sub-folder "cache" of the
   * data folder.
   */
  readonly cacheDir?: string;
  readonly log: BaseLogger;
}

const closingLimitS = 10;

/**
 * Opens the database; the embedded one is created when it does not exist. Its tables are made by `migrate`.
 *
 * @throws Error in French, to be shown as it is: the server does not answer or is too old, PostGIS is
 * missing, the data folder is used by another process
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.url === null ? openEmbedded(options) : openServer(options.url, options.log);
}

async function openEmbedded({
  dataDir,
  cacheDir = join(dataDir, 'cache'),
  log,
}: DatabaseOptions): Promise<Database> {
  const engine = await Engine.open({ dataDir, cacheDir, statementTimeoutMs, log });
  const sql = connectEmbedded(engine, log);
  const close = async (): Promise<void> => {
    await sql.end({ timeout: closingLimitS });
    await engine.close();
  };
  try {
    return { sql, engine: 'embedded', versions: await readVersions(sql), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openServer(url: string, log: BaseLogger): Promise<Database> {
  const sql = connectServer(url, log);
  const close = (): Promise<void> => sql.end({ timeout: closingLimitS });
  try {
    const versions = await readVersions(sql);
    refuseOldVersions(versions);
    return { sql, engine: 'postgresql', versions, close };
  } catch (error) {
    await close();
    throw error;
  }
}
