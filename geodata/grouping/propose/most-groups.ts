import type { RegionProblem } from './contract';
import { componentsOf } from './components';

/** Totals of decimals: one that misses a whole number of floors by less than this share of one reaches it. */
const slack = 1e-9;

/**
 * A number of groupings that none can exceed: a grouping needs each floor, and what a node has above a floor helps no other grouping.
 * Counted by connected component.
 */
export function mostGroups(problem: RegionProblem): number {
  const { labels, count } = componentsOf(problem.graph);
  const nodes = new Int32Array(count);
  for (const part of labels) nodes[part] = (nodes[part] ?? 0) + 1;
  const most = Array.from(nodes);
  for (const { values, least } of problem.limits) {
    if (least === null || least <= 0) continue;
    const useful = new Float64Array(count);
    for (const [node, part] of labels.entries())
      useful[part] = (useful[part] ?? 0) + Math.min(values[node] ?? 0, least) / least;
    for (let part = 0; part < count; part += 1)
      most[part] = Math.min(most[part] ?? 0, Math.floor((useful[part] ?? 0) + slack));
  }
  return most.reduce((sum, one) => sum + one, 0);
}
