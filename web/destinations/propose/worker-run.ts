import type { Broken } from './protocol';

/** What is used of a worker, so that tests can stand in for it. */
export interface WorkerLike {
  readonly post: (order: unknown) => void;
  readonly end: () => void;
  /** `error` hears what broke it; its text may be empty. */
  readonly listen: (heard: {
    readonly message: (data: unknown) => void;
    readonly error: (text: string) => void;
  }) => void;
}

/** One order to a worker of its own, which ends with it: by itself, when it breaks, or when it is cancelled. */
export class WorkerRun<Reply extends { readonly kind: string }> {
  readonly #worker: WorkerLike;
  #isOver = false;
  #end: (reply: Reply | Broken | null) => void = () => undefined;
  /** The last word of the worker; what broke it; null when it was cancelled. */
  readonly result: Promise<Reply | Broken | null>;

  /** Begins: `isLast` tells the word that ends the run, `onprogress` hears the others. */
  constructor(
    worker: WorkerLike,
    order: unknown,
    isLast: (reply: Reply) => boolean,
    onprogress: (reply: Reply) => void,
  ) {
    this.#worker = worker;
    this.result = new Promise((resolve) => {
      this.#end = resolve;
    });
    worker.listen({
      message: (data) => {
        // Only our own worker speaks here.
        const reply = data as Reply;
        if (this.#isOver) return;
        if (isLast(reply)) this.#close(reply);
        else onprogress(reply);
      },
      error: (message) => {
        this.#close({ kind: 'broken', message });
      },
    });
    worker.post(order);
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Ends the work at once. */
  cancel(): void {
    this.#close(null);
  }

  #close(last: Reply | Broken | null): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#worker.end();
    this.#end(last);
  }
}

/** A worker of the browser as a run takes it. */
export function listened(worker: Worker): WorkerLike {
  return {
    post: (order) => {
      worker.postMessage(order);
    },
    end: () => {
      worker.terminate();
    },
    listen: ({ message, error }) => {
      worker.onmessage = ({ data }: MessageEvent<unknown>) => {
        message(data);
      };
      worker.onerror = (event) => {
        error(event.message);
      };
      worker.onmessageerror = () => {
        error('');
      };
    },
  };
}
