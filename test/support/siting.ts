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

/** What the best of all sets of sites is worth, each looked at; null when none will do. */
export function bestByExhaustion(
  model: string,
  { demand, weights, sites, states, pairs, count, radius }: SitingProblem,
): number | null {
  const table = demand.map((_, row) => {
    const costs = new Array<number>(sites.length).fill(Number.POSITIVE_INFINITY);
    for (let at = pairs.starts[row] ?? 0; at < (pairs.starts[row + 1] ?? 0); at += 1)
      costs[pairs.ends[at] ?? 0] = pairs.costs[at] ?? 0;
    return costs;
  });
  const most = radius ?? Number.POSITIVE_INFINITY;
  let best: number | null = null;
  for (let bits = 0; bits < 1 << sites.length; bits += 1) {
    const chosen = Array.from(sites.keys()).filter((site) => (bits & (1 << site)) !== 0);
    if (model !== 'lscp' && chosen.length !== count) continue;
    if (states.some((state, site) => state === 'kept' && !chosen.includes(site))) continue;
    const served = table.map((costs) =>
      Math.min(...chosen.map((site) => costs[site] ?? Number.POSITIVE_INFINITY)),
    );
    const could = table.map((costs) => Math.min(...costs));
    const value = {
      'p-median': served.reduce(
        (sum, cost, row) =>
          could[row] === Number.POSITIVE_INFINITY
            ? sum
            : sum + (cost === Number.POSITIVE_INFINITY ? cost : cost * (weights[row] ?? 0)),
        0,
      ),
      'p-center': served.reduce(
        (worst, cost, row) => (could[row] === Number.POSITIVE_INFINITY ? worst : Math.max(worst, cost)),
        0,
      ),
      mclp: -served.reduce((sum, cost, row) => (cost <= most ? sum + (weights[row] ?? 0) : sum), 0),
      lscp: served.some((cost, row) => cost > most && (could[row] ?? 0) <= most)
        ? Number.POSITIVE_INFINITY
        : chosen.length,
    }[model];
    if (value !== undefined && value < (best ?? Number.POSITIVE_INFINITY)) best = value;
  }
  return best === null ? null : Math.abs(best);
}
