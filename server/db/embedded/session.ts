import {
  BatchReader,
  errorMessage,
  inStep,
  preparedBy,
  queryMessage,
  syncMessage,
  withoutCopy,
  type Batch,
} from './wire';

/** What a session needs of the database. */
export interface Server {
  /**
   * Executes messages of the protocol and gives back what the server says; throws ServerFailure when the
   * server itself fails.
   */
  execute(messages: Buffer): Promise<Buffer>;
  /** Asks for the only place; false when it is taken. */
  enter(): boolean;
  /** Gives the place back. */
  leave(): void;
}

/** What a client is told. */
export interface Answer {
  /** Messages of the protocol, or nothing yet. */
  readonly bytes: Buffer;
  /** True when the connection is over. */
  readonly ended: boolean;
}

/** What a second client is told: PGlite has one session. */
const tooManyClients = errorMessage('FATAL', '53300', 'the embedded database takes one connection at a time');

/** Failure of the server while it executed a statement, as the client is to be told. */
export class ServerFailure extends Error {
  /**
   * Describes a failure.
   *
   * @param sqlState e.g. "57014" for a statement that was stopped
   * @param message what happened
   * @param options its cause
   */
  constructor(
    readonly sqlState: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * The conversation of one client with the single session of PGlite, kept in step with the protocol whatever
 * happens.
 */
export class Session {
  readonly #server: Server;
  readonly #reader = new BatchReader();
  /** Transaction status that the client knows: I idle, T in a transaction, E in a failed one. */
  #status = 'I';
  #skipping = false;
  /** What the client has prepared, by name, and whether a new server has yet to be told of it. */
  readonly #prepared = new Map<string, Buffer>();
  #mustPrepare = false;
  #mayCopy = false;
  /** The server failed in the middle of a transaction, and the connection ends with it. */
  #over = false;
  #entered = false;

  /**
   * Begins when the client has connected; nothing is said yet.
   *
   * @param server the database
   */
  constructor(server: Server) {
    this.#server = server;
  }

  /**
   * Answers what a client sent.
   *
   * @param chunk any piece of the stream of the client
   */
  async answer(chunk: Uint8Array): Promise<Answer> {
    const answers: Buffer[] = [];
    const end = (): Answer => ({ bytes: Buffer.concat(answers), ended: true });
    for (const batch of this.#reader.read(chunk)) {
      // A running statement cannot be cancelled: the only thread of the database is busy with it.
      if (batch.kind === 'terminate' || batch.kind === 'cancel') return end();
      if (batch.kind === 'startup' && !this.#enter()) {
        answers.push(tooManyClients);
        return end();
      }
      answers.push(await this.#answerBatch(batch));
      if (this.#over) return end();
    }
    return { bytes: Buffer.concat(answers), ended: false };
  }

  /**
   * Leaves nothing behind for the next client: no transaction, prepared statement, setting, temporary table
   * or lock.
   */
  async close(): Promise<void> {
    if (!this.#entered) return;
    this.#entered = false;
    if (this.#over) {
      // The server that failed leaves nothing either.
      this.#server.leave();
      return;
    }
    try {
      if (this.#status !== 'I') await this.#server.execute(queryMessage('rollback'));
      await this.#server.execute(queryMessage('discard all'));
    } catch (error) {
      // A server that fails leaves nothing either.
      if (!(error instanceof ServerFailure)) throw error;
    } finally {
      this.#server.leave();
    }
  }

  #enter(): boolean {
    this.#entered = this.#server.enter();
    return this.#entered;
  }

  async #answerBatch(batch: Batch): Promise<Buffer> {
    // After an error the protocol ignores everything up to the next Sync.
    if (this.#skipping && batch.kind !== 'sync') return Buffer.alloc(0);
    // A statement prepared here may be executed by any later batch.
    this.#mayCopy ||= batch.mayCopy;
    const messages = this.#skipping ? syncMessage : this.#mayCopy ? withoutCopy(batch) : batch.bytes;
    const answer = inStep(batch.kind, await this.#executeOrSayWhy(messages), this.#status);
    this.#skipping = answer.failed && batch.kind === 'flush';
    this.#status = answer.status;
    return answer.bytes;
  }

  async #executeOrSayWhy(messages: Buffer): Promise<Buffer> {
    try {
      if (this.#mustPrepare) {
        // Each on its own: one that is refused must not hide those after it.
        const again = [...this.#prepared.values()].flatMap((message) => [message, syncMessage]);
        if (again.length > 0) await this.#server.execute(Buffer.concat(again));
        this.#mustPrepare = false;
      }
      const answer = await this.#server.execute(messages);
      for (const [name, message] of preparedBy(messages)) this.#prepared.set(name, Buffer.from(message));
      return answer;
    } catch (error) {
      if (!(error instanceof ServerFailure)) throw error;
      this.#mustPrepare = true;
      // As PostgreSQL does: the client must not go on with what it believes to be its transaction.
      this.#over = this.#status !== 'I';
      return errorMessage(this.#over ? 'FATAL' : 'ERROR', error.sqlState, error.message);
    }
  }
}
