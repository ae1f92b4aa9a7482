import { done, refused, type Issue, type Result } from '../../model/issue';
import type { Share } from '../../model/scenario';
import type { Ground } from '../ground';
import { planOf, type Plan } from '../plan';
import { declaredLinks } from '../propose/ask';
import type { RegionProblem } from '../propose/contract';
import { prepareRegions } from '../propose/prepare';
import { unitEdges } from '../propose/unit-graph';
import type { Unit } from '../units';

/** What is drawn: `floor`: every grouping has at least the inhabitants of the smallest of the plan, or any number. */
export interface SampleRequest {
  readonly floor: 'none' | 'smallest';
  readonly seed: number;
}

/** The units that are redistributed at random, as a problem, with the grouping that each is in. */
export interface Sampled {
  readonly problem: RegionProblem;
  /** Node `u` of the problem is the unit `unitIds[u]`. */
  readonly unitIds: readonly string[];
  readonly start: Int32Array;
  /** Ids of the groupings that labels stand for. */
  readonly groupings: readonly string[];
  /** Units that stay as they are: in no grouping, in several, or in a locked one. */
  readonly left: readonly string[];
}

/**
 * The problem of drawing other plans like one: as many groupings, in one piece each, of the units that are in one grouping alone that
 * is not locked. Refused when fewer than two groupings have such units.
 */
export function sampledOf(plan: Plan, ground: Ground, { floor, seed }: SampleRequest): Result<Sampled> {
  const open = new Set(plan.groupings.filter(({ locked }) => !locked).map(({ id }) => id));
  const groupingOf = new Map<string, string>();
  for (const [unit, shares] of plan.sharesOf) {
    const [only, ...others] = shares;
    if (only !== undefined && others.length === 0 && open.has(only.grouping))
      groupingOf.set(unit, only.grouping);
  }
  const all = [...plan.units.values()];
  const units = all.filter(({ id }) => groupingOf.has(id));
  const groupings = [...new Set(groupingOf.values())].toSorted();
  if (groupings.length < 2) return refused([fault('robustness-too-few-groupings')]);
  const values = units.map((unit) => populationOf(unit, ground));
  const totals = new Map<string, number>();
  for (const [at, { id }] of units.entries()) {
    const grouping = groupingOf.get(id) ?? '';
    totals.set(grouping, (totals.get(grouping) ?? 0) + (values[at] ?? 0));
  }
  const prepared = prepareRegions({
    ids: units.map(({ id }) => id),
    // Draws look at no variable; a problem has one.
    variables: [{ name: 'population', weight: 1, values }],
    standardise: 'none',
    objective: 'ss',
    edges: unitEdges(units, ground),
    links: declaredLinks(plan.document).filter(([a, b]) => groupingOf.has(a) && groupingOf.has(b)),
    barriers: [],
    groups: groupings.length,
    limits:
      floor === 'none'
        ? []
        : [{ name: 'population', least: Math.min(...totals.values()), most: null, values }],
    together: [],
    apart: [],
    seeds: [],
    seed,
  });
  if (!prepared.ok) return prepared;
  const { problem, unitIds } = prepared.value;
  return done({
    problem,
    unitIds,
    start: Int32Array.from(unitIds, (id) => groupings.indexOf(groupingOf.get(id) ?? '')),
    groupings,
    left: all.filter(({ id }) => !groupingOf.has(id)).map(({ id }) => id),
  });
}

/** The plan in which the units that are redistributed are as labels say, the others as they were. */
export function drawnPlan(plan: Plan, ground: Ground, sampled: Sampled, labels: Int32Array): Plan {
  const { unitIds, groupings } = sampled;
  const drawn = unitIds.map((id, node): [string, Share[]] => [
    id,
    [{ grouping: groupings[labels[node] ?? 0] ?? '', share: 1 }],
  ]);
  const assignment = { ...plan.document.assignment, ...Object.fromEntries(drawn) };
  return planOf({ ...plan.document, assignment }, ground);
}

function populationOf({ communes }: Unit, ground: Ground): number {
  return communes.reduce((sum, insee) => sum + (ground.communes.get(insee)?.population ?? 0), 0);
}

function fault(code: string): Issue {
  return { code, severity: 'error', values: {} };
}
