import type { WorkerLike } from '../../destinations/propose/worker-run';
import type { Order, Reply, TaskKind, Tasks } from './protocol';

interface Waiting {
  readonly asked: Order;
  readonly settle: (reply: Reply | null) => void;
}

/** Has orders carried out one by one in a worker. Of those of one kind that wait, only the last is kept: a slider asks faster than is computed. */
export class Computer {
  readonly #open: () => WorkerLike;
  #worker: WorkerLike | null = null;
  #running: Waiting | null = null;
  #waiting: readonly Waiting[] = [];

  /** Opens its worker with the first order. */
  constructor(open: () => WorkerLike) {
    this.#open = open;
  }

  /** What comes of an order; null when a later one of its kind came before its turn. Throws what broke it. */
  async ask<Kind extends TaskKind>(
    kind: Kind,
    order: Tasks[Kind]['order'],
  ): Promise<{ readonly value: Tasks[Kind]['reply'] } | null> {
    const reply = await new Promise<Reply | null>((settle) => {
      for (const one of this.#waiting) if (one.asked.kind === kind) one.settle(null);
      // The kind and its order go together by the signature.
      const asked = { kind, order } as unknown as Order;
      this.#waiting = [...this.#waiting.filter((one) => one.asked.kind !== kind), { asked, settle }];
      this.#next();
    });
    if (reply === null) return null;
    if (reply.kind === 'broken') throw new Error(reply.message);
    return { value: reply.reply as Tasks[Kind]['reply'] };
  }

  /** Ends the worker; what waits is given up. */
  close(): void {
    this.#worker?.end();
    this.#worker = null;
    for (const { settle } of [...this.#waiting, ...(this.#running === null ? [] : [this.#running])])
      settle(null);
    this.#waiting = [];
    this.#running = null;
  }

  #next(): void {
    const [next, ...others] = this.#waiting;
    if (this.#running !== null || next === undefined) return;
    this.#running = next;
    this.#waiting = others;
    this.#worker ??= this.#opened();
    this.#worker.post(next.asked);
  }

  #opened(): WorkerLike {
    const worker = this.#open();
    worker.listen({
      message: (data) => {
        // Only our own worker speaks here.
        this.#end(data as Reply);
      },
      error: (message) => {
        worker.end();
        this.#worker = null;
        this.#end({ kind: 'broken', message });
      },
    });
    return worker;
  }

  #end(reply: Reply): void {
    const ended = this.#running;
    this.#running = null;
    ended?.settle(reply);
    this.#next();
  }
}
