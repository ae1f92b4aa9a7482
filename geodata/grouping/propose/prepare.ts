import { done, refused, type Issue, type Result } from '../../model/issue';
import type { Limit, Objective, RegionProblem } from './contract';
import { lockedNodes } from './locked';
import { graphOf } from './graph';
import { standardise, type Standardisation } from './standardise';

/** A quantity of each unit, in the order of the ids; null or NaN: unknown, which is refused. */
export interface Quantity {
  readonly name: string;
  readonly values: readonly (number | null)[];
}
/** A variable that groupings shall be alike in; `weight` above 0, 1 by default. */
export interface Variable extends Quantity {
  readonly weight: number;
}
/** What every grouping must have in total of a quantity. */
export interface Bounded extends Quantity {
  readonly least: number | null;
  readonly most: number | null;
}
export type Pair = readonly [string, string];

/** A regionalisation as people state it, by ids of units. */
export interface RegionRequest {
  readonly ids: readonly string[];
  readonly variables: readonly Variable[];
  readonly standardise: Standardisation;
  readonly objective: Objective;
  /** Pairs of neighbours, by rank in `ids`. */
  readonly edges: Iterable<readonly [number, number]>;
  /** Declared neighbours that do not touch. */
  readonly links: readonly Pair[];
  /** Neighbours that are not to be taken as such. */
  readonly barriers: readonly Pair[];
  readonly groups: number | null;
  readonly limits: readonly Bounded[];
  readonly together: readonly Pair[];
  readonly apart: readonly Pair[];
  /** Units each of which is in a grouping of its own. */
  readonly seeds: readonly string[];
  /** Of the random numbers. */
  readonly seed: number;
}

/** A problem with the way back: unit `u` of its points is `unitIds[u]`, ascending by code units. */
export interface Prepared {
  readonly problem: RegionProblem;
  readonly unitIds: readonly string[];
}

/**
 * Prepares a problem of regionalisation. Units are put in the order of their ids, so that the order of rows changes nothing. Refused,
 * each with an issue that names it: no unit or variable, an id given twice, one that is not known, a value that is missing or not
 * finite, a limit below 0 or on negative quantities, units locked together that do not touch each other or are kept apart.
 */
export function prepareRegions(request: RegionRequest): Result<Prepared> {
  const { ids, variables, limits } = request;
  const order = Array.from(ids.keys()).toSorted((a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1));
  const unitIds = order.map((row) => ids[row] ?? '');
  const rank = new Map(unitIds.map((id, unit) => [id, unit]));
  const quantities = [...variables, ...limits];
  const issues = [
    ...emptyFaults(request),
    ...unitIds.flatMap((id, unit) => (unitIds[unit + 1] === id ? [fault('regions-id-twice', { id })] : [])),
    ...quantities.flatMap(({ name, values }) => missingFaults(name, values, ids)),
    ...variables.flatMap(({ name, weight }) =>
      Number.isFinite(weight) && weight > 0 ? [] : [fault('regions-bad-weight', { name, weight })],
    ),
    ...limits.flatMap((limit) => limitFaults(limit, ids)),
    ...unknownFaults(request, rank),
  ];
  if (issues.length > 0) return refused(issues);

  const inOrder = ({ values }: Quantity) => Float64Array.from(order, (row) => values[row] ?? 0);
  const unitOf = new Int32Array(ids.length);
  for (const [unit, row] of order.entries()) unitOf[row] = unit;
  const pairs = unitPairs(request, unitOf, rank);
  const locked = lockedNodes(unitIds, graphOf(ids.length, pairs), ranked(request.together, rank));
  if (!locked.ok) return locked;
  const { members, nodeOf } = locked.value;
  const node = (unit: number) => nodeOf[unit] ?? 0;
  const apart = nodePairs(ranked(request.apart, rank), node, unitIds);
  const seeds = seedNodes(request.seeds, rank, node);
  const conflicts = [...apart.issues, ...seeds.issues];
  if (conflicts.length > 0) return refused(conflicts);
  const problem: RegionProblem = {
    ids: members.map(([first = 0]) => unitIds[first] ?? ''),
    graph: graphOf(
      members.length,
      pairs.map(([a, b]) => [node(a), node(b)] as const),
    ),
    dimensions: variables.length,
    points: standardise(
      variables.map((variable) => ({ values: inOrder(variable), weight: variable.weight })),
      request.standardise,
      request.objective,
    ),
    members,
    objective: request.objective,
    groups: request.groups,
    limits: limits.map((limit) => limitOf(limit, inOrder(limit), members)),
    apart: apart.pairs,
    seeds: seeds.nodes,
    seed: request.seed,
  };
  return done({ problem, unitIds });
}

