import type { Plan } from '../../../geodata/grouping/plan';
import type { Robustness, RobustnessRequest } from '../../../geodata/grouping/robustness/robustness';
import { metrics } from '../../../geodata/grouping/score/registry';
import type { Issue } from '../../../geodata/model/issue';
import { robustnessUiFor } from '../../../geodata/text/ui-robustness';
import { WorkerRun, type WorkerLike } from '../propose/worker-run';
import type { Workshop } from '../store/workshop.svelte';
import type { DrawOrder, DrawReply } from './draw';

/** Sums over all that is grouped: the same for every plan of the same units. */
const sums = new Set(['fte', 'fte-rate', 'budget', 'budget-rate', 'strategy-cover', 'reception']);
/** Metrics of which a plan as a whole can be better or worse than another: those offered. */
export const placedMetrics = metrics.filter(({ id, direction }) => direction !== 'none' && !sums.has(id));
/** Those placed at first: what drawing limits anew changes most. */
const atFirst = new Set([
  'within-squares',
  'balance-fte',
  'balance-population',
  'distance-mean',
  'polsby-popper',
  'epci-split',
]);
/** Steps between two plans that are kept, and before the first. */
const thinning = { every: 10, burnIn: 200 } as const;

/** What is drawn for a scenario, and what came of it. */
export class Sampler {
  #request = $state.raw<RobustnessRequest>({
    metrics: placedMetrics.map(({ id }) => id).filter((id) => atFirst.has(id)),
    floor: 'smallest',
    count: 400,
    seed: 1,
    ...thinning,
  });
  #run = $state.raw<WorkerRun<DrawReply> | null>(null);
  #share = $state.raw(0);
  #result = $state.raw<{ readonly plan: Plan; readonly robustness: Robustness } | null>(null);
  #issues = $state.raw<readonly Issue[]>([]);
  #broken = $state.raw<string | null>(null);
  readonly workshop: Workshop;
  readonly #openWorker: () => WorkerLike;

  readonly words = $derived.by(() => robustnessUiFor(this.workshop.language));

  /** What draws for the scenario of a workshop. */
  constructor(workshop: Workshop, open: () => WorkerLike) {
    this.workshop = workshop;
    this.#openWorker = open;
  }

  get request(): RobustnessRequest {
    return this.#request;
  }
  get isRunning(): boolean {
    return this.#run !== null;
  }
  /** How far the work has come, from 0 to 1. */
  get share(): number {
    return this.#share;
  }
  get robustness(): Robustness | null {
    return this.#result?.robustness ?? null;
  }
  /** Whether the scenario has changed since. */
  get isStale(): boolean {
    return this.#result !== null && this.#result.plan !== this.workshop.plan;
  }
  get issues(): readonly Issue[] {
    return this.#issues;
  }
  get broken(): string | null {
    return this.#broken;
  }

  /** Sets part of what is drawn. */
  set(part: Partial<RobustnessRequest>): void {
    this.#request = { ...this.#request, ...part };
  }

  /** Draws plans like the one that stands. */
  async start(): Promise<void> {
    if (this.#run !== null) return;
    const { plan, ground } = this.workshop;
    const order: DrawOrder = {
      document: plan.document,
      facts: ground.ground.facts,
      shapes: ground.shapes,
      request: this.#request,
    };
    this.#share = 0;
    this.#issues = [];
    this.#broken = null;
    const run = new WorkerRun<DrawReply>(
      this.#openWorker(),
      order,
      ({ kind }) => kind !== 'progress',
      (reply) => {
        if (reply.kind === 'progress') this.#share = reply.share;
      },
    );
    this.#run = run;
    const last = await run.result;
    this.#run = null;
    if (last?.kind === 'broken') this.#broken = last.message;
    if (last?.kind === 'refused') this.#issues = last.issues;
    if (last?.kind === 'drawn') {
      this.#result = { plan, robustness: last.robustness };
      this.workshop.say(this.words.done(last.robustness.count));
    }
  }

  /** Ends the work at once. */
  cancel(): void {
    if (this.#run === null) return;
    this.#run.cancel();
    this.workshop.say(this.words.cancelled);
  }
}

const samplers = new WeakMap<Workshop, Sampler>();

/** The sampler of a workshop, made once: what came of it outlives the panel. */
export function samplerOf(workshop: Workshop, open: () => WorkerLike): Sampler {
  const known = samplers.get(workshop) ?? new Sampler(workshop, open);
  samplers.set(workshop, known);
  return known;
}
