import { Duplex } from 'node:stream';
import type { Session } from './session';

/**
 * Bytes that may wait to be answered. A stream that is full says later that it is so no more, and postgres.js 3.4.9 takes this for
 * leave to send what other callers want, even in the middle of a transaction.
 */
const neverFull = 2 ** 30;

/** The stream that postgres.js takes for a network connection: what is written is answered by a session. */
export class EmbeddedSocket extends Duplex {
  readonly #session: Session;

  /**
   * Opens the stream.
   *
   * @param session answers what the client writes
   */
  constructor(session: Session) {
    super({ allowHalfOpen: false, writableHighWaterMark: neverFull });
    this.#session = session;
  }

  /** As a network socket tells it; postgres.js asks before it says goodbye. */
  get readyState(): 'open' | 'closed' {
    return this.destroyed ? 'closed' : 'open';
  }

  override _read(): void {
    // Answers are pushed as they come: they are already in memory.
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#session.answer(chunk).then(({ bytes, ended }) => {
      if (bytes.length > 0) this.push(bytes);
      done();
      if (ended) this.destroy();
    }, done);
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#session.close().then(() => {
      done(error);
    }, done);
  }
}
