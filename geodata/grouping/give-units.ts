import {
  groupingColours,
  mostGroupings,
  type Grouping,
  type ScenarioDocument,
  type Share,
} from '../model/scenario';
import type { ScenarioChange } from './change';
import type { Ground } from './ground';
import { assignUnits, editGrouping } from './make-change';
import type { Plan } from './plan';
import { referenceDocument, type Reference } from './references';

/** What comes of giving units: the change, if any, and the units that a lock kept where they are. */
export interface Given {
  readonly change: ScenarioChange | null;
  /** Units that change. */
  readonly units: readonly string[];
  readonly locked: readonly string[];
}

/** Gives units to groupings by shares, or to none (null), but for those that a locked grouping has or would win. */
export function giveUnits(plan: Plan, units: Iterable<string>, to: readonly Share[] | null): Given {
  const locks = new Set(plan.groupings.filter(({ locked }) => locked).map(({ id }) => id));
  const isLocked = (shares: readonly Share[] | null) =>
    shares?.some(({ grouping }) => locks.has(grouping)) === true;
  const known = [...new Set(units)].filter((id) => plan.units.has(id));
  const free = known.filter((id) => !isLocked(plan.document.assignment[id] ?? null) && !isLocked(to));
  const change = assignUnits(plan.document, free, to);
  const given = change?.kind === 'assign' ? change.units.map(({ unit }) => unit) : [];
  const isFree = new Set(free);
  return { change, units: given, locked: known.filter((id) => !isFree.has(id)) };
}

/** The groupings that touch some communes (INSEE codes). */
export function groupingsAround(plan: Plan, communes: Iterable<string>, ground: Ground): ReadonlySet<string> {
  const unitOf = new Map<string, string>();
  for (const { id, communes: members } of plan.units.values())
    for (const insee of members) unitOf.set(insee, id);
  const around = new Set<string>();
  for (const insee of communes)
    for (const next of ground.neighbours.get(insee) ?? [])
      for (const { grouping } of plan.sharesOf.get(unitOf.get(next) ?? '') ?? []) around.add(grouping);
  return around;
}

/** A grouping that gets its first units changes its colour when a neighbour has it: the change, or none. */
export function recolouring(
  plan: Plan,
  units: readonly string[],
  to: readonly Share[] | null,
  ground: Ground,
): readonly ScenarioChange[] {
  const [only] = to ?? [];
  if (only === undefined || plan.members.get(only.grouping)?.units.length !== 0) return [];
  const colourOf = (id: string) => plan.groupings.find((grouping) => grouping.id === id)?.colour ?? -1;
  const communes = units.flatMap((id) => plan.units.get(id)?.communes ?? []);
  const around = [...groupingsAround(plan, communes, ground)].filter((id) => id !== only.grouping);
  const near = new Set(around.map(colourOf));
  if (!near.has(colourOf(only.grouping))) return [];
  const used = plan.groupings.filter(({ id }) => id !== only.grouping).map(({ colour }) => colour);
  const change = editGrouping(plan.document, only.grouping, { colour: freeColour(used, near) });
  return change === null ? [] : [change];
}

/**
 * The changes that begin a scenario from an existing division: its groupings, each with the units whose inhabitants mostly live in
 * it. Units as populous on both sides go to the one that comes first.
 */
export function startChanges(
  document: ScenarioDocument,
  reference: Reference,
  units: Plan['units'],
  ground: Ground,
): readonly ScenarioChange[] {
  const { groupings, assignment } = referenceDocument(reference, ground.facts);
  const ofUnit = new Map<string, string[]>();
  for (const { id, communes } of units.values()) {
    const inhabitants = new Map<string, number>();
    for (const insee of communes) {
      const grouping = assignment[`commune:${insee}`]?.[0]?.grouping;
      const population = ground.communes.get(insee)?.population ?? 0;
      if (grouping !== undefined) inhabitants.set(grouping, (inhabitants.get(grouping) ?? 0) + population);
    }
    const [most] = groupings
      .filter((grouping) => inhabitants.has(grouping.id))
      .toSorted((a, b) => (inhabitants.get(b.id) ?? 0) - (inhabitants.get(a.id) ?? 0));
    if (most !== undefined) ofUnit.set(most.id, [...(ofUnit.get(most.id) ?? []), id]);
  }
  const used = recoloured(
    groupings.filter(({ id }) => ofUnit.has(id)),
    ofUnit,
    units,
    ground,
  );
  const first = document.groupings.length;
  return [
    ...used.map((grouping, index): ScenarioChange => ({
      kind: 'grouping',
      before: null,
      after: { grouping, at: first + index },
    })),
    {
      kind: 'assign',
      units: used.flatMap(({ id }) =>
        (ofUnit.get(id) ?? []).map((unit) => ({
          unit,
          before: document.assignment[unit] ?? null,
          after: [{ grouping: id, share: 1 }],
        })),
      ),
    },
  ];
}

/**
 * Groupings each in a colour that none they touch has, as far as there are enough; in the order in which they come. `ofUnit`: the units of
 * each, by the id of the grouping.
 */
export function recoloured(
  groupings: readonly Grouping[],
  ofUnit: ReadonlyMap<string, readonly string[]>,
  units: Plan['units'],
  ground: Ground,
): readonly Grouping[] {
  const groupingOf = new Map<string, string>();
  for (const [grouping, ids] of ofUnit)
    for (const id of ids) for (const insee of units.get(id)?.communes ?? []) groupingOf.set(insee, grouping);
  const touching = new Map<string, Set<string>>();
  for (const [insee, grouping] of groupingOf) {
    const around = touching.get(grouping) ?? new Set<string>();
    for (const next of ground.neighbours.get(insee) ?? []) around.add(groupingOf.get(next) ?? '');
    touching.set(grouping, around);
  }
  const colours = new Map<string, number>();
  return groupings.map((grouping) => {
    const near = new Set([...(touching.get(grouping.id) ?? [])].flatMap((id) => colours.get(id) ?? []));
    const colour = freeColour([...colours.values()], near);
    colours.set(grouping.id, colour);
    return { ...grouping, colour };
  });
}

/**
 * The colour for a grouping: one that no neighbour has, and that fewest have; among equals the first. `used` are the colours of the
 * other groupings, `near` those of its neighbours.
 */
export function freeColour(used: readonly number[], near: ReadonlySet<number>): number {
  const cost = (colour: number) =>
    (near.has(colour) ? mostGroupings : 0) + used.filter((other) => other === colour).length;
  const colours = Array.from({ length: groupingColours }, (_, colour) => colour);
  return colours.toSorted((a, b) => cost(a) - cost(b) || a - b)[0] ?? 0;
}
