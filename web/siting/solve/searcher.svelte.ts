import { planFacts } from '../../../geodata/catchments/plan/data';
import { withState } from '../../../geodata/catchments/plan/edit';
import { curveCounts, type CurveStep, type SolvedPlan } from '../../../geodata/catchments/plan/solve';
import type { Issue } from '../../../geodata/model/issue';
import type { SitingDocument } from '../../../geodata/model/siting-plan';
import type { SitingProgress } from '../../../geodata/siting/contract';
import { WorkerRun, type WorkerLike } from '../../destinations/propose/worker-run';
import type { PlanView } from '../store/plan-view';
import type { PlanReply, SearchOrder } from './protocol';

/** A plan that was found, with what was asked, and how long it took (ms). */
export interface Found {
  readonly document: SitingDocument;
  readonly plan: SolvedPlan;
  readonly ms: number;
}

/** The price of keeping a point: what was found without and with it. */
export interface Price {
  readonly site: string;
  readonly without: Found;
  readonly kept: Found;
}

/** Searches for the best points of a plan, and for its efficiency curve; one search at a time. */
export class Searcher {
  #run = $state.raw<WorkerRun<PlanReply> | null>(null);
  #progress = $state.raw<SitingProgress | null>(null);
  #issues = $state.raw<readonly Issue[]>([]);
  #broken = $state.raw<string | null>(null);
  #found = $state.raw<Found | null>(null);
  #price = $state.raw<Price | null>(null);
  #steps = $state.raw<readonly CurveStep[]>([]);
  #counts = $state.raw<readonly number[]>([]);
  #curveOf = $state.raw<SitingDocument | null>(null);
  /** Seconds that a search may take. */
  timeLimitS = $state(30);
  readonly workshop: PlanView;
  readonly #open: () => WorkerLike;

  /** What searches for the plan of a workshop. */
  constructor(workshop: PlanView, open: () => WorkerLike) {
    this.workshop = workshop;
    this.#open = open;
  }

  get isRunning(): boolean {
    return this.#run !== null;
  }
  get progress(): SitingProgress | null {
    return this.#progress;
  }
  /** Why what was asked cannot be met. */
  get issues(): readonly Issue[] {
    return this.#issues;
  }
  get broken(): string | null {
    return this.#broken;
  }
  get found(): Found | null {
    return this.#found;
  }
  get price(): Price | null {
    return this.#price;
  }
  /** The curve as far as it has come, the numbers of points it was asked for, and of which plan it is. */
  get steps(): readonly CurveStep[] {
    return this.#steps;
  }
  get counts(): readonly number[] {
    return this.#counts;
  }
  get curveOf(): SitingDocument | null {
    return this.#curveOf;
  }

  /** Looks for the best points of the plan as it stands. */
  async start(): Promise<void> {
    const found = await this.#solve(this.workshop.document);
    if (found === null) return;
    this.#found = found;
    this.#price = null;
  }

  /** Looks again with a point that must stay: what it costs beside what was found without. */
  async priceOf(site: string): Promise<void> {
    const without = this.#found;
    if (without === null) return;
    const kept = await this.#solve(withState(without.document, [site], 'kept'));
    if (kept !== null) this.#price = { site, without, kept };
  }

  /** Traces the efficiency curve for up to `most` points. */
  async trace(most: number, today: number): Promise<void> {
    const { document, data } = this.workshop;
    const least = Math.max(1, this.workshop.sites.filter(({ state }) => state === 'kept').length);
    const counts = curveCounts(least, most, today);
    this.#steps = [];
    this.#counts = counts;
    this.#curveOf = document;
    const timeLimitMs = this.timeLimitS * 1000;
    const last = await this.#ask({ kind: 'curve', document, data, counts, timeLimitMs });
    if (last?.kind !== 'curve') return;
    if (last.outcome.ok) this.#steps = last.outcome.value;
    else this.#issues = last.outcome.issues;
  }

  /** Ends the search at once. */
  cancel(): void {
    this.#run?.cancel();
    this.workshop.say(this.workshop.ui.search.cancelled);
  }

  async #solve(document: SitingDocument): Promise<Found | null> {
    const { data } = this.workshop;
    const last = await this.#ask({ kind: 'solve', document, data, timeLimitMs: this.timeLimitS * 1000 });
    if (last?.kind !== 'solved') return null;
    if (last.outcome.ok) return { document, plan: last.outcome.value, ms: last.ms };
    this.#issues = last.outcome.issues;
    return null;
  }

  async #ask(order: SearchOrder): Promise<PlanReply | null> {
    if (this.#run !== null) return null;
    this.#progress = null;
    this.#issues = [];
    this.#broken = null;
    const data = { ...order.data, facts: planFacts(order.data.facts) };
    const run = new WorkerRun<PlanReply>(
      this.#open(),
      { ...order, data },
      ({ kind }) => kind !== 'progress' && kind !== 'step',
      (reply) => {
        if (reply.kind === 'progress') this.#progress = reply.progress;
        if (reply.kind === 'step') this.#steps = [...this.#steps, reply.step];
      },
    );
    this.#run = run;
    const last = await run.result;
    this.#run = null;
    if (last?.kind === 'broken') this.#broken = last.message;
    return last;
  }
}
