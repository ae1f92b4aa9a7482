import type { Progress, TaskName } from '../jobs/protocol';
import { TaskError, TaskThread } from '../jobs/task-thread';
import { jobLimits } from './trouble';

/** What is being done with one import, in a thread: it can be looked at and ended at any time. */
export class ImportJob {
  /** How far it has come; null before anything can be said. */
  progress: Progress | null = null;
  /** Resolves when it has ended, well or not, and has left nothing behind. */
  ended: Promise<void> = Promise.resolve();
  #thread: { stop(): Promise<void> } | null = null;
  #isStopped = false;

  /**
   * Starts its thread.
   *
   * @throws TaskError when it was ended before its turn came
   */
  thread<T extends object>(name: TaskName): TaskThread<T> {
    if (this.#isStopped) throw new TaskError('stopped');
    const thread = new TaskThread<T>(name, jobLimits, (progress) => (this.progress = progress));
    this.#thread = thread;
    return thread;
  }

  /** Ends it at once; what it waits for fails. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#thread?.stop();
  }
}
