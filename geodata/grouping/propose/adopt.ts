import { done, refused, type Result } from '../../model/issue';
import type { Grouping, ScenarioDocument } from '../../model/scenario';
import { applyChange, applyChanges } from '../apply-change';
import type { Handed, ScenarioChange } from '../change';
import type { Ground } from '../ground';
import { recoloured } from '../give-units';
import { addGrouping, editGrouping, removeGrouping } from '../make-change';
import { planOf, type Plan } from '../plan';
import { unitsOf, type Unit } from '../units';

/** A proposal to be put into a scenario: the grouping of each unit, by number, and whether locked groupings stay. */
export interface Adoption {
  readonly assignment: Readonly<Record<string, number>>;
  readonly keepLocked: boolean;
  /** Gives the id of each grouping that is made. */
  readonly newId: () => string;
}

/**
 * The changes, one act, that put a proposal in the place of the groupings of a scenario; locked ones stay when the proposal says so.
 * Each new grouping has the name of its most populous commune. Refused as `applyChange` refuses: too many groupings, a unit shared
 * with a locked one.
 */
export function adoptionOf(
  document: ScenarioDocument,
  { assignment, keepLocked, newId }: Adoption,
  ground: Ground,
): Result<readonly ScenarioChange[]> {
  const changes: ScenarioChange[] = [];
  let current = document;
  const make = (change: ScenarioChange) => {
    const next = applyChange(current, change);
    if (!next.ok) return next.issues;
    current = next.value;
    changes.push(change);
    return [];
  };
  for (const { id, locked } of document.groupings) {
    if (locked && keepLocked) continue;
    const unlock = locked ? editGrouping(current, id, { locked: false }) : null;
    const issues = [
      ...(unlock === null ? [] : make(unlock)),
      ...removeGrouping(current, id).flatMap((change) => make(change)),
    ];
    if (issues.length > 0) return refused(issues);
  }
  const ids = new Map<number, string>();
  for (const [group, name] of groupNames(assignment, unitsOf(document, ground), ground)) {
    const id = newId();
    ids.set(group, id);
    const issues = make(addGrouping(current, id, name));
    if (issues.length > 0) return refused(issues);
  }
  const units = Object.entries(assignment).map(([unit, group]): Handed => ({
    unit,
    before: current.assignment[unit] ?? null,
    after: [{ grouping: ids.get(group) ?? '', share: 1 }],
  }));
  const issues = units.length === 0 ? [] : make({ kind: 'assign', units });
  if (issues.length > 0) return refused(issues);
  for (const { id, colour } of colouredApart(current, new Set(ids.values()), ground)) {
    const isSame = current.groupings.some((grouping) => grouping.id === id && grouping.colour === colour);
    const change = isSame ? null : editGrouping(current, id, { colour });
    const against = change === null ? [] : make(change);
    if (against.length > 0) return refused(against);
  }
  return done(changes);
}

/** The groupings of a document that are `made`, each in a colour that none of them which it touches has. */
function colouredApart(
  document: ScenarioDocument,
  made: ReadonlySet<string>,
  ground: Ground,
): readonly Grouping[] {
  const { units, members } = planOf(document, ground);
  const ofUnit = new Map(
    Array.from(made, (id) => [id, (members.get(id)?.units ?? []).map((unit) => unit.id)] as const),
  );
  return recoloured(
    document.groupings.filter(({ id }) => made.has(id)),
    ofUnit,
    units,
    ground,
  );
}

/** The plan that would be if a proposal were adopted; null when it cannot be. */
export function adoptedPlan(
  document: ScenarioDocument,
  proposal: Omit<Adoption, 'newId'>,
  ground: Ground,
): Plan | null {
  let count = 0;
  const made = adoptionOf(document, { ...proposal, newId: () => `proposal-${(count += 1)}` }, ground);
  const after = made.ok ? applyChanges(document, made.value) : made;
  return after.ok ? planOf(after.value, ground) : null;
}

/** The most populous commune of each grouping of a proposal, by number, ascending: its name. Equals: the lower INSEE code. */
export function groupNames(
  assignment: Readonly<Record<string, number>>,
  units: ReadonlyMap<string, Unit>,
  ground: Ground,
): ReadonlyMap<number, string> {
  const best = new Map<number, { insee: string; name: string; population: number }>();
  for (const [unit, group] of Object.entries(assignment))
    for (const insee of units.get(unit)?.communes ?? []) {
      const { name = insee, population = 0 } = ground.communes.get(insee) ?? {};
      const known = best.get(group);
      const isBetter =
        known === undefined ||
        population > known.population ||
        (population === known.population && insee < known.insee);
      if (isBetter) best.set(group, { insee, name, population });
    }
  return new Map(
    Array.from(best)
      .toSorted(([a], [b]) => a - b)
      .map(([group, { name }]) => [group, name]),
  );
}
