import { done, refused, type Issue, type Result } from '../../model/issue';
import type { ScenarioDocument } from '../../model/scenario';
import type { Ground } from '../ground';
import type { Plan } from '../plan';
import { unitsOf, type Unit } from '../units';
import { unitVariables, type UnitVariable } from '../unit-values';
import type { Method, RegionProblem } from './contract';
import { unitLabels } from './objective';
import { prepareRegions, type Bounded, type Pair, type Variable } from './prepare';
import { methodOf } from './registry';
import type { ProposalRequest } from './request';
import { unitEdges } from './unit-graph';

/** A problem with the way back to the scenario. */
export interface Asked {
  readonly method: Method;
  readonly problem: RegionProblem;
  /** Unit `u` of the points is `unitIds[u]`, ascending. */
  readonly unitIds: readonly string[];
  /** Units of locked groupings, which stay where they are. */
  readonly left: readonly string[];
}

/** The units a proposal is about, and those that stay where they are. */
export interface AskedUnits {
  readonly units: readonly Unit[];
  readonly left: readonly string[];
}

/** The units that a request groups: those of its level, without those that have a commune in a locked grouping when these stay. */
export function askedUnits(
  { level, opened, keepLocked }: Pick<ProposalRequest, 'level' | 'opened' | 'keepLocked'>,
  plan: Plan,
  ground: Ground,
): AskedUnits {
  const locked = plan.groupings.filter((grouping) => keepLocked && grouping.locked);
  const kept = new Set(
    locked.flatMap(({ id }) => plan.members.get(id)?.communes.map(({ insee }) => insee) ?? []),
  );
  const all = [...unitsOf({ level, opened }, ground).values()];
  const isLeft = ({ communes }: Unit) => communes.some((insee) => kept.has(insee));
  return { units: all.filter((unit) => !isLeft(unit)), left: all.filter(isLeft).map(({ id }) => id) };
}

/**
 * The problem that a request puts, on the ground of a day: units that are together in a locked grouping stay out of it, links that the
 * scenario declares join their units. Refused with issues when the method or a variable is not known, when the
 * method wants something else, and when `prepareRegions` refuses. A quantity that is not known of a unit counts as 0 for a floor: a note tells it.
 */
export function problemOf(request: ProposalRequest, plan: Plan, ground: Ground): Result<Asked> {
  const method = methodOf(request.method);
  if (method === undefined) return refused([fault('proposal-unknown-method', { method: request.method })]);
  const { units, left } = askedUnits(request, plan, ground);
  const known = new Map(unitVariables(ground, units).map((variable) => [variable.id, variable]));
  const variables = request.variables.flatMap(({ id, weight }): Variable[] => {
    const variable = known.get(id);
    return variable === undefined ? [] : [{ name: id, weight, values: variable.values }];
  });
  const limits = limitsOf(request).map((limit) => boundedOf(limit, known.get(limit.quantity), units));
  const faults = [
    ...wantFaults(request, method),
    ...request.variables.flatMap(({ id }) =>
      !known.has(id) ? [fault('proposal-unknown-variable', { variable: id })] : [],
    ),
  ];
  if (faults.length > 0) return refused(faults);
  const isAsked = new Set(units.map(({ id }) => id));
  const isLeft = new Set(left);
  const asked = (pairs: readonly Pair[]) => pairs.filter(([a, b]) => !isLeft.has(a) && !isLeft.has(b));
  // A link between units that are no units here, such as that of an opened one, joins nothing.
  const declared = declaredLinks(plan.document).filter(([a, b]) => isAsked.has(a) && isAsked.has(b));
  const prepared = prepareRegions({
    ids: units.map(({ id }) => id),
    variables,
    standardise: request.standardise,
    objective: request.objective,
    edges: unitEdges(units, ground),
    links: [...declared, ...asked(request.links)],
    barriers: asked(request.barriers),
    groups: method.wants === 'floor' ? null : request.groups,
    limits: limits.map(({ bounded }) => bounded),
    together: asked(request.together),
    apart: asked(request.apart),
    seeds: request.seeds.filter((id) => !isLeft.has(id)),
    seed: request.seed,
  });
  if (!prepared.ok) return prepared;
  const { problem, unitIds } = prepared.value;
  const nodes = problem.ids.length;
  if (method.mostNodes !== null && nodes > method.mostNodes)
    return refused([fault('regions-too-many-nodes', { method: method.name, most: method.mostNodes, nodes })]);
  return done(
    { method, problem, unitIds, left },
    limits.flatMap(({ notes }) => notes),
  );
}

/** Links that a scenario declares, as pairs. */
export function declaredLinks({ links }: Pick<ScenarioDocument, 'links'>): readonly Pair[] {
  return links.map(({ a, b }) => [a, b]);
}

/** The grouping of each unit, from that of each node: numbers from 0, by first appearance in the order of ids. */
export function assignmentOf(
  { problem, unitIds }: Pick<Asked, 'problem' | 'unitIds'>,
  labels: Int32Array,
): ReadonlyMap<string, number> {
  const ranks = new Map<number, number>();
  return new Map(
    Array.from(unitLabels(problem, labels), (label, unit) => {
      const rank = ranks.get(label) ?? ranks.size;
      ranks.set(label, rank);
      return [unitIds[unit] ?? '', rank];
    }),
  );
}

/** What a request says of each quantity: its floor and its limits put together, the higher of two minima. */
function limitsOf({ floor, limits }: ProposalRequest): ProposalRequest['limits'] {
  if (floor === null) return limits;
  const own = limits.find(({ quantity }) => quantity === floor.quantity);
  const least = Math.max(floor.value, own?.least ?? 0);
  return [
    { quantity: floor.quantity, least, most: own?.most ?? null },
    ...limits.filter(({ quantity }) => quantity !== floor.quantity),
  ];
}

function boundedOf(
  { quantity, least, most }: ProposalRequest['limits'][number],
  variable: UnitVariable | undefined,
  units: readonly Unit[],
): { readonly bounded: Bounded; readonly notes: readonly Issue[] } {
  const values = units.map((_, rank) => variable?.values[rank] ?? null);
  const unknown = values.filter((value) => value === null).length;
  return {
    // Known values alone: a floor that they reach is reached for sure. A ceiling would not be.
    bounded: {
      name: quantity,
      least,
      most,
      values: values.map((value) => value ?? (most === null ? 0 : null)),
    },
    notes:
      unknown > 0
        ? [{ code: 'proposal-unknown-quantity', severity: 'note', values: { quantity, units: unknown } }]
        : [],
  };
}

function wantFaults({ groups, floor }: ProposalRequest, { wants, name }: Method): Issue[] {
  if (wants === 'groups' && groups === null) return [fault('proposal-wants-groups', { method: name })];
  if (wants === 'floor' && floor === null) return [fault('proposal-wants-floor', { method: name })];
  if (wants === 'either' && groups === null && floor === null)
    return [fault('proposal-wants-either', { method: name })];
  return [];
}

function fault(code: string, values: Readonly<Record<string, string | number>>): Issue {
  return { code, severity: 'error', values };
}
