import { done, refused, type Issue, type Result } from '../model/issue';
import { mostGroupings, type ScenarioDocument, type Share } from '../model/scenario';
import { isSame } from '../register/same';
import { pairOf, type Handed, type ScenarioChange } from './change';
import { sharesFaults } from './check-document';

type Step = Result<Partial<ScenarioDocument>>;

/**
 * The document after a change. Refused when what the change says stood before does not stand (see `layOver`), when shares do not sum
 * to 1 or name no grouping, and when a locked grouping would win or lose units.
 */
export function applyChange(document: ScenarioDocument, change: ScenarioChange): Result<ScenarioDocument> {
  const step = stepOf(document, change);
  return step.ok ? done({ ...document, ...step.value }) : step;
}

/** The document after changes, or what stands against the first that will not do. */
export function applyChanges(
  document: ScenarioDocument,
  changes: readonly ScenarioChange[],
): Result<ScenarioDocument> {
  let current = document;
  for (const change of changes) {
    const next = applyChange(current, change);
    if (!next.ok) return next;
    current = next.value;
  }
  return done(current);
}

function stepOf(document: ScenarioDocument, change: ScenarioChange): Step {
  switch (change.kind) {
    case 'assign':
      return refusedOr(lockFaults(document, change.units), () => hand(document, change.units));
    case 'grouping':
      return placeGrouping(document, change);
    case 'link':
      return putLink(document, change);
    case 'opening':
      return open(document, change);
    case 'level':
      return cut(document, change);
    case 'weight':
      return weigh(document, change);
    case 'hypotheses':
      if (!isSame(document.hypotheses, change.before)) return refused([stale('hypotheses')]);
      return done({ hypotheses: change.after });
  }
}

/** Told by the change, and no more so: what is at the name of `value`. */
function stale(value: string): Issue {
  return { code: 'scenario-changed-meanwhile', severity: 'error', values: { value } };
}

function refusedOr(issues: readonly Issue[], make: () => Step): Step {
  return issues.length > 0 ? refused(issues) : make();
}

/** Gives units the shares that a change says. */
function hand(document: ScenarioDocument, units: readonly Handed[]): Step {
  const assignment = new Map(Object.entries(document.assignment));
  const groupings = new Set(document.groupings.map(({ id }) => id));
  const issues: Issue[] = [];
  for (const { unit, before, after } of units) {
    if (!isSame(assignment.get(unit) ?? null, before)) issues.push(stale(unit));
    if (after === null) assignment.delete(unit);
    else {
      issues.push(...sharesFaults(unit, after, groupings));
      assignment.set(unit, after);
    }
  }
  return refusedOr(issues, () => done({ assignment: Object.fromEntries(assignment) }));
}

/** One issue for each locked grouping whose part of a unit would change. */
function lockFaults({ groupings }: ScenarioDocument, units: readonly Handed[]): readonly Issue[] {
  return groupings
    .filter(
      ({ id, locked }) =>
        locked && units.some(({ before, after }) => partOf(before, id) !== partOf(after, id)),
    )
    .map(lockedIssue);
}

function lockedIssue({ id, name }: { readonly id: string; readonly name: string }): Issue {
  return { code: 'scenario-locked', severity: 'error', values: { value: name === '' ? id : name } };
}

function partOf(shares: readonly Share[] | null, grouping: string): number {
  return shares?.find((share) => share.grouping === grouping)?.share ?? 0;
}

function placeGrouping(
  { groupings, assignment }: ScenarioDocument,
  { before, after }: Extract<ScenarioChange, { kind: 'grouping' }>,
): Step {
  const id = (before ?? after)?.grouping.id ?? '';
  const at = groupings.findIndex((grouping) => grouping.id === id);
  const [current] = groupings.slice(at === -1 ? groupings.length : at);
  if (!isSame(current === undefined ? null : { grouping: current, at }, before)) return refused([stale(id)]);
  const others = groupings.filter((grouping) => grouping.id !== id);
  if (after !== null) {
    if (others.length >= mostGroupings)
      return refused([
        { code: 'scenario-too-many-groupings', severity: 'error', values: { most: mostGroupings } },
      ]);
    if (after.at > others.length) return refused([stale(id)]);
    return done({ groupings: others.toSpliced(after.at, 0, after.grouping) });
  }
  const holds = Object.values(assignment).some((shares) => partOf(shares, id) > 0);
  return holds
    ? refused([{ code: 'scenario-grouping-not-empty', severity: 'error', values: { value: id } }])
    : done({ groupings: others });
}

function putLink(
  { links }: ScenarioDocument,
  { before, after }: Extract<ScenarioChange, { kind: 'link' }>,
): Step {
  const pair = [before, after].flatMap((link) => (link === null ? [] : [pairOf(link)]))[0];
  const current = links.find((link) => pairOf(link) === pair) ?? null;
  if (!isSame(current, before)) return refused([stale(pair ?? '')]);
  if (after?.a === after?.b && after !== null)
    return refused([{ code: 'scenario-link-to-itself', severity: 'error', values: { value: after.a } }]);
  const others = links.filter((link) => pairOf(link) !== pair);
  const next = after === null ? others : [...others, after];
  return done({ links: next.toSorted((a, b) => (pairOf(a) < pairOf(b) ? -1 : 1)) });
}

function open(
  document: ScenarioDocument,
  { unit, before, after, units }: Extract<ScenarioChange, { kind: 'opening' }>,
): Step {
  if (document.opened.includes(unit) !== before) return refused([stale(unit)]);
  const others = document.opened.filter((id) => id !== unit);
  // A unit and its communes hand over the same shares, or a locked grouping would win or lose land.
  const [whole, ...communes] = [
    units.find((handed) => handed.unit === unit),
    ...units.filter((handed) => handed.unit !== unit),
  ];
  const mixed = document.groupings.filter(({ id, locked }) => {
    const parts = communes.map((handed) => partOf(after ? handed.after : handed.before, id));
    const own = partOf((after ? whole?.before : whole?.after) ?? null, id);
    return locked && parts.some((part) => part !== own);
  });
  return refusedOr(mixed.map(lockedIssue), () => {
    const handed = hand(document, units);
    if (!handed.ok) return handed;
    return done({ ...handed.value, opened: (after ? [...others, unit] : others).toSorted() });
  });
}

function cut(
  document: ScenarioDocument,
  { before, after, units }: Extract<ScenarioChange, { kind: 'level' }>,
): Step {
  const { level, opened } = document;
  if (!isSame({ level, opened }, before)) return refused([stale('level')]);
  // Whether the land of a grouping stays the same cannot be told here: unlocking comes first.
  return refusedOr(lockFaults(document, units), () => {
    const handed = hand(document, units);
    return handed.ok ? done({ ...handed.value, ...after }) : handed;
  });
}

function weigh(
  { weights }: ScenarioDocument,
  { metric, before, after }: Extract<ScenarioChange, { kind: 'weight' }>,
): Step {
  const next = new Map(Object.entries(weights));
  if ((next.get(metric) ?? null) !== before) return refused([stale(metric)]);
  if (after === null) next.delete(metric);
  else next.set(metric, after);
  return done({ weights: Object.fromEntries(next) });
}
