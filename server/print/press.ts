import type { Context } from 'hono';
import type { AppEnv } from '../app-env';
import { networkOf } from '../auth/client-address';
import type { Auth } from '../auth/open-auth';
import type { TaskName } from '../jobs/protocol';
import { TaskError, TaskThread, type TaskLimits } from '../jobs/task-thread';
import { Turns } from '../jobs/turns';
import { Problem } from '../problems';

/** What making one thing may take, how many are made at a time, and how many wait: of all, and of each who asks. */
export interface PressLimits extends TaskLimits {
  readonly places: number;
  readonly mostWaiting: number;
}

/** Things that one asker may have waiting beside the one that is being made. */
const mostWaitingOfOne = 3;

/**
 * Where files that are heavy to make are made, each in a thread of its own. Anyone may ask: each has one made at a time, so that nobody holds
 * all places.
 */
export class Press<Task extends object> {
  readonly #all: Turns;
  readonly #own = new Map<string, { readonly turns: Turns; count: number }>();

  constructor(
    private readonly auth: Pick<Auth, 'addressOf'>,
    private readonly task: TaskName,
    private readonly limits: PressLimits,
  ) {
    this.#all = new Turns(limits.places, limits.mostWaiting);
  }

  /**
   * Runs something when its turn has come; `ask` has the task do its part, once. Who is gone waits no longer, and nothing is made for them.
   *
   * @throws Problem `server-busy` when too many wait or nobody listens any more, `too-heavy` beyond what making it may take, and what `work` throws
   */
  async run<Made>(c: Context<AppEnv>, work: (ask: TaskThread<Task>['ask']) => Promise<Made>): Promise<Made> {
    const caller = (await c.get('actor')())?.id ?? networkOf(this.auth.addressOf(c));
    const own = this.#own.get(caller) ?? { turns: new Turns(1, mostWaitingOfOne), count: 0 };
    this.#own.set(caller, own);
    own.count += 1;
    const { signal } = c.req.raw;
    try {
      return await own.turns.run(
        () => this.#all.run(() => work((...asked) => this.#ask(signal, ...asked)), signal),
        signal,
      );
    } finally {
      own.count -= 1;
      if (own.count === 0) this.#own.delete(caller);
    }
  }

  async #ask(signal: AbortSignal, ...asked: Parameters<TaskThread<Task>['ask']>) {
    const isGone = () => signal.aborted;
    if (isGone()) throw new Problem('server-busy');
    const thread = new TaskThread<Task>(this.task, this.limits);
    const leave = () => void thread.stop();
    signal.addEventListener('abort', leave, { once: true });
    try {
      return await thread.ask(...asked);
    } catch (error) {
      if (isGone()) throw new Problem('server-busy', { cause: error });
      if (error instanceof TaskError && (error.end === 'memory' || error.end === 'time'))
        throw new Problem('too-heavy', { cause: error });
      throw error;
    } finally {
      signal.removeEventListener('abort', leave);
      await thread.stop();
    }
  }
}
