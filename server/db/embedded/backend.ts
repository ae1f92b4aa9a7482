import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { DurableFiles } from './durable-files';
import { safePostgis } from './safe-postgis';
import { ServerFailure } from './session';
import { errorOf, queryMessage } from './wire';

const megabyte = 1024 * 1024;
/** PostgreSQL in single-user mode never makes a checkpoint by itself. */
const checkpointAfter = 64 * megabyte;
const keptLines = 20;

/** Settings of the server; PGlite's own -F (no fsync) is left out. */
const settings = {
  fsync: 'on',
  // PGlite's fdatasync does nothing; its fsync is completed by DurableFiles.
  wal_sync_method: 'fsync',
  shared_buffers: '32MB',
  min_wal_size: '16MB',
  max_wal_size: '64MB',
  TimeZone: 'UTC',
  jit: 'off',
  max_stack_depth: '1MB',
  // What its log says before it breaks down is told with its SQLSTATE.
  log_line_prefix: '[%e] ',
};

/** SQLSTATE system_error. */
const systemError = '58000';

/** Where the embedded database lives and what it is started with. */
export interface BackendOptions {
  /** Folder of the data. */
  readonly folder: string;
  /** Address of the archive of PostGIS, see `slimBundle`. */
  readonly bundle: string;
}

/** Called when the engine breaks down, as when the disk is full; it would turn in a circle for ever after, and must not get to. */
export type OnPanic = (failure: ServerFailure) => void;

/**
 * The embedded PostgreSQL with PostGIS: one session, executing messages of the protocol one after the other.
 */
export class Backend {
  readonly #pglite: PGlite;
  readonly #files: DurableFiles;
  readonly #trap: { error: Error | null };

  private constructor(pglite: PGlite, files: DurableFiles, trap: { error: Error | null }) {
    this.#pglite = pglite;
    this.#files = files;
    this.#trap = trap;
  }

  /**
   * Opens the folder of data, or fills it when it is empty.
   *
   * @param onPanic is to end the thread at once
   * @throws ServerFailure with the last lines of the server's log when it does not start
   */
  static async start(options: BackendOptions, onPanic: OnPanic): Promise<Backend> {
    const log: string[] = [];
    const trap: { error: Error | null } = { error: null };
    const files = new DurableFiles(options.folder, (line) => {
      log.push(line);
      log.splice(0, log.length - keptLines);
      const panic = brokenBy(line, 'PANIC');
      if (panic !== null) onPanic(panic);
    });
    const postgis = safePostgis(new URL(options.bundle), (error) => {
      trap.error = error;
    });
    try {
      const pglite = await PGlite.create({
        fs: files,
        extensions: { postgis, btree_gist },
        startParams: [
          ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
          ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
        ],
        initDbStartParams: ['--wal-segsize=4'],
      });
      return new Backend(pglite, files, trap);
    } catch (error) {
      const sqlState = log.map((line) => brokenBy(line, 'FATAL')?.sqlState).findLast(Boolean) ?? systemError;
      throw new ServerFailure(
        sqlState,
        [error instanceof Error ? error.message : String(error), ...log].join('\n'),
        { cause: error },
      );
    }
  }

  /**
   * Executes messages of the protocol; the thread is blocked meanwhile.
   *
   * @param messages complete messages
   * @returns what the server answers, not always in step (see `inStep`)
   * @throws Error when the engine itself has failed; it must then be started anew
   */
  async execute(messages: Buffer): Promise<Buffer> {
    const answers: Buffer[] = [];
    await this.#pglite.execProtocolRawStream(messages, {
      syncToFs: false,
      // The bytes are a view of the memory of the engine, which changes.
      onRawData: (bytes) => answers.push(Buffer.from(bytes)),
    });
    if (this.#trap.error) throw this.#trap.error;
    return Buffer.concat(answers);
  }

  /** Makes a checkpoint when much was written since the last one. To be called outside of a transaction. */
  async checkpointIfDue(): Promise<void> {
    if (this.#files.walBytes < checkpointAfter) return;
    await this.run('checkpoint');
    this.#files.forgetWal();
  }

  /**
   * Runs statements whose rows do not matter.
   *
   * @returns SQLSTATE and message of the error, or null when there was none
   */
  async run(statements: string): Promise<string | null> {
    return errorOf(await this.execute(queryMessage(statements)));
  }

  /** Makes a last checkpoint and closes the files. */
  async close(): Promise<void> {
    await this.#pglite.close();
  }
}

/** What a line of the log tells of an error of this severity; null when it tells none. */
function brokenBy(line: string, severity: 'FATAL' | 'PANIC'): ServerFailure | null {
  const [, sqlState, found, message] = /^\[(\w{5})\] (\w+):\s+(.*)/.exec(line) ?? [];
  return sqlState === undefined || message === undefined || found !== severity
    ? null
    : new ServerFailure(sqlState, message);
}
