import type { Issue } from '../model/issue';
import type { ScenarioDocument } from '../model/scenario';
import { isSame } from '../register/same';
import { applyChange } from './apply-change';
import { pairOf, type Handed, type ScenarioChange } from './change';

/** Changes as they are to be made on a newer document, that document after them, and what is to be told of it. */
export interface LaidOver {
  readonly document: ScenarioDocument;
  readonly changes: readonly ScenarioChange[];
  readonly notes: readonly Issue[];
}

/**
 * Lays one's own changes over the document that someone else has changed meanwhile: each says anew what it finds, and the last writer
 * of a thing prevails, which a note tells. What has no object any more (a grouping that is gone, a locked one) is left out, and told.
 */
export function layOver(document: ScenarioDocument, changes: readonly ScenarioChange[]): LaidOver {
  let current = document;
  const made: ScenarioChange[] = [];
  const notes: Issue[] = [];
  for (const change of changes) {
    const { changes: anew, notes: told } = rebased(current, change);
    for (const one of anew) {
      const next = applyChange(current, one);
      if (next.ok) {
        current = next.value;
        made.push(one);
      } else notes.push(...next.issues);
    }
    notes.push(...told);
  }
  return { document: current, changes: made, notes };
}

interface Rebased {
  readonly changes: readonly ScenarioChange[];
  readonly notes: readonly Issue[];
}

const note = (code: string, value: string): Issue => ({ code, severity: 'note', values: { value } });
const nothing: Rebased = { changes: [], notes: [] };

/** A change that says of what stands what it finds; none when it is made already. */
function rebased(document: ScenarioDocument, change: ScenarioChange): Rebased {
  switch (change.kind) {
    case 'assign': {
      const { units, notes } = rebasedUnits(document, change.units);
      return { changes: units.length === 0 ? [] : [{ ...change, units }], notes };
    }
    case 'grouping':
      return rebasedGrouping(document, change);
    case 'link': {
      const pair = change.after === null ? change.before : change.after;
      const before = document.links.find((link) => pair !== null && pairOf(link) === pairOf(pair)) ?? null;
      if (isSame(before, change.after)) return nothing;
      return overwriting({ ...change, before }, before, change.before, pair === null ? '' : pairOf(pair));
    }
    case 'weight': {
      const before = document.weights[change.metric] ?? null;
      if (before === change.after) return nothing;
      return overwriting({ ...change, before }, before, change.before, change.metric);
    }
    case 'hypotheses': {
      const before = document.hypotheses;
      const after = merged(before, change.before, change.after);
      return isSame(before, after) ? nothing : { changes: [{ ...change, before, after }], notes: [] };
    }
    case 'opening':
      if (document.opened.includes(change.unit) === change.after) return nothing;
      return { changes: [{ ...change, units: rebasedUnits(document, change.units).units }], notes: [] };
    case 'level': {
      // What units are handed over depends on the level: over another one, the change means nothing.
      const { level, opened } = document;
      if (isSame({ level, opened }, change.after)) return nothing;
      if (!isSame({ level, opened }, change.before))
        return { changes: [], notes: [note('scenario-dropped', 'level')] };
      return { changes: [{ ...change, units: rebasedUnits(document, change.units).units }], notes: [] };
    }
  }
}

function overwriting(change: ScenarioChange, found: unknown, seen: unknown, value: string): Rebased {
  return { changes: [change], notes: isSame(found, seen) ? [] : [note('scenario-overwritten', value)] };
}

/** What becomes of units: those whose groupings are gone are left out, those that someone else moved are told. */
function rebasedUnits(
  { assignment, groupings }: ScenarioDocument,
  units: readonly Handed[],
): { readonly units: Handed[]; readonly notes: readonly Issue[] } {
  const known = new Set(groupings.map(({ id }) => id));
  const notes: Issue[] = [];
  const kept = units.flatMap(({ unit, before: seen, after }): Handed[] => {
    const before = assignment[unit] ?? null;
    if (isSame(before, after)) return [];
    if (after?.some(({ grouping }) => !known.has(grouping)) === true) {
      notes.push(note('scenario-dropped', unit));
      return [];
    }
    if (!isSame(before, seen)) notes.push(note('scenario-overwritten', unit));
    return [{ unit, before, after }];
  });
  return { units: kept, notes };
}

function rebasedGrouping(
  document: ScenarioDocument,
  { before: seen, after }: Extract<ScenarioChange, { kind: 'grouping' }>,
): Rebased {
  const id = (seen ?? after)?.grouping.id ?? '';
  const at = document.groupings.findIndex((grouping) => grouping.id === id);
  const [found] = at === -1 ? [] : document.groupings.slice(at);
  if (found === undefined) {
    if (after === null) return nothing;
    // What is added goes last at most; what was edited is gone.
    if (seen !== null) return { changes: [], notes: [note('scenario-dropped', seen.grouping.name)] };
    const place = Math.min(after.at, document.groupings.length);
    return { changes: [{ kind: 'grouping', before: null, after: { ...after, at: place } }], notes: [] };
  }
  const before = { grouping: found, at };
  if (after === null) {
    const units = Object.entries(document.assignment)
      .filter(([, shares]) => shares.some(({ grouping }) => grouping === id))
      .map(([unit, shares]): Handed => ({ unit, before: shares, after: null }));
    const removal: ScenarioChange = { kind: 'grouping', before, after: null };
    return {
      changes: units.length === 0 ? [removal] : [{ kind: 'assign', units }, removal],
      notes: units.map(({ unit }) => note('scenario-overwritten', unit)),
    };
  }
  const grouping = merged(found, seen?.grouping ?? found, after.grouping);
  const moved = after.at === seen?.at ? at : Math.min(after.at, document.groupings.length - 1);
  const anew: ScenarioChange = { kind: 'grouping', before, after: { grouping, at: moved } };
  return isSame(before, anew.after) ? nothing : { changes: [anew], notes: [] };
}

/** What is found, with the properties that a change moved from what it saw. */
function merged<T extends object>(found: T, seen: T, wanted: T): T {
  const old = new Map(Object.entries(seen));
  const moved = Object.entries(wanted).filter(([key, value]) => !isSame(old.get(key), value));
  return { ...found, ...Object.fromEntries(moved) };
}
