import type { Logger } from 'pino';
import type {
  TravelAreas,
  TravelJob,
  TravelMatrix,
  TravelRequest,
  TravelState,
} from '../../geodata/model/travel';
import type { Sql } from '../db/fragments';
import { isUnavailable } from '../error-codes';
import {
  forgetTravelJobs,
  moveTravelJob,
  putTravelJob,
  readOpenTravelJobs,
  readTravelJob,
} from '../db/queries/travel-jobs';
import type { KeptTravelJob } from '../db/queries/travel-jobs';
import { Turns } from '../jobs/turns';
import { Problem } from '../problems';
import type { TravelAdapter } from './adapter';
import { canonicalRequest, requestId } from './canonical';
import { told } from './check-areas';
import { refuseRequest } from './refuse-request';
import { resultOf } from './results';
import { countOf, lackingOf, totalOf, work } from './work';

/** Jobs that have ended and are still known. */
const keptJobs = 500;
/** Answers read from the cache at a time, and how many may wait: each may be large, and anyone may ask. */
const readings = { places: 2, mostWaiting: 64 };
const openStates: readonly TravelState[] = ['waiting', 'running'];

/** What travel is given to work with. */
export interface TravelDeps {
  readonly sql: Sql;
  readonly adapters: readonly TravelAdapter[];
  readonly log: Pick<Logger, 'error' | 'warn'>;
}

interface Running {
  readonly abort: AbortController;
  hasBegun: boolean;
  ended: Promise<void>;
}

/** The queue of requests to engines of routes: one at a time for each engine, all others wait; what is answered is kept for good. */
export class Travel {
  readonly #deps: TravelDeps;
  readonly #adapters: ReadonlyMap<string, TravelAdapter>;
  readonly #turns: ReadonlyMap<string, Turns>;
  readonly #running = new Map<string, Running>();
  readonly #readers = new Turns(readings.places, readings.mostWaiting);
  #stops = false;

  /** Nothing runs before `resume`, or before someone asks. */
  constructor(deps: TravelDeps) {
    this.#deps = deps;
    this.#adapters = new Map(deps.adapters.map((adapter) => [adapter.engine.id, adapter]));
    this.#turns = new Map(deps.adapters.map(({ engine }) => [engine.id, new Turns(1)]));
  }

