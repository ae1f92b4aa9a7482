import { done, refused, type Issue, type Result } from '../../model/issue';
import type { SitingDocument, SitingProof } from '../../model/siting-plan';
import type { SitingModel, SitingPlan, SitingRun } from '../../siting/contract';
import { efficiencyCurve } from '../../siting/curve';
import { sitingModels } from '../../siting/registry';
import { weightedCost } from '../../siting/serving';
import type { PlanData } from './data';
import { planGround, type PlanGround } from './ground';

/** The best points that a model found for a plan. */
export interface SolvedPlan {
  readonly model: string;
  readonly sites: readonly string[];
  readonly proof: SitingProof;
  /** Whether the time ran out. */
  readonly isCutShort: boolean;
  /** Mean cost of the weight that is served, in the unit of the travel; null when nobody is. */
  readonly meanCost: number | null;
  /** Of all weights. */
  readonly totalWeight: number;
  readonly unit: PlanGround['unit'];
}

/** A point of the efficiency curve; `plan` is null where no plan of so many points was found, and `issues` say why. */
export interface CurveStep {
  readonly count: number;
  readonly plan: SolvedPlan | null;
  readonly issues: readonly Issue[];
}

/** Solves a plan by its model. Refused as the ground and the model refuse. */
export async function solvePlan(
  document: SitingDocument,
  { facts, demands, matrix }: PlanData,
  run: SitingRun,
): Promise<Result<SolvedPlan>> {
  const asked = askedOf(document);
  if (!asked.ok) return asked;
  const ground = planGround(document, facts, demands, matrix);
  if (!ground.ok) return ground;
  const model = asked.value;
  const count = model.wants.includes('sites') ? document.count : null;
  const outcome = await model.solve({ ...ground.value.problem, count }, run);
  return outcome.ok ? done(solved(ground.value, outcome.value)) : outcome;
}

/** The efficiency curve of a plan for some numbers of points; each is told as it is found. */
export async function planCurve(
  document: SitingDocument,
  { facts, demands, matrix }: PlanData,
  counts: readonly number[],
  run: SitingRun,
  tell: (step: CurveStep) => void,
): Promise<Result<readonly CurveStep[]>> {
  const asked = askedOf(document);
  if (!asked.ok) return asked;
  const ground = planGround(document, facts, demands, matrix);
  if (!ground.ok) return ground;
  const { problem } = ground.value;
  const told: SitingModel = {
    ...asked.value,
    solve: async (one, own) => {
      const outcome = await asked.value.solve(one, own);
      if (outcome.ok) tell({ count: one.count ?? 0, plan: solved(ground.value, outcome.value), issues: [] });
      return outcome;
    },
  };
  const points = await efficiencyCurve(told, problem, counts, run);
  return done(
    points.map((point) =>
      point.plan === null
        ? { count: point.count, plan: null, issues: point.issues }
        : { count: point.count, plan: solved(ground.value, point.plan), issues: [] },
    ),
  );
}

/** Numbers of points of a curve from `least` to `most`: all up to ten, then ever fewer, with `today` among them. */
export function curveCounts(least: number, most: number, today: number): readonly number[] {
  const steps: number[] = [];
  for (let count = Math.max(1, least); count < most; count += count < 10 ? 1 : count < 30 ? 5 : 10)
    steps.push(count);
  const marked = today >= least && today <= most ? [today] : [];
  return [...new Set([...steps, Math.max(least, most), ...marked])].toSorted((a, b) => a - b);
}

function askedOf({ model }: SitingDocument): Result<SitingModel> {
  const known = sitingModels.find(({ id }) => id === model);
  return known === undefined
    ? refused([{ code: 'plan-unknown-model', severity: 'error', values: { value: model } }])
    : done(known);
}

function solved({ problem, sites, unit }: PlanGround, plan: SitingPlan): SolvedPlan {
  const served = problem.weights.reduce(
    (sum, weight, row) => (Number.isFinite(plan.costs[row]) ? sum + weight : sum),
    0,
  );
  return {
    model: plan.model,
    sites: plan.sites.map((site) => sites[site]?.id ?? ''),
    proof: {
      objective: plan.objective,
      bound: plan.bound,
      gap: Number.isFinite(plan.gap) ? plan.gap : null,
      proven: plan.proven,
    },
    isCutShort: plan.ended === 'time',
    meanCost: served > 0 ? weightedCost(problem, plan) / served : null,
    totalWeight: problem.weights.reduce((sum, weight) => sum + weight, 0),
    unit,
  };
}
