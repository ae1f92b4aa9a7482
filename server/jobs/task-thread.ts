import { Worker } from 'node:worker_threads';
import { threadEntry } from '../thread-entry';
import type { Message, Request, TaskName, Tell, TellStep } from './protocol';

/** What a task may take. */
export interface TaskLimits {
  /** Memory of what it computes, in MB; buffers are not counted. */
  readonly memoryMb: number;
  readonly seconds: number;
}

/** Why a task was ended before it had answered. */
export type TaskEnd = 'memory' | 'time' | 'stopped' | 'crashed';

/** A task that did not answer, for a reason that can be told. */
export class TaskError extends Error {
  override readonly name = 'TaskError';
  /** `end` says why. */
  constructor(
    readonly end: TaskEnd,
    options?: ErrorOptions,
  ) {
    super(`the task ended: ${end}`, options);
  }
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

type Argument<T, K extends keyof T> = T[K] extends (argument: infer A) => unknown ? A : never;
type Answer<T, K extends keyof T> = T[K] extends (argument: never) => infer R ? Awaited<R> : never;

/**
 * A task in a thread of its own, within limits of memory and time. What it cannot do ends it, never the server: every request that waits
 * then fails with a TaskError. Requests are answered in order.
 */
export class TaskThread<T extends object> {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  readonly #timer: NodeJS.Timeout;
  readonly #onProgress: Tell;
  readonly #onStep: TellStep;
  #end: TaskError | null = null;

  /** Starts it; its time runs from now. */
  constructor(
    name: TaskName,
    { memoryMb, seconds }: TaskLimits,
    onProgress: Tell = () => undefined,
    onStep: TellStep = () => undefined,
  ) {
    this.#onProgress = onProgress;
    this.#onStep = onStep;
    this.#worker = new Worker(threadEntry('jobs'), {
      name,
      workerData: name,
      // Those of the main thread may load what a thread cannot.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    this.#worker.on('message', (message: Message) => this.#hear(message));
    this.#worker.on('error', (error: unknown) => {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      this.#finish(
        new TaskError(code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crashed', { cause: error }),
      );
    });
    this.#worker.on('exit', () => this.#finish(new TaskError('crashed')));
    this.#timer = setTimeout(() => void this.stop('time'), seconds * 1000);
  }

  /**
   * Asks something of the task.
   *
   * @throws TaskError when it was ended, and what the task itself throws
   */
  ask<K extends keyof T & string>(method: K, argument: Argument<T, K>): Promise<Answer<T, K>> {
    if (this.#end !== null) return Promise.reject(this.#end);
    const request: Request = { method, argument };
    this.#worker.postMessage(request);
    return new Promise<Answer<T, K>>((resolve, reject) => {
      this.#waiting.push({ resolve: resolve as (answer: unknown) => void, reject });
    });
  }

  /** Ends it at once, whatever it is doing. */
  async stop(end: TaskEnd = 'stopped'): Promise<void> {
    this.#finish(new TaskError(end));
    await this.#worker.terminate();
  }

  #hear(message: Message): void {
    if (this.#end !== null) return;
    if (message.kind === 'progress') this.#onProgress(message.progress);
    else if (message.kind === 'step') this.#onStep(message.step);
    else if (message.kind === 'answer') this.#waiting.shift()?.resolve(message.answer);
    else this.#waiting.shift()?.reject(message.error);
  }

  #finish(end: TaskError): void {
    clearTimeout(this.#timer);
    this.#end ??= end;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#end);
  }
}
