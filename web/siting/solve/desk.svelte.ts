import type { Baseline, PlanData } from '../../../geodata/catchments/plan/data';
import { planFacts } from '../../../geodata/catchments/plan/data';
import type { PlanEvaluation } from '../../../geodata/catchments/plan/evaluate';
import type { Result } from '../../../geodata/model/issue';
import type { SitingDocument } from '../../../geodata/model/siting-plan';
import type { WorkerLike } from '../../destinations/propose/worker-run';
import type { PlanReply } from './protocol';

interface Asked {
  readonly document: SitingDocument;
  readonly baseline: Baseline;
}

/** Evaluates a plan as it changes, in a worker: one evaluation at a time, and of those that wait the last. */
export class PlanDesk {
  #outcome = $state.raw<Result<PlanEvaluation> | null>(null);
  #isBusy = $state.raw(false);
  #broken = $state.raw<string | null>(null);
  #waiting: Asked | null = null;
  #number = 0;
  readonly #worker: WorkerLike;

  /** A desk with a worker of its own. */
  constructor(open: () => WorkerLike) {
    this.#worker = open();
    this.#worker.listen({
      // Only our own worker speaks here.
      message: (data) => {
        this.#hear(data as PlanReply);
      },
      error: (text) => {
        this.#hear({ kind: 'broken', message: text });
      },
    });
  }

  /** What came of the last evaluation; null before the first. */
  get outcome(): Result<PlanEvaluation> | null {
    return this.#outcome;
  }
  get isBusy(): boolean {
    return this.#isBusy;
  }
  /** What broke the worker; null when nothing did. */
  get broken(): string | null {
    return this.#broken;
  }

  /** What plans are evaluated on from now on. */
  data(data: PlanData): void {
    this.#worker.post({ kind: 'data', data: { ...data, facts: planFacts(data.facts) } });
  }

  /** Evaluates a plan beside others; an evaluation that is under way is ended first. */
  ask(document: SitingDocument, baseline: Baseline): void {
    if (this.#isBusy) this.#waiting = { document, baseline };
    else this.#post({ document, baseline });
  }

  /** Ends the worker. */
  close(): void {
    this.#worker.end();
  }

  #post({ document, baseline }: Asked): void {
    this.#isBusy = true;
    this.#waiting = null;
    this.#number += 1;
    this.#worker.post({ kind: 'evaluate', number: this.#number, document, baseline });
  }

  #hear(reply: PlanReply): void {
    if (reply.kind === 'broken') {
      this.#broken = reply.message;
      this.#isBusy = false;
    }
    if (reply.kind !== 'evaluated' || reply.number !== this.#number) return;
    this.#isBusy = false;
    if (this.#waiting === null) this.#outcome = reply.outcome;
    else this.#post(this.#waiting);
  }
}
