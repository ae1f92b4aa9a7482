import type { Issue } from '../model/issue';
import { mostGroupings, type ScenarioDocument, type Share } from '../model/scenario';
import { pairOf } from './change';

/** By how much the shares of a unit may miss 1. */
const tolerance = 1e-9;

const fault = (code: string, values: NonNullable<Issue['values']>): Issue => ({
  code,
  severity: 'error',
  values,
});

/** What is wrong with the shares of a unit: a grouping that is not declared, or named twice, or a sum that is not 1. */
export function sharesFaults(
  unit: string,
  shares: readonly Share[],
  groupings: ReadonlySet<string>,
): readonly Issue[] {
  const sum = shares.reduce((total, { share }) => total + share, 0);
  const named = shares.map(({ grouping }) => grouping);
  return [
    ...named
      .filter((grouping) => !groupings.has(grouping))
      .map((grouping) => fault('scenario-unknown-grouping', { value: unit, grouping })),
    ...named
      .filter((grouping, index) => named.indexOf(grouping) < index)
      .map((grouping) => fault('scenario-share-twice', { value: unit, grouping })),
    ...(Math.abs(sum - 1) > tolerance
      ? [fault('scenario-shares-sum', { value: unit, sum: Number((sum * 100).toFixed(4)) })]
      : []),
  ];
}

/**
 * What stands against a document that has the right form: groupings of one id, shares that do not sum to 1 or name no grouping, a unit
 * opened twice, a link declared twice or from a unit to itself, and lists out of order.
 */
export function checkDocument({ groupings, assignment, links, opened }: ScenarioDocument): readonly Issue[] {
  const ids = groupings.map(({ id }) => id);
  const known = new Set(ids);
  const pairs = links.map(pairOf);
  return [
    ...(groupings.length > mostGroupings
      ? [fault('scenario-too-many-groupings', { most: mostGroupings })]
      : []),
    ...ids
      .filter((id, index) => ids.indexOf(id) < index)
      .map((id) => fault('scenario-grouping-twice', { value: id })),
    ...Object.entries(assignment).flatMap(([unit, shares]) => sharesFaults(unit, shares, known)),
    ...links.filter(({ a, b }) => a === b).map(({ a }) => fault('scenario-link-to-itself', { value: a })),
    ...unordered(opened).map((value) => fault('scenario-opened-twice', { value })),
    ...unordered(pairs).map((value) => fault('scenario-link-twice', { value })),
  ];
}

/** The values that do not come after the one before them. */
function unordered(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => index > 0 && value <= (values[index - 1] ?? ''));
}

/** The same document with its opened units and its links in order, each once. */
export function inOrder(document: ScenarioDocument): ScenarioDocument {
  const links = new Map(document.links.map((link) => [pairOf(link), link]));
  return {
    ...document,
    opened: [...new Set(document.opened)].toSorted(),
    links: [...links.keys()].toSorted().flatMap((pair) => links.get(pair) ?? []),
  };
}
