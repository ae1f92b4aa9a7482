import nearestPoint from '@turf/nearest-point';
import { isodistance } from '../geodata/spatial/catchment/isodistance';
import { readTables } from '../geodata/packs/read-pack';
import type { SitingPlan } from '../geodata/siting/contract';
import { prepareSiting, type SitingRequest } from '../geodata/siting/prepare';
import { sitingModels } from '../geodata/siting/registry';
import { readGeography } from '../geodata/sources/read-geography';
import { geodesicM } from '../geodata/spatial/geodesic';
import { NearestIndex } from '../geodata/spatial/nearest-index';
import { solveByHighs } from '../server/solver/highs';
import { cacheDir } from '../test/support/cache';
import { drawnGraph } from '../test/support/or-library';
import { seeded } from '../test/support/random';
import { problemOfGraph } from '../test/support/siting';
import { median, short, type Figure } from './figure';

type Spot = readonly [longitude: number, latitude: number];

/** Allocation, rings, and siting on the communes and structures of the pack and on graphs of the shape of pmed1–5. */
export async function measureSiting(): Promise<Figure[]> {
  const { communes, structures } = await ground();
  const existing = [...structures].map(([id, at]) => ({ id, at }));
  const figures = [...allocation(), rings(existing)];
  for (const count of [10, 30, 60])
    figures.push(
      await proven(`p-median, 647 communes × ${existing.length} sites, p = ${count}`, 'p-median', 15, {
        ...requestOf(communes, existing),
        count,
      }),
    );
  const towns = communes.map(({ id, at }) => ({ id, at }));
  for (const model of ['p-median', 'p-center']) {
    const { plan, seconds } = await solved(model, { ...requestOf(communes, towns), count: 30 }, 60);
    figures.push({
      what: `${model}, 647 communes × 647 sites, p = 30, within 60 s: gap`,
      value: plan === null ? Number.POSITIVE_INFINITY : plan.gap * 100,
      unit: '%',
      budget: { limit: 1, sense: 'at most' },
      how: `${plan?.proven === true ? 'proven' : 'not proven'} after ${short(seconds)} s`,
    });
  }
  return [...figures, ...(await graphs())];
}

async function ground() {
  const read = await readTables('geodata/packs/nord', ['places', 'structures']);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const gazetteer = new Map(read.value.places.map(({ insee, lon, lat }) => [insee, [lon, lat]] as const));
  const from = { department: '59', gazetteer, dataDir: cacheDir, tryOfficial: false };
  const geography = await readGeography(from);
  if (!geography.ok) throw new Error(JSON.stringify(geography.issues));
  const communes = geography.value.communes.map(({ insee, seat, population }) => ({
    id: insee,
    at: seat,
    weight: population,
  }));
  const seats = new Map(communes.map(({ id, at }) => [id, at]));
  const structures = new Map<string, Spot>();
  for (const { id, insee } of read.value.structures) {
    const at = seats.get(insee);
    if (at !== undefined) structures.set(id, at);
  }
  return { communes, structures };
}

function requestOf(
  demand: readonly { readonly id: string; readonly at: Spot; readonly weight: number }[],
  sites: readonly { readonly id: string; readonly at: Spot }[],
): SitingRequest {
  return {
    demand,
    sites: sites.map(({ id }) => ({ id, state: 'candidate' })),
    costs: demand.flatMap((place) =>
      sites.map((site) => ({ demand: place.id, site: site.id, cost: geodesicM(place.at, site.at) / 1000 })),
    ),
    count: null,
    radius: null,
  };
}

async function solved(
  model: string,
  request: SitingRequest,
  limit: number,
): Promise<{ readonly plan: SitingPlan | null; readonly seconds: number }> {
  const problem = prepareSiting(request);
  const found = sitingModels.find(({ id }) => id === model);
  if (!problem.ok || found === undefined) throw new Error(model);
  const start = performance.now();
  const outcome = await found.solve(problem.value, {
    now: () => performance.now(),
    timeLimitMs: limit * 1000,
    report: () => undefined,
    mip: solveByHighs,
  });
  return { plan: outcome.ok ? outcome.value : null, seconds: (performance.now() - start) / 1000 };
}

