import { componentsOf } from './components';
import type { Limit, Obstacle, RegionProblem } from './contract';
import { reaches, staysWithin } from './limits';
import { mostGroups } from './most-groups';
import { obstacle } from './obstacle';
import { tooFewGroups } from './too-few-groups';

/**
 * Proven obstacles that are seen before any search, worst first; none found does not mean that there is a grouping. Nodes at fault are
 * named: those of a part that misses a floor, those heavier than a ceiling, seeds.
 */
export function obstaclesOf(problem: RegionProblem): Obstacle[] {
  const { ids, groups, limits, seeds, graph } = problem;
  const parts = componentsOf(graph);
  const count = groups === null ? null : tooFewGroups(parts, ids.length, groups);
  if (count !== null) return [count];
  const found = limits.flatMap((limit) => [
    ...floorObstacles(problem, limit),
    ...ceilingObstacles(problem, limit),
  ]);
  if (found.length > 0) return found;
  const most = mostGroups(problem);
  const needed = Math.max(fewestGroups(problem), seeds.length);
  if (groups !== null && seeds.length > groups)
    return [obstacle('regions-too-many-seeds', true, seeds, { seeds: seeds.length, groups })];
  if (groups !== null && groups > most)
    return [obstacle('regions-floors-exceeded', true, [], { groups, most })];
  if (groups !== null && groups < needed)
    return [obstacle('regions-ceilings-exceeded', true, [], { groups, needed })];
  if (groups === null && needed > most)
    return [obstacle('regions-floors-against-ceilings', true, [], { needed, most })];
  return [];
}

/** Components whose total misses a floor: whatever is made of them misses it too. */
function floorObstacles({ graph, ids }: RegionProblem, { name, values, least }: Limit): Obstacle[] {
  if (least === null) return [];
  const { labels, count } = componentsOf(graph);
  return Array.from({ length: count }, (_, part) => part).flatMap((part) => {
    const nodes = Array.from(labels.keys()).filter((node) => labels[node] === part);
    const total = nodes.reduce((sum, node) => sum + (values[node] ?? 0), 0);
    if (reaches(total, least)) return [];
    const code = nodes.length === ids.length ? 'regions-floor-above-total' : 'regions-floor-above-part';
    return [obstacle(code, true, nodes, { name, least, total: tidy(total), unit: ids[nodes[0] ?? 0] ?? '' })];
  });
}

function ceilingObstacles({ ids }: RegionProblem, { name, values, most }: Limit): Obstacle[] {
  if (most === null) return [];
  return Array.from(values.entries())
    .filter(([, value]) => !staysWithin(value, most))
    .map(([node, value]) =>
      obstacle('regions-unit-above-ceiling', true, [node], {
        unit: ids[node] ?? '',
        name,
        most,
        value: tidy(value),
      }),
    );
}

/** A number of groupings that ceilings and components make necessary. */
function fewestGroups({ graph, limits }: RegionProblem): number {
  const { labels, count } = componentsOf(graph);
  const fewest = new Array<number>(count).fill(1);
  for (const { values, most } of limits) {
    if (most === null || most <= 0) continue;
    const totals = new Float64Array(count);
    for (const [node, part] of labels.entries()) totals[part] = (totals[part] ?? 0) + (values[node] ?? 0);
    for (const [part, total] of totals.entries())
      fewest[part] = Math.max(fewest[part] ?? 1, Math.ceil(total / most - 1e-9));
  }
  return fewest.reduce((sum, one) => sum + one, 0);
}

/** Sums of decimals as people read them. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
