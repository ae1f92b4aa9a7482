import type { Method, RegionProblem } from './contract';
import { agglomerate } from './merge/agglomerate';
import { firstOrder } from './merge/first-order';
import { fullOrder, mostTabled } from './merge/full-order';
import { linkages, type LinkageKind } from './merge/linkage';
import { rankedEdges } from './ranked-edges';
import { forestOf, type Forest } from './tree/forest';
import { solveByForest } from './tree/solve-tree';

const orders = ['first', 'full'] as const;
type Order = (typeof orders)[number];

const free = { rank: () => 0, joined: () => undefined };

/** The tree that merges run along, down to one cluster a component. */
function mergeForest(problem: RegionProblem, order: Order, kind: LinkageKind): Forest {
  const size = problem.ids.length;
  const edges = rankedEdges(problem);
  const linkage = order === 'first' ? firstOrder(kind, problem, edges) : fullOrder(kind, problem);
  return forestOf(size, edges, agglomerate(size, edges, linkage, 1, free).edges);
}

/** Merges clusters that touch into a tree, which is then cut: two orders of constraint and four linkages. First order, single is SKATER. */
export const redcap: readonly Method[] = orders.flatMap((order) =>
  linkages.map((kind): Method => ({
    id: `redcap-${order}-${kind}`,
    name: `REDCAP ${order} order, ${kind}`,
    wants: 'groups',
    source:
      'D. Guo: Regionalization with dynamically constrained agglomerative clustering and partitioning (REDCAP). International Journal of Geographical Information Science 22 (2008)',
    mostNodes: order === 'full' && kind !== 'ward' ? mostTabled : null,
    solve: (problem, run) =>
      Promise.resolve(solveByForest(problem, run, () => mergeForest(problem, order, kind))),
  })),
);
