import { Worker } from 'node:worker_threads';
import { threadEntry } from '../../thread-entry';
import { ServerFailure } from './session';
import type { Assignment, Failure, Reply, Request } from './worker';

type Answer = Exclude<Reply, Failure>;

interface Waiting {
  readonly resolve: (reply: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** The thread of the embedded database, seen from the main one. Requests are answered in order. */
export class Thread {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  #failure: Error | null = null;

  private constructor(assignment: Assignment) {
    this.#worker = new Worker(threadEntry('db/embedded'), {
      name: 'database',
      workerData: assignment,
      // Those of the main thread may load what a thread cannot.
      execArgv: [],
      // Deep enough for PostgreSQL to refuse a recursion before the thread breaks.
      resourceLimits: { stackSizeMb: 32 },
    });
    this.#worker.on('message', (reply: Reply) => {
      if (reply === 'done' || reply instanceof Uint8Array) this.#waiting.shift()?.resolve(reply);
      else this.#fail(new ServerFailure(reply.sqlState, reply.message));
    });
    this.#worker.on('error', (error: unknown) => {
      this.#fail(error instanceof Error ? error : new Error(String(error)));
    });
    this.#worker.on('exit', (code) => {
      this.#fail(new Error(`The thread of the embedded database ended (${code}).`));
    });
  }

  /**
   * Starts a thread and waits until it is ready to serve, or until it has created its database.
   *
   * @param assignment what it is for
   * @throws Error when it cannot, a ServerFailure when the server itself says why
   */
  static async start(assignment: Assignment): Promise<Thread> {
    const thread = new Thread(assignment);
    await thread.#reply();
    return thread;
  }

  /** True when the thread has ended or failed. */
  get failed(): boolean {
    return this.#failure !== null;
  }

  /**
   * Executes messages of the PostgreSQL protocol.
   *
   * @param messages complete messages
   * @returns what the server answers, not always in step (see `inStep`)
   * @throws Error when the thread has failed or fails meanwhile, a ServerFailure when the server itself says why
   */
  async execute(messages: Buffer): Promise<Buffer> {
    const bytes = new Uint8Array(messages);
    const reply = await this.#ask(bytes, [bytes.buffer]);
    return reply === 'done' ? Buffer.alloc(0) : Buffer.from(reply.buffer);
  }

  /** Closes the database cleanly, then ends. */
  async close(): Promise<void> {
    await this.#ask('close', []);
    await this.#worker.terminate();
  }

  /**
   * Ends the thread at once, whatever it is doing; what was committed is safe.
   *
   * @param reason what the requests that wait are told
   */
  async kill(reason: Error): Promise<void> {
    this.#fail(reason);
    await this.#worker.terminate();
  }

  #ask(request: Request, transferred: ArrayBuffer[]): Promise<Answer> {
    if (this.#failure) return Promise.reject(this.#failure);
    this.#worker.postMessage(request, transferred);
    return this.#reply();
  }

  #reply(): Promise<Answer> {
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}
