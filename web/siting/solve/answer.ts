import { evaluatedDocument, type PlanData } from '../../../geodata/catchments/plan/data';
import { evaluatePlan } from '../../../geodata/catchments/plan/evaluate';
import { planGround } from '../../../geodata/catchments/plan/ground';
import { planCurve, solvePlan } from '../../../geodata/catchments/plan/solve';
import type { MipSolver } from '../../../geodata/grouping/propose/contract';
import { done } from '../../../geodata/model/issue';
import type { SitingProgress } from '../../../geodata/siting/contract';
import type { EvaluateOrder, PlanReply, SearchOrder } from './protocol';

/** Milliseconds between two words on how far a search has come. */
const between = 150;

interface AnswerDeps {
  readonly now: () => number;
  readonly mip: MipSolver;
  readonly say: (reply: PlanReply) => void;
}

/** What answers orders on plans; the data of evaluations are kept from one to the next. */
export class Answerer {
  #data: PlanData | null = null;
  readonly #deps: AnswerDeps;

  /** An answerer with a clock (ms), a solver and someone who listens. */
  constructor(deps: AnswerDeps) {
    this.#deps = deps;
  }

  /** Carries out an order; says what came of it, or what broke. */
  async take(order: EvaluateOrder | SearchOrder): Promise<void> {
    try {
      if (order.kind === 'data') this.#data = order.data;
      else if (order.kind === 'evaluate') this.#evaluate(order);
      else await this.#search(order);
    } catch (error) {
      this.#deps.say({ kind: 'broken', message: error instanceof Error ? error.message : String(error) });
    }
  }

  #evaluate({ number, document, baseline }: EvaluateOrder & { kind: 'evaluate' }): void {
    if (this.#data === null) throw new Error('a plan is evaluated before its data came');
    const { facts, demands, matrix } = this.#data;
    const ground = planGround(evaluatedDocument(document, baseline), facts, demands, matrix);
    const outcome = ground.ok ? done(evaluatePlan(ground.value, document.sites, baseline.sites)) : ground;
    this.#deps.say({ kind: 'evaluated', number, outcome });
  }

  async #search(order: SearchOrder): Promise<void> {
    const { now, mip, say } = this.#deps;
    const begun = now();
    let last = -Infinity;
    const report = (progress: SitingProgress) => {
      if (now() - last < between) return;
      last = now();
      say({ kind: 'progress', progress });
    };
    const { document, data, timeLimitMs } = order;
    const run = { now, timeLimitMs, report, mip };
    if (order.kind === 'solve') {
      const outcome = await solvePlan(document, data, run);
      say({ kind: 'solved', outcome, ms: now() - begun });
    } else {
      const tell = (step: Extract<PlanReply, { kind: 'step' }>['step']) => {
        say({ kind: 'step', step });
      };
      say({ kind: 'curve', outcome: await planCurve(document, data, order.counts, run, tell) });
    }
  }
}
