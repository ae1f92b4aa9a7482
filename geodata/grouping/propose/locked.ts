import { done, refused, type Result } from '../../model/issue';
import { piecesOf } from './components';
import type { Graph } from './contract';
import { graphOf } from './graph';

/** Nodes made of units locked together: `members[u]` ascending, nodes in the order of their least unit, `nodeOf` the way there. */
export interface Nodes {
  readonly members: readonly Int32Array[];
  readonly nodeOf: Int32Array;
}

/**
 * Makes one node of the units that pairs lock together, directly or in a chain. Refused when they are not joined by neighbours among
 * themselves, naming one unit of each of the first two pieces.
 */
export function lockedNodes(
  unitIds: readonly string[],
  neighbours: Graph,
  together: readonly (readonly [number, number])[],
): Result<Nodes> {
  const size = unitIds.length;
  const { labels: nodeOf, count } = piecesOf(graphOf(size, together), new Int32Array(size));
  const lists: number[][] = Array.from({ length: count }, () => []);
  for (const [unit, node] of nodeOf.entries()) lists[node]?.push(unit);
  const pieces = piecesOf(neighbours, nodeOf).labels;
  const issues = lists.flatMap((units) => {
    const [first = 0] = units;
    const far = units.find((unit) => pieces[unit] !== pieces[first]);
    return far === undefined
      ? []
      : [
          {
            code: 'regions-locked-asunder',
            severity: 'error' as const,
            values: { a: unitIds[first] ?? '', b: unitIds[far] ?? '' },
          },
        ];
  });
  if (issues.length > 0) return refused(issues);
  return done({ members: lists.map((units) => Int32Array.from(units)), nodeOf });
}
