import type { RegionProblem } from '../contract';
import { sumsByRank } from './sums-by-rank';
import type { Rooted } from './rooted';

/**
 * What cutting a tree takes away from the sum of |difference| over pairs: those between the two parts, which are those of the part
 * with all units less twice those within the part. Those within are found for all parts at once by adding units along heavy paths, each
 * unit O(log n) times at O(log n) (D. Sleator, R. Tarjan, 1983, for the paths): O(n log² n) a variable instead of n² pairs.
 */
export function pairGains({ members, points, dimensions }: RegionProblem): (tree: Rooted) => Float64Array {
  return (tree) => {
    const { order, above, size } = tree;
    const gains = new Float64Array(order.length);
    const paths = heavyPaths(tree);
    const units = Array.from(order, (node) => members[node] ?? new Int32Array());
    for (let d = 0; d < dimensions; d += 1) {
      const value = (unit: number) => points[unit * dimensions + d] ?? 0;
      const sums = sumsByRank(
        units.flatMap((own) => [...own]),
        value,
      );
      const across = new Float64Array(order.length);
      for (let place = order.length - 1; place > 0; place -= 1) {
        for (const unit of units[place] ?? []) across[place] = (across[place] ?? 0) + sums.toAll(unit);
        const up = above[place] ?? 0;
        across[up] = (across[up] ?? 0) + (across[place] ?? 0);
      }
      for (const path of paths) {
        let within = 0;
        const add = (place: number) => {
          for (const unit of units[place] ?? []) within += sums.add(unit);
        };
        let last = -1;
        for (const place of path) {
          const end = place + (size[place] ?? 1);
          const skipTo = last === -1 ? end : last + (size[last] ?? 1);
          add(place);
          // What hangs from the node below on the path is in already.
          for (let at = place + 1; at < (last === -1 ? end : last); at += 1) add(at);
          for (let at = skipTo; at < end; at += 1) add(at);
          gains[place] = (gains[place] ?? 0) + (across[place] ?? 0) - 2 * within;
          last = place;
        }
        sums.clear();
      }
    }
    gains[0] = 0;
    return gains;
  };
}

/** The heavy paths of a tree, each as places from its lowest up: from every node the path goes on to the child with the most below. */
function heavyPaths({ order, above, size }: Rooted): number[][] {
  const heavy = new Int32Array(order.length).fill(-1);
  for (let place = order.length - 1; place > 0; place -= 1) {
    const up = above[place] ?? 0;
    const rival = heavy[up] ?? -1;
    if (rival === -1 || (size[place] ?? 0) >= (size[rival] ?? 0)) heavy[up] = place;
  }
  const paths: number[][] = [];
  for (let top = 0; top < order.length; top += 1) {
    if (top > 0 && heavy[above[top] ?? 0] === top) continue;
    const path: number[] = [];
    for (let place = top; place !== -1; place = heavy[place] ?? -1) path.push(place);
    paths.push(path.reverse());
  }
  return paths;
}
