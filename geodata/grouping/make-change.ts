import { groupBy } from '../model/group-by';
import { done, type Issue, type Result } from '../model/issue';
import {
  groupingColours,
  type Grouping,
  type Hypotheses,
  type ScenarioDocument,
  type Share,
} from '../model/scenario';
import { isSame } from '../register/same';
import type { Handed, ScenarioChange } from './change';
import type { Ground } from './ground';
import { unitName, unitsOf } from './units';

type Cut = Pick<ScenarioDocument, 'level' | 'opened'>;

/** The change that gives units to one grouping, to several by shares, or to none (null); null when all are so already. */
export function assignUnits(
  document: ScenarioDocument,
  units: Iterable<string>,
  to: readonly Share[] | null,
): ScenarioChange | null {
  const handed = [...new Set(units)].flatMap((unit): Handed[] => {
    const before = document.assignment[unit] ?? null;
    return isSame(before, to) ? [] : [{ unit, before, after: to === null ? null : [...to] }];
  });
  return handed.length === 0 ? null : { kind: 'assign', units: handed };
}

/** The change that adds a grouping after the others, in the colour that fewest have. */
export function addGrouping(document: ScenarioDocument, id: string, name: string): ScenarioChange {
  const uses = Array.from({ length: groupingColours }, () => 0);
  for (const { colour } of document.groupings) uses[colour] = (uses[colour] ?? 0) + 1;
  const colour = uses.indexOf(Math.min(...uses));
  const grouping = { id, name, colour, seat: null, description: '', locked: false };
  return { kind: 'grouping', before: null, after: { grouping, at: document.groupings.length } };
}

/** The change that gives a grouping other properties; null when there is no such grouping. */
export function editGrouping(
  { groupings }: ScenarioDocument,
  id: string,
  properties: Partial<Omit<Grouping, 'id'>>,
): ScenarioChange | null {
  const at = groupings.findIndex((grouping) => grouping.id === id);
  const [grouping] = at === -1 ? [] : groupings.slice(at);
  if (grouping === undefined) return null;
  return {
    kind: 'grouping',
    before: { grouping, at },
    after: { grouping: { ...grouping, ...properties }, at },
  };
}

/** The changes that remove a grouping: its units are freed first; those that others share go to these in proportion. */
export function removeGrouping(document: ScenarioDocument, id: string): readonly ScenarioChange[] {
  const at = document.groupings.findIndex((grouping) => grouping.id === id);
  const [grouping] = at === -1 ? [] : document.groupings.slice(at);
  if (grouping === undefined) return [];
  const units = Object.entries(document.assignment).flatMap(([unit, before]): Handed[] => {
    const others = before.filter((share) => share.grouping !== id);
    return others.length === before.length ? [] : [{ unit, before, after: wholeAgain(others) }];
  });
  const removal: ScenarioChange = { kind: 'grouping', before: { grouping, at }, after: null };
  return units.length === 0 ? [removal] : [{ kind: 'assign', units }, removal];
}

function wholeAgain(shares: readonly Share[]): Share[] | null {
  const sum = shares.reduce((total, { share }) => total + share, 0);
  if (shares.length === 0) return null;
  // One alone has all, whatever rounding would make of it.
  return shares.map((one) => ({ ...one, share: shares.length === 1 ? 1 : one.share / sum }));
}

/** The change that opens a unit into its communes, which get its shares. */
export function openUnit(document: ScenarioDocument, unit: string, ground: Ground): ScenarioChange {
  const opened = [...new Set([...document.opened, unit])].toSorted();
  const { value } = handOver(document, { level: document.level, opened }, ground);
  return { kind: 'opening', unit, before: false, after: true, units: value };
}

/**
 * The change that closes an opened unit, which gets the shares of its communes; where they differ, those that most inhabitants have,
 * and a note says so. Communes in no grouping do not count unless all are.
 */
export function closeUnit(document: ScenarioDocument, unit: string, ground: Ground): Result<ScenarioChange> {
  const opened = document.opened.filter((id) => id !== unit);
  const { value, notes } = handOver(document, { level: document.level, opened }, ground);
  return done({ kind: 'opening', unit, before: true, after: false, units: value }, notes);
}

/** The change that groups units of another level, with no unit opened; each gets the shares of its communes as `closeUnit` says. */
export function changeLevel(
  document: ScenarioDocument,
  level: ScenarioDocument['level'],
  ground: Ground,
): Result<ScenarioChange> {
  const { opened } = document;
  const after: Cut = { level, opened: [] };
  const { value, notes } = handOver(document, after, ground);
  return done({ kind: 'level', before: { level: document.level, opened }, after, units: value }, notes);
}

/** What each unit hands over when the ground is cut otherwise, going through the communes. */
function handOver(
  document: ScenarioDocument,
  cut: Cut,
  ground: Ground,
): { readonly value: Handed[]; readonly notes: readonly Issue[] } {
  const [old, made] = [unitsOf(document, ground), unitsOf(cut, ground)];
  const ofCommune = new Map<string, readonly Share[] | null>();
  for (const { id, communes } of old.values())
    for (const insee of communes) ofCommune.set(insee, document.assignment[id] ?? null);
  const notes: Issue[] = [];
  const gone = [...old.keys()].filter((id) => !made.has(id)).map((unit) => handed(document, unit, null));
  const come = [...made.values()]
    .filter(({ id }) => !old.has(id))
    .map(({ id, communes }) => {
      const { shares, agree } = prevailing(communes, ofCommune, ground);
      if (!agree)
        notes.push({
          code: 'scenario-closed-differing',
          severity: 'note',
          values: { value: unitName(id, ground) },
        });
      return handed(document, id, shares);
    });
  return { value: [...gone, ...come].filter(({ before, after }) => !isSame(before, after)), notes };
}

function handed({ assignment }: ScenarioDocument, unit: string, after: readonly Share[] | null): Handed {
  return { unit, before: assignment[unit] ?? null, after: after === null ? null : [...after] };
}

/** The shares that most inhabitants of communes have, and whether all have the same; ties go to the ones that come first as text. */
function prevailing(
  communes: readonly string[],
  sharesOf: ReadonlyMap<string, readonly Share[] | null>,
  ground: Ground,
): { readonly shares: readonly Share[] | null; readonly agree: boolean } {
  const groups = groupBy(communes, (insee) => JSON.stringify(sharesOf.get(insee) ?? null));
  const weighed = Array.from(groups, ([key, members]) => ({
    key,
    shares: sharesOf.get(members[0] ?? '') ?? null,
    population: members.reduce((sum, insee) => sum + (ground.communes.get(insee)?.population ?? 0), 0),
  }));
  const [first] = weighed
    .toSorted((a, b) => b.population - a.population || (a.key < b.key ? -1 : 1))
    .toSorted((a, b) => Number(a.shares === null) - Number(b.shares === null));
  return { shares: first?.shares ?? null, agree: groups.size < 2 };
}

/** The change that gives a metric another weight, none at all when null; null when it has that weight already. */
export function weighMetric(
  { weights }: ScenarioDocument,
  metric: string,
  after: number | null,
): ScenarioChange | null {
  const before = weights[metric] ?? null;
  return before === after ? null : { kind: 'weight', metric, before, after };
}

/** The change that makes other hypotheses of pooling; null when they are the same. */
export function setHypotheses({ hypotheses }: ScenarioDocument, after: Hypotheses): ScenarioChange | null {
  return isSame(hypotheses, after) ? null : { kind: 'hypotheses', before: hypotheses, after };
}