async function proven(what: string, model: string, limit: number, request: SitingRequest): Promise<Figure> {
  const { plan, seconds } = await solved(model, request, limit);
  return {
    what: `${what}, proven`,
    value: plan?.proven === true ? seconds : Number.POSITIVE_INFINITY,
    unit: 's',
    budget: { limit, sense: 'at most' },
    how: `objective ${short(plan?.objective ?? Number.NaN)}, costs geodesic in km, weights inhabitants; infinite when not proven`,
  };
}

async function graphs(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const model of sitingModels.filter(({ id }) => id === 'p-median' || id === 'p-center')) {
    let most = 0;
    for (const [at, sites] of [5, 10, 10, 20, 33].entries()) {
      const problem = problemOfGraph(drawnGraph(100, 198, sites, at + 1));
      const start = performance.now();
      const now = () => performance.now();
      const run = { now, timeLimitMs: 10_000, report: () => undefined, mip: solveByHighs };
      const outcome = await model.solve(problem, run);
      const isProven = outcome.ok && outcome.value.proven;
      most = Math.max(most, isProven ? (performance.now() - start) / 1000 : Number.POSITIVE_INFINITY);
    }
    figures.push({
      what: `${model.id} on graphs of the shape of pmed1–5, proven: the slowest`,
      value: most,
      unit: 's',
      budget: { limit: 10, sense: 'at most' },
      how: '100 nodes, 198 edges, 5, 10, 10, 20 and 33 sites, drawn; infinite when one is not proven',
    });
  }
  return figures;
}

function allocation(): Figure[] {
  const random = seeded(35);
  const drawn = (size: number) =>
    Array.from({ length: size }, () => ({ at: [-4 + 12 * random(), 42 + 9 * random()] as Spot }));
  const [sites, demand] = [drawn(2000), drawn(35_000)];
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    const index = new NearestIndex(sites);
    for (const { at } of demand) index.nearest(at, 1);
    return performance.now() - start;
  });
  const own = median(times);
  // The loop takes minutes over all: a part of it stands for the whole.
  const part = demand.slice(0, 700);
  const features = sites.map(({ at }, rank) => ({
    type: 'Feature' as const,
    properties: { rank },
    geometry: { type: 'Point' as const, coordinates: [...at] },
  }));
  const collection = { type: 'FeatureCollection' as const, features };
  const start = performance.now();
  const theirs = part.map(({ at }) => nearestPoint([...at], collection).properties.featureIndex);
  const loop = ((performance.now() - start) * demand.length) / part.length;
  const index = new NearestIndex(sites);
  // Great circles and geodesics differ by half a percent at most.
  const isSame = ({ at }: { readonly at: Spot }, n: number) => {
    const [near] = index.nearest(at, 1);
    return geodesicM(at, sites[theirs[n] ?? -1]?.at ?? [0, 0]) <= (near?.metres ?? 0) * 1.006;
  };
  const what = 'Allocation of 35 000 places to the nearest of 2 000 sites';
  const isRight = part.every(isSame);
  return [
    {
      what,
      value: own,
      unit: 'ms',
      budget: { limit: 150, sense: 'at most' },
      how: 'median of 5, tree built anew, geodesic distances',
    },
    {
      what: `${what}: times as fast as looping @turf/nearest-point`,
      value: isRight ? loop / own : 0,
      unit: '',
      budget: { limit: 50, sense: 'at least' },
      how: `${short(loop / 1000)} s for the loop, from ${part.length} of the places; 0 when a site is not the same, but for two as near within the difference of both measures`,
    },
  ];
}

function rings(points: readonly { readonly id: string; readonly at: Spot }[]): Figure {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    const found = isodistance.compute({
      points: points.map((point) => ({ ...point, attractiveness: 1 })),
      distancesKm: [5, 10, 15],
      isDissolved: true,
      isBands: false,
      within: null,
      decay: 2,
      detour: 1,
      day: null,
    });
    if (!found.ok) throw new Error(JSON.stringify(found.issues));
    return (performance.now() - start) / 1000;
  });
  return {
    what: `Rings of ${points.length} structures at 5, 10 and 15 km, dissolved`,
    value: median(times),
    unit: 's',
    budget: { limit: 1, sense: 'at most' },
    how: 'median of 5',
  };
}
