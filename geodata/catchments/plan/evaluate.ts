import { compareServings, type Comparison, type MovedGroup } from '../../siting/compare';
import { closingsOf, openingsOf, type Marginal } from '../../siting/marginals';
import { coveredBy, servingOf, weightedCost } from '../../siting/serving';
import { siteIndexes, type PlanGround } from './ground';

/** A place with who serves it; null: nobody can, and what it costs then is not known. */
export interface ServedPlace {
  readonly place: string;
  readonly name: string;
  readonly weight: number;
  readonly before: { readonly site: string; readonly cost: number } | null;
  readonly after: { readonly site: string; readonly cost: number } | null;
}

/** How many are moved how far by a change, of weights and, apart, of places. */
export interface Effect {
  readonly farther: MovedGroup;
  readonly nearer: MovedGroup;
  readonly lost: MovedGroup;
  readonly gained: MovedGroup;
  /** Weight × cost after less before, over those served both times. */
  readonly weightedCostChange: number;
  /** Places (ids) that it takes farther or leaves without a point, those of most weight × cost first. */
  readonly losers: readonly string[];
}

/** The closing or the opening of one point, all else as it is in the plan. */
export interface PointEffect extends Effect {
  readonly site: string;
}

/** Load of a point of the plan: what it serves, of weights and of places. */
export interface SiteLoad {
  readonly site: string;
  readonly weight: number;
  readonly places: number;
}

/** Figures of a set of points. Costs in the unit of the travel; means are weighted; null where nobody is served. */
export interface PlanFigures {
  readonly sites: number;
  readonly meanCost: number | null;
  readonly greatestCost: number | null;
  /** Within the radius, or served at all without one. */
  readonly coveredWeight: number;
  readonly coveredPlaces: number;
  readonly totalWeight: number;
  readonly places: number;
  /** Places that no known point can serve. */
  readonly unreachable: number;
}

/** A plan beside another set of points: who is served by what, and what changes. */
export interface PlanEvaluation {
  readonly unit: PlanGround['unit'];
  readonly before: PlanFigures;
  readonly after: PlanFigures;
  readonly opened: readonly string[];
  readonly closed: readonly string[];
  readonly change: Effect;
  readonly places: readonly ServedPlace[];
  readonly loads: readonly SiteLoad[];
  /** Those that hurt most first. */
  readonly closings: readonly PointEffect[];
  /** Those that bring most first; empty when there are too many points to try. */
  readonly openings: readonly PointEffect[];
}

/** Openings are tried one by one: with every commune a candidate that would take seconds and be read by nobody. */
const mostTried = 200;

/** Evaluates points (ids) beside others: those of today, or of another plan. What the ground does not know counts for nothing. */
export function evaluatePlan(
  ground: PlanGround,
  sites: Iterable<string>,
  baseline: Iterable<string>,
): PlanEvaluation {
  const { problem, places, unit } = ground;
  const [chosen, others] = [siteIndexes(ground, sites), siteIndexes(ground, baseline)];
  const [after, before] = [servingOf(problem, chosen), servingOf(problem, others)];
  const siteOf = (index: number) => ground.sites[index]?.id ?? '';
  const served = (serving: typeof after, row: number) => {
    const site = serving.assigned[row] ?? -1;
    return site < 0 ? null : { site: siteOf(site), cost: serving.costs[row] ?? 0 };
  };
  const comparison = compareServings(problem, before, after);
  const idle = problem.sites.length - chosen.length;
  const openings = idle <= mostTried ? openingsOf(problem, after) : [];
  const effect = ({ site, change }: Marginal): PointEffect => ({
    site: siteOf(site),
    ...effectOf(ground, change),
  });
  return {
    unit,
    before: figuresOf(ground, before),
    after: figuresOf(ground, after),
    opened: comparison.opened.map(siteOf),
    closed: comparison.closed.map(siteOf),
    change: effectOf(ground, comparison),
    places: places.map(({ id, name, weight }, row) => ({
      place: id,
      name,
      weight,
      before: served(before, row),
      after: served(after, row),
    })),
    loads: chosen.map((index) => {
      const rows = Array.from(problem.demand.keys()).filter((row) => after.assigned[row] === index);
      return {
        site: siteOf(index),
        weight: rows.reduce((sum, row) => sum + (problem.weights[row] ?? 0), 0),
        places: rows.length,
      };
    }),
    closings: closingsOf(problem, after)
      .map(effect)
      .toSorted((a, b) => harm(b) - harm(a) || order(a, b)),
    openings: openings.map(effect).toSorted((a, b) => harm(a) - harm(b) || order(a, b)),
  };
}

/** Losing every point weighs more than any way. */
function harm({ weightedCostChange, lost, gained }: Effect): number {
  return (lost.weight - gained.weight) * 1e6 + weightedCostChange;
}

function order(a: PointEffect, b: PointEffect): number {
  return a.site < b.site ? -1 : 1;
}

function effectOf({ places }: PlanGround, change: Comparison): Effect {
  const { farther, nearer, lost, gained, weightedCostChange, moves } = change;
  const losses = moves
    .map(({ demand, weight, before, after }) => ({ demand, loss: weight * (after - before) }))
    .filter(({ loss }) => loss > 0)
    .toSorted((a, b) => b.loss - a.loss || a.demand - b.demand);
  return {
    farther,
    nearer,
    lost,
    gained,
    weightedCostChange,
    losers: losses.map(({ demand }) => places[demand]?.id ?? ''),
  };
}

function figuresOf({ problem }: PlanGround, serving: ReturnType<typeof servingOf>): PlanFigures {
  const costs = [...serving.costs].filter((cost) => Number.isFinite(cost));
  const servedWeight = problem.weights.reduce(
    (sum, weight, row) => (Number.isFinite(serving.costs[row]) ? sum + weight : sum),
    0,
  );
  const covered = coveredBy(problem, serving);
  return {
    sites: serving.sites.length,
    meanCost: servedWeight > 0 ? weightedCost(problem, serving) / servedWeight : null,
    greatestCost: costs.length > 0 ? Math.max(...costs) : null,
    coveredWeight: covered.coveredWeight,
    coveredPlaces: covered.covered.length,
    totalWeight: problem.weights.reduce((sum, weight) => sum + weight, 0),
    places: problem.demand.length,
    unreachable: covered.unreachable.length,
  };
}
