import type { SitingPlan, SitingProblem, SitingRun } from '../../geodata/siting/contract';
import { prepareSiting, type SitingRequest } from '../../geodata/siting/prepare';
import { sitingModels } from '../../geodata/siting/registry';
import { solveByHighs } from '../../server/solver/highs';
import { shortestPaths, type OrGraph } from './or-library';
import { seeded } from './random';

/** A run with all the time in the world and the real solver. */
export const patientRun: SitingRun = {
  now: () => 0,
  timeLimitMs: 3_600_000,
  report: () => undefined,
  mip: solveByHighs,
};

/** The problem of a request that cannot be refused. */
export function preparedSiting(request: SitingRequest): SitingProblem {
  const prepared = prepareSiting(request);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.issues));
  return prepared.value;
}

/** The plan of a model; null when it refuses. */
export async function planBy(
  model: string,
  problem: SitingProblem,
  run = patientRun,
): Promise<SitingPlan | null> {
  const outcome = await sitingModels.find(({ id }) => id === model)?.solve(problem, run);
  if (outcome === undefined) throw new Error(model);
  return outcome.ok ? outcome.value : null;
}

/** A small request, some pairs missing, some places of weight 0, many ties; the same for the same seed. */
export function drawnRequest(
  seed: number,
  places: number,
  sites: number,
  more: Partial<SitingRequest>,
): SitingRequest {
  const random = seeded(seed);
  const whole = (most: number) => Math.floor(random() * (most + 1));
  const scale = seed % 3 === 0 ? 0.1 : 1;
  const ids = Array.from({ length: places }, (_, at) => `d${at}`);
  const siteIds = Array.from({ length: sites }, (_, at) => `s${at}`);
  return {
    demand: ids.map((id) => ({ id, weight: whole(5) * scale })),
    sites: siteIds.map((id) => ({ id, state: 'candidate' })),
    costs: ids.flatMap((demand) =>
      siteIds.flatMap((site) => (random() < 0.3 ? [] : [{ demand, site, cost: whole(9) * scale }])),
    ),
    count: null,
    radius: null,
    ...more,
  };
}

/** The problem of a graph of the OR-Library: every node is a place of weight 1 and a candidate. */
export function problemOfGraph(graph: OrGraph, count: number = graph.sites): SitingProblem {
  const ids = Array.from({ length: graph.nodes }, (_, node) => String(node + 1));
  const paths = shortestPaths(graph);
  return preparedSiting({
    demand: ids.map((id) => ({ id, weight: 1 })),
    sites: ids.map((id) => ({ id, state: 'candidate' })),
    costs: ids.flatMap((demand, row) =>
      ids.flatMap((site, column) => {
        const cost = paths[row]?.[column] ?? Number.POSITIVE_INFINITY;
        return Number.isFinite(cost) ? [{ demand, site, cost }] : [];
      }),
    ),
    count,
    radius: null,
  });
}

/** What the best of all sets of sites is worth, each looked at with all ways to assign demand; null when none will do. */
export function bestByExhaustion(model: string, problem: SitingProblem): number | null {
  const { sites, states, moves, count } = problem;
  const table = costTable(problem);
  let best: number | null = null;
  for (let bits = 0; bits < 1 << sites.length; bits += 1) {
    const chosen = Array.from(sites.keys()).filter((site) => (bits & (1 << site)) !== 0);
    if (model !== 'lscp' && chosen.length !== count) continue;
    if (states.some((state, site) => state === 'kept' && !chosen.includes(site))) continue;
    if (chosen.some((site) => states[site] === 'closed')) continue;
    if (moves.some((own) => !own.some((site) => chosen.includes(site)))) continue;
    const value = bestAssigned(model, problem, table, chosen);
    if (value < (best ?? Number.POSITIVE_INFINITY)) best = value;
  }
  return best === null ? null : Math.abs(best);
}

/** Costs of all pairs, infinite where there is none or a site can never serve the place. */
function costTable({ demand, weights, sites, states, capacities, pairs }: SitingProblem): number[][] {
  return demand.map((_, row) => {
    const costs = new Array<number>(sites.length).fill(Number.POSITIVE_INFINITY);
    for (let at = pairs.starts[row] ?? 0; at < (pairs.starts[row + 1] ?? 0); at += 1) {
      const site = pairs.ends[at] ?? 0;
      const isAble = states[site] !== 'closed' && (weights[row] ?? 0) <= (capacities?.[site] ?? Infinity);
      if (isAble) costs[site] = pairs.costs[at] ?? 0;
    }
    return costs;
  });
}

/** The least value (MCLP: of less than 0) of all ways to assign demand to chosen sites within capacities. */
function bestAssigned(
  model: string,
  { weights, radius, capacities }: SitingProblem,
  table: readonly (readonly number[])[],
  chosen: readonly number[],
): number {
  const most = radius ?? Number.POSITIVE_INFINITY;
  const counted = (row: number) => {
    const least = Math.min(...(table[row] ?? []));
    return model === 'lscp' || model === 'mclp' ? least <= most : Number.isFinite(least);
  };
  const rows = table.flatMap((_, row) => (counted(row) ? [row] : []));
  const left = chosen.map((site) => (capacities?.[site] ?? Number.POSITIVE_INFINITY) + 1e-9);
  const worth = (row: number, cost: number) => {
    const weight = weights[row] ?? 0;
    return { 'p-median': weight * cost, 'p-center': cost, mclp: -weight, lscp: chosen.length }[model] ?? 0;
  };
  const isSum = model === 'p-median' || model === 'mclp';
  let best = Number.POSITIVE_INFINITY;
  const assign = (at: number, value: number) => {
    const row = rows[at];
    if (row === undefined) best = Math.min(best, value);
    // Costs only rise: what is no better now is dropped.
    if (row === undefined || (model !== 'mclp' && value >= best)) return;
    const all = chosen.map((site, to) => ({ to, cost: table[row]?.[site] ?? Number.POSITIVE_INFINITY }));
    // Without capacities the cheapest is as good as any.
    const ways = capacities === null ? [{ to: 0, cost: Math.min(...all.map(({ cost }) => cost)) }] : all;
    const isOpen = ({ cost }: { readonly cost: number }) =>
      Number.isFinite(cost) && (model === 'mclp' || model === 'lscp' ? cost <= most : true);
    // Where room is short it may be better to leave somebody out.
    if (model === 'mclp' && (capacities !== null || !ways.some(isOpen))) assign(at + 1, value);
    for (const { to, cost } of ways) {
      const weight = weights[row] ?? 0;
      if (!isOpen({ cost }) || (left[to] ?? 0) < weight) continue;
      left[to] = (left[to] ?? 0) - weight;
      assign(at + 1, isSum ? value + worth(row, cost) : Math.max(value, worth(row, cost)));
      left[to] = (left[to] ?? 0) + weight;
    }
  };
  assign(0, model === 'lscp' ? chosen.length - 1e-12 : 0);
  return model === 'lscp' && Number.isFinite(best) ? chosen.length : best;
}