  /** The engines that can be asked. */
  get engines() {
    return [...this.#adapters.values()].map(({ engine }) => engine);
  }

  /** Goes on with what a stop left behind, from what is cached. */
  async resume(): Promise<void> {
    await forgetTravelJobs(this.#deps.sql, keptJobs);
    for (const job of await readOpenTravelJobs(this.#deps.sql)) this.#start(job);
  }

  /** Interrupts the jobs under way, for the server stops; they go on when it starts again. */
  async stop(): Promise<void> {
    this.#stops = true;
    for (const { abort } of this.#running.values()) abort.abort();
    await Promise.all([...this.#running.values()].map(({ ended }) => ended));
    await Promise.all([...this.#adapters.values()].map((adapter) => adapter.close()));
  }

  /**
   * The job of a request: at once done when all of it is cached, the same when it was asked before, otherwise a new one.
   *
   * @param allow refuses whoever may not have something computed
   * @throws Problem `invalid-parameter`, `server-busy`, and what `allow` throws
   */
  async ask(given: TravelRequest, allow: () => Promise<void>): Promise<TravelJob> {
    const adapter = this.#adapters.get(given.engine) ?? null;
    refuseRequest(given, adapter, this.engines);
    const request = canonicalRequest(given);
    const { sql } = this.#deps;
    const id = requestId(request, adapter.engine.dataDate);
    const before = await readTravelJob(sql, id);
    if (before?.state === 'done') return publicJob(before);
    if (before !== null && openStates.includes(before.state)) {
      // One that lost its database goes on.
      this.#start(before);
      return publicJob(before);
    }
    const dataDate = adapter.engine.dataDate ?? '';
    const source = { engine: given.engine, mode: given.mode, dataDate };
    const lacking = countOf(await this.#readers.run(() => lackingOf(sql, source, request)));
    if (lacking > 0) await allow();
    const total = totalOf(request);
    const state = lacking === 0 ? 'done' : 'waiting';
    const job: KeptTravelJob = {
      ...{ id, engine: given.engine, dataDate, request, state, total, failure: null },
      done: Math.max(0, total - lacking),
    };
    await putTravelJob(sql, job);
    await forgetTravelJobs(sql, keptJobs);
    if (lacking > 0) this.#start(job);
    return publicJob(job);
  }

  /**
   * A job as it stands.
   *
   * @throws Problem `not-found`
   */
  async get(id: string): Promise<TravelJob> {
    return publicJob(await this.#read(id));
  }

  /**
   * What a job has found.
   *
   * @throws Problem `not-found`, `server-busy`, and `travel-not-done` when it is not done
   */
  async result(id: string): Promise<TravelMatrix | TravelAreas> {
    const job = await this.#read(id);
    if (job.state !== 'done') throw new Problem('travel-not-done', { members: { job: publicJob(job) } });
    const engine = this.#adapters.get(job.engine)?.engine ?? null;
    return this.#readers.run(() => resultOf(this.#deps.sql, job, engine));
  }

  /**
   * What was found for a request already, without asking an engine anything; null when some of it is not there.
   *
   * @throws Problem `invalid-parameter`, `server-busy`
   */
  async cached(given: TravelRequest): Promise<TravelMatrix | TravelAreas | null> {
    if (!this.#adapters.has(given.engine)) return null;
    let lacks = false;
    const job = await this.ask(given, () => {
      lacks = true;
      return Promise.reject(new Error('lacking'));
    }).catch((error: unknown) => {
      if (lacks) return null;
      throw error;
    });
    return job?.state === 'done' ? this.result(job.id) : null;
  }

  /**
   * Cancels a job; one that has ended stays as it is.
   *
   * @throws Problem `not-found`
   */
  async cancel(id: string): Promise<TravelJob> {
    const { done } = await this.#read(id);
    await moveTravelJob(this.#deps.sql, id, { state: 'cancelled', done });
    const running = this.#running.get(id);
    running?.abort.abort();
    // One that waits ends when its turn comes, which may take hours.
    if (running?.hasBegun === true) await running.ended;
    return this.get(id);
  }

  /** Waits until nothing is under way any more. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all([...this.#running.values()].map(({ ended }) => ended));
  }

  async #read(id: string): Promise<KeptTravelJob> {
    const job = await readTravelJob(this.#deps.sql, id);
    if (job === null) throw new Problem('not-found');
    return job;
  }

  #start(job: KeptTravelJob): void {
    if (this.#stops) return;
    const before = this.#running.get(job.id);
    if (before !== undefined) {
      // Cancelled, it keeps its place until it has ended.
      if (before.abort.signal.aborted) void before.ended.then(() => this.#start(job));
      return;
    }
    const running: Running = { abort: new AbortController(), hasBegun: false, ended: Promise.resolve() };
    this.#running.set(job.id, running);
    const turns = this.#turns.get(job.engine) ?? new Turns(1);
    running.ended = turns
      .run(async () => {
        running.hasBegun = true;
        if (!running.abort.signal.aborted) await this.#run(job, running.abort.signal);
      })
      .catch(async (error: unknown) => {
        // Without its database nothing can be said: the job goes on after a restart.
        if (isUnavailable(error)) {
          this.#deps.log.warn({ err: error, job: job.id }, 'travel waits');
          return;
        }
        this.#deps.log.error({ err: error, job: job.id }, 'travel failed');
        const failure = told({ code: 'travel-unforeseen', severity: 'error' });
        await moveTravelJob(this.#deps.sql, job.id, { state: 'failed', done: job.done, failure });
      })
      .catch((error: unknown) => this.#deps.log.error({ err: error, job: job.id }, 'travel failed'))
      .finally(() => this.#running.delete(job.id));
  }

  async #run({ id, engine, dataDate, request, total }: KeptTravelJob, signal: AbortSignal): Promise<void> {
    const { sql } = this.#deps;
    const now = await readTravelJob(sql, id);
    if (now === null || !openStates.includes(now.state)) return;
    const adapter = this.#adapters.get(engine);
    const source = { engine, mode: request.mode, dataDate };
    let done = total - countOf(await lackingOf(sql, source, request));
    if (adapter === undefined || (adapter.engine.dataDate ?? '') !== dataDate) {
      const failure = told({ code: 'travel-engine-gone', severity: 'error' });
      return moveTravelJob(sql, id, { state: 'failed', done, failure });
    }
    await moveTravelJob(sql, id, { state: 'running', done });
    const tell = (lacking: number) => {
      done = total - lacking;
      return moveTravelJob(sql, id, { state: 'running', done });
    };
    const outcome = await work({ sql, source, adapter, request, signal, tell });
    if (signal.aborted) return;
    const [issue] = outcome.ok ? [] : outcome.issues;
    await moveTravelJob(
      sql,
      id,
      issue === undefined ? { state: 'done', done: total } : { state: 'failed', done, failure: told(issue) },
    );
  }
}

function publicJob({ id, state, done, total, failure }: KeptTravelJob): TravelJob {
  return { id, state, done, total, failure };
}
