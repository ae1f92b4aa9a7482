import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Duplex } from 'node:stream';
import type { BaseLogger } from 'pino';
import { slimBundle } from './bundle';
import { lockFolder } from './lock';
import { ServerFailure, Session } from './session';
import { EmbeddedSocket } from './socket';
import { copyTemplate, template } from './template';
import { Thread } from './thread';

const closingLimitMs = 20_000;
/** SQLSTATE query_canceled. */
const stopped = '57014';
/** SQLSTATE system_error. */
const systemError = '58000';
/** Time after a start that failed during which no other is tried, in milliseconds: each takes a second of computing. */
const restartPauseMs = 2000;

/** Where the embedded database lives, and how long a statement may take. */
export interface EngineOptions {
  /** Folder of the application's data; the database is in its sub-folder "database". */
  readonly dataDir: string;
  /** Folder where the slim extension and the empty database are kept. */
  readonly cacheDir: string;
  readonly statementTimeoutMs: number;
  readonly log: BaseLogger;
}

/**
 * The embedded database, run in a thread of its own so that a long statement does not stall the application.
 * One that takes too long, or a failure of the engine (its disk is full), costs the thread; the next statement starts a new one,
 * where everything that was committed is.
 */
export class Engine {
  readonly #options: EngineOptions;
  readonly #start: () => Promise<Thread>;
  #thread: Promise<Thread>;
  #unlock: () => Promise<void> = () => Promise.resolve();
  #client: Session | null = null;
  #closed = false;
  /** Why the last start failed, and when (milliseconds, never going back). */
  #failedStart: { readonly at: number; readonly error: unknown } | null = null;

  private constructor(options: EngineOptions, start: () => Promise<Thread>) {
    this.#options = options;
    this.#start = start;
    this.#thread = start();
  }

  /**
   * Takes the data folder, creates the database when there is none and starts its thread.
   *
   * @throws Error in French when the folder is in use or the database cannot be opened
   */
  static async open(options: EngineOptions): Promise<Engine> {
    const dataDir = resolve(options.dataDir);
    const folder = join(dataDir, 'database');
    let engine: Engine | null = null;
    const unlock = await lockFolder(dataDir, (error) => {
      options.log.fatal(
        { err: error },
        'Le verrou du dossier de données est perdu\u00a0: la base embarquée est arrêtée.',
      );
      void engine?.abandon();
    });
    try {
      const bundle = await prepare(folder, options);
      engine = new Engine(options, () => Thread.start({ task: 'serve', folder, bundle }));
      await engine.#thread;
      engine.#unlock = unlock;
      return engine;
    } catch (error) {
      await unlock();
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`La base de données embarquée ${folder} n’a pas pu être ouverte\u00a0: ${reason}`, {
        cause: error,
      });
    }
  }

  /** A new connection, for the `socket` option of postgres.js. Only one is served at a time. */
  connect(): Duplex {
    const session: Session = new Session({
      execute: (messages) => this.#execute(messages),
      enter: () => {
        this.#client ??= session;
        return this.#client === session;
      },
      leave: () => {
        this.#client = null;
      },
    });
    return new EmbeddedSocket(session);
  }

  /** Stops at once, without a last checkpoint and for good. */
  async abandon(): Promise<void> {
    this.#closed = true;
    await (await this.#thread).kill(new ServerFailure(systemError, 'The embedded database was stopped.'));
  }

  /** Closes the database cleanly and gives the folder back. To be called when no connection is open. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    const thread = await this.#thread.catch(() => null);
    if (thread && !thread.failed) {
      const limit = setTimeout(
        () => void thread.kill(new Error('The embedded database did not close in time.')),
        closingLimitMs,
      );
      await thread.close().finally(() => {
        clearTimeout(limit);
      });
    }
    await this.#unlock();
  }

  async #execute(messages: Buffer): Promise<Buffer> {
    const { statementTimeoutMs, log } = this.#options;
    const thread = await this.#running().catch((error: unknown) => {
      throw this.#failure(error);
    });
    let killed: Promise<void> | undefined;
    const limit = setTimeout(() => {
      log.error(
        `A statement took more than ${statementTimeoutMs} ms: the embedded database is started anew.`,
      );
      killed = thread.kill(
        new ServerFailure(stopped, `canceling statement due to statement timeout (${statementTimeoutMs} ms)`),
      );
    }, statementTimeoutMs);
    try {
      return await thread.execute(messages);
    } catch (error) {
      await killed;
      throw this.#failure(error);
    } finally {
      clearTimeout(limit);
    }
  }

  /** A failure as the client is told of it. */
  #failure(error: unknown): ServerFailure {
    if (error !== this.#failedStart?.error)
      this.#options.log.error({ err: error }, 'The embedded database failed and is started anew.');
    if (error instanceof ServerFailure) return error;
    const message = error instanceof Error ? error.message : String(error);
    return new ServerFailure(systemError, `the embedded database failed: ${message}`);
  }

  /** The thread, or a new one when it has failed. */
  async #running(): Promise<Thread> {
    const thread = await this.#thread.catch(() => null);
    if (thread && !thread.failed) return thread;
    if (this.#closed) throw new ServerFailure(systemError, 'the embedded database is closed');
    if (this.#failedStart !== null && performance.now() - this.#failedStart.at < restartPauseMs)
      throw this.#failedStart.error;
    this.#thread = this.#start();
    try {
      const started = await this.#thread;
      this.#failedStart = null;
      return started;
    } catch (error) {
      this.#options.log.error(
        { err: error },
        'The embedded database does not start; it will be tried again.',
      );
      this.#failedStart = { at: performance.now(), error };
      throw error;
    }
  }
}

/** Creates the database if need be; returns the address of the archive of PostGIS. */
async function prepare(folder: string, { cacheDir, log }: EngineOptions): Promise<string> {
  const bundle = (await slimBundle(cacheDir)).href;
  if (!existsSync(folder)) {
    const empty = await template(cacheDir, bundle, () => {
      log.info('Création de la base de données embarquée (une seule fois, environ dix secondes)…');
    });
    await copyTemplate(empty, folder);
  }
  return bundle;
}