function fault(code: string, values: Readonly<Record<string, string | number>>): Issue {
  return { code, severity: 'error', values };
}

function emptyFaults({ ids, variables }: RegionRequest): Issue[] {
  return [
    ...(ids.length === 0 ? [fault('regions-no-unit', {})] : []),
    ...(variables.length === 0 ? [fault('regions-no-variable', {})] : []),
  ];
}

function missingFaults(name: string, values: Quantity['values'], ids: readonly string[]): Issue[] {
  return ids.flatMap((id, row) =>
    Number.isFinite(values[row] ?? Number.NaN) ? [] : [fault('regions-missing-value', { id, name })],
  );
}

function limitFaults({ name, values, least, most }: Bounded, ids: readonly string[]): Issue[] {
  return [
    ...[least, most].flatMap((limit) =>
      limit !== null && !(limit >= 0) ? [fault('regions-negative-limit', { name, limit })] : [],
    ),
    ...(least !== null && most !== null && least > most
      ? [fault('regions-limits-crossed', { name, least, most })]
      : []),
    ...ids.flatMap((id, row) => {
      const value = values[row] ?? 0;
      return value < 0 ? [fault('regions-negative-quantity', { id, name, value })] : [];
    }),
  ];
}

function unknownFaults(request: RegionRequest, rank: ReadonlyMap<string, number>): Issue[] {
  const { links, barriers, together, apart, seeds } = request;
  const named = new Set([...links, ...barriers, ...together, ...apart, seeds].flat());
  return [...named].filter((id) => !rank.has(id)).map((id) => fault('regions-unknown-unit', { id }));
}

function ranked(pairs: readonly Pair[], rank: ReadonlyMap<string, number>): (readonly [number, number])[] {
  return pairs.map(([a, b]) => [rank.get(a) ?? 0, rank.get(b) ?? 0]);
}

/** Neighbours by unit: those given, less barriers, and declared links. */
function unitPairs(
  { edges, links, barriers }: RegionRequest,
  unitOf: Int32Array,
  rank: ReadonlyMap<string, number>,
): (readonly [number, number])[] {
  const shut = new Set(ranked(barriers, rank).flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  const open = Array.from(edges, ([a, b]) => [unitOf[a] ?? 0, unitOf[b] ?? 0] as const);
  return [
    ...(shut.size === 0 ? open : open.filter(([a, b]) => !shut.has(`${a} ${b}`))),
    ...ranked(links, rank),
  ];
}

function nodePairs(
  pairs: readonly (readonly [number, number])[],
  node: (unit: number) => number,
  unitIds: readonly string[],
): { pairs: (readonly [number, number])[]; issues: Issue[] } {
  const found = pairs.map(([a, b]) => [node(a), node(b)] as const);
  const clashes = pairs.filter((_, at) => found[at]?.[0] === found[at]?.[1]);
  return {
    pairs: found.map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a] as const))),
    issues: clashes.map(([a, b]) =>
      fault('regions-together-and-apart', { a: unitIds[a] ?? '', b: unitIds[b] ?? '' }),
    ),
  };
}

function seedNodes(
  seeds: readonly string[],
  rank: ReadonlyMap<string, number>,
  node: (unit: number) => number,
): { nodes: number[]; issues: Issue[] } {
  const first = new Map<number, string>();
  const issues: Issue[] = [];
  for (const id of new Set(seeds)) {
    const place = node(rank.get(id) ?? 0);
    const other = first.get(place);
    if (other === undefined) first.set(place, id);
    else issues.push(fault('regions-together-and-apart', { a: other, b: id }));
  }
  return { nodes: Array.from(first.keys()).toSorted((a, b) => a - b), issues };
}

function limitOf({ name, least, most }: Bounded, units: Float64Array, members: readonly Int32Array[]): Limit {
  const values = Float64Array.from(members, (own) => own.reduce((sum, unit) => sum + (units[unit] ?? 0), 0));
  return { name, values, least, most };
}
