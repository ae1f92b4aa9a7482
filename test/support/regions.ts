import type { MultiPolygon, Polygon } from 'geojson';
import type { Method, Outcome, RegionProblem, Run, Solution } from '../../geodata/grouping/propose/contract';
import { prepareRegions, type Prepared, type RegionRequest } from '../../geodata/grouping/propose/prepare';

/** Pairs of rook neighbours of a grid numbered by rows. */
export function gridEdges(width: number, height: number): [number, number][] {
  const edges: [number, number][] = [];
  for (let cell = 0; cell < width * height; cell += 1) {
    if (cell % width < width - 1) edges.push([cell, cell + 1]);
    if (cell + width < width * height) edges.push([cell, cell + width]);
  }
  return edges;
}

/** Ids of cells that sort as their numbers do. */
export function cellIds(count: number): string[] {
  return Array.from({ length: count }, (_, cell) => `u${String(cell).padStart(5, '0')}`);
}

/** A request without constraints on units with the values given by variable: one grouping, sum of squares, no standardisation. */
export function regionRequest(
  values: readonly (readonly number[])[],
  edges: readonly (readonly [number, number])[],
  more: Partial<RegionRequest> = {},
): RegionRequest {
  return {
    ids: cellIds(values[0]?.length ?? 0),
    variables: values.map((own, at) => ({ name: `v${at}`, values: own, weight: 1 })),
    standardise: 'none',
    objective: 'ss',
    edges,
    links: [],
    barriers: [],
    groups: 1,
    limits: [],
    together: [],
    apart: [],
    seeds: [],
    seed: 1,
    ...more,
  };
}

/** A request prepared; throws with its issues when it is refused. */
export function prepared(request: RegionRequest): Prepared {
  const result = prepareRegions(request);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** A run that has a minute of a clock that stands still, tells no one and has no solver. */
export const quietRun: Run = {
  now: () => 0,
  timeLimitMs: 60_000,
  report: () => undefined,
  mip: () => Promise.resolve({ status: 'failed', objective: null, bound: null, values: new Map() }),
};

/** What a method makes of a problem. */
export function outcomeOf(method: Method, problem: RegionProblem): Promise<Outcome> {
  return method.solve(problem, quietRun);
}

/** The solution of a method; throws with its obstacles when it has none. */
export async function solutionOf(method: Method, problem: RegionProblem): Promise<Solution> {
  const outcome = await outcomeOf(method, problem);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.obstacles));
  return outcome.solution;
}

/** A rectangle whose lower left corner is at (x, y). */
export function rectangle(x: number, y: number, width = 1, height = 1): Polygon {
  const ring = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

/** A GeoJSON text of areas with the properties given. */
export function featureText(
  units: readonly {
    readonly geometry: Polygon | MultiPolygon | null;
    readonly properties: Record<string, unknown>;
    readonly id?: string | number;
  }[],
): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    features: units.map((unit) => ({ type: 'Feature', ...unit })),
  });
}
