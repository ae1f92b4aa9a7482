import { isSame } from '../register/same';
import { pairOf, type Handed, type ScenarioChange } from './change';

/**
 * The same changes in fewer: those that follow each other on the same thing, such as the touches of one stroke, become one, and what
 * ends as it began is left out.
 */
export function mergeChanges(changes: readonly ScenarioChange[]): readonly ScenarioChange[] {
  const merged: ScenarioChange[] = [];
  for (const change of changes) {
    const last = merged.at(-1);
    const both = last === undefined ? null : joined(last, change);
    if (both === null) merged.push(change);
    else merged.splice(-1, 1, ...(isVoid(both) ? [] : [both]));
  }
  return merged;
}

/** Two changes that follow each other as one; null when they are about different things. */
function joined(first: ScenarioChange, next: ScenarioChange): ScenarioChange | null {
  if (first.kind === 'assign' && next.kind === 'assign')
    return { kind: 'assign', units: joinedUnits(first.units, next.units) };
  if (first.kind === 'grouping' && next.kind === 'grouping') {
    // Made and removed in between, others may have taken their places.
    const [a, b] = [first.after?.grouping.id, next.before?.grouping.id];
    return a !== undefined && a === b ? { ...next, before: first.before } : null;
  }
  if (first.kind === 'link' && next.kind === 'link')
    return first.after !== null && next.before !== null && pairOf(first.after) === pairOf(next.before)
      ? { ...next, before: first.before }
      : null;
  if (first.kind === 'weight' && next.kind === 'weight')
    return first.metric === next.metric ? { ...next, before: first.before } : null;
  if (first.kind === 'hypotheses' && next.kind === 'hypotheses') return { ...next, before: first.before };
  return null;
}

function joinedUnits(first: readonly Handed[], next: readonly Handed[]): Handed[] {
  const units = new Map(first.map((handed) => [handed.unit, handed]));
  for (const { unit, before, after } of next) {
    const earlier = units.get(unit);
    units.set(unit, { unit, before: earlier === undefined ? before : earlier.before, after });
  }
  return [...units.values()].filter(({ before, after }) => !isSame(before, after));
}

function isVoid(change: ScenarioChange): boolean {
  return change.kind === 'assign'
    ? change.units.length === 0
    : change.kind !== 'level' && isSame(change.before, change.after);
}
