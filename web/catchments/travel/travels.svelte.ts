import { SvelteMap } from 'svelte/reactivity';
import type {
  TravelAreas,
  TravelEngine,
  TravelJob,
  TravelMatrix,
  TravelRequest,
} from '../../../geodata/model/travel';
import { ApiError } from '../../api';
import type { TravelApi } from './travel-api';

/** How far a request has come; ways or areas `done` of `total`. `closed`: it is not computed yet, and one may not have it computed. */
export type TravelCourse =
  | { readonly kind: 'asking' }
  | { readonly kind: 'going'; readonly job: TravelJob }
  | { readonly kind: 'done'; readonly result: TravelMatrix | TravelAreas }
  | { readonly kind: 'failed'; readonly failure: { readonly fr: string; readonly en: string } }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'closed' };

interface TravelsDeps {
  readonly api: TravelApi;
  readonly mayCompute: boolean;
  /** Calls back after some milliseconds. */
  readonly later: (call: () => void, ms: number) => void;
}

/** Milliseconds between two questions about a job. */
const between = 700;

/** The engines of routes of the server, and all that was asked of them on this page. */
export class Travels {
  readonly #deps: TravelsDeps;
  readonly #courses = new SvelteMap<string, TravelCourse>();
  #engines = $state.raw<readonly TravelEngine[]>([]);
  #failed = $state.raw(false);

  /** What asks through an API; nothing is asked before `load`. */
  constructor(deps: TravelsDeps) {
    this.#deps = deps;
  }

  get engines(): readonly TravelEngine[] {
    return this.#engines;
  }
  /** The engines could not be asked for. */
  get failed(): boolean {
    return this.#failed;
  }
  get mayCompute(): boolean {
    return this.#deps.mayCompute;
  }

  /** Asks which engines there are. Never throws: without an answer there are none, and `failed` tells. */
  async load(): Promise<void> {
    try {
      this.#engines = await this.#deps.api.engines();
      this.#failed = false;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.#failed = true;
    }
  }

  /** How far a request has come; null when it has not been asked for. */
  courseOf(request: TravelRequest): TravelCourse | null {
    return this.#courses.get(keyOf(request)) ?? null;
  }

  /** The costs of a request once they are there. */
  matrixOf(request: TravelRequest): TravelMatrix | null {
    const course = this.courseOf(request);
    return course?.kind === 'done' && 'minutes' in course.result ? course.result : null;
  }

  /** The areas of a request once they are there. */
  areasOf(request: TravelRequest): TravelAreas | null {
    const course = this.courseOf(request);
    return course?.kind === 'done' && 'areas' in course.result ? course.result : null;
  }

  /** Asks for what is not asked for already, or failed or was cancelled, and follows it to its end. */
  async ask(request: TravelRequest): Promise<void> {
    const known = this.courseOf(request)?.kind;
    if (known === 'asking' || known === 'going' || known === 'done') return;
    this.#set(request, { kind: 'asking' });
    await this.#tell(request, () => this.#deps.api.ask(request));
  }

  /** Gives up a request that is being computed. */
  async cancel(request: TravelRequest): Promise<void> {
    const course = this.courseOf(request);
    if (course?.kind !== 'going') return;
    this.#set(request, { kind: 'cancelled' });
    try {
      await this.#deps.api.cancel(course.job.id);
    } catch (error) {
      // It had ended meanwhile, or the server is away: nothing waits for it here any more.
      if (!(error instanceof ApiError)) throw error;
    }
  }

  async #tell(request: TravelRequest, ask: () => Promise<TravelJob>): Promise<void> {
    try {
      const job = await ask();
      if (this.courseOf(request)?.kind === 'cancelled') return;
      if (job.state === 'done')
        this.#set(request, { kind: 'done', result: await this.#deps.api.result(job.id) });
      else if (job.state === 'cancelled') this.#set(request, { kind: 'cancelled' });
      else if (job.state === 'failed')
        this.#set(request, { kind: 'failed', failure: job.failure ?? { fr: '', en: '' } });
      else {
        this.#set(request, { kind: 'going', job });
        this.#deps.later(() => void this.#follow(request, job.id), between);
      }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { detail, status } = error;
      this.#set(
        request,
        status === 403 ? { kind: 'closed' } : { kind: 'failed', failure: { fr: detail, en: detail } },
      );
    }
  }

  async #follow(request: TravelRequest, id: string): Promise<void> {
    if (this.courseOf(request)?.kind !== 'going') return;
    await this.#tell(request, () => this.#deps.api.job(id));
  }

  #set(request: TravelRequest, course: TravelCourse): void {
    this.#courses.set(keyOf(request), course);
  }
}

/** The same request has the same name. */
function keyOf(request: TravelRequest): string {
  return JSON.stringify(request);
}
