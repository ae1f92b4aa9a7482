import type { Parts } from './components';
import type { Obstacle } from './contract';
import { obstacle } from './obstacle';

/**
 * Why so many groupings cannot be: fewer than the components of the graph (its nodes at fault: the first of each component), more
 * than the nodes, or less than one. Null when nothing of this stands in the way.
 */
export function tooFewGroups(parts: Parts, nodes: number, groups: number): Obstacle | null {
  if (groups < 1) return obstacle('regions-no-group', true, [], { groups });
  if (groups > nodes) return obstacle('regions-too-many-groups', true, [], { groups, nodes });
  if (groups >= parts.count) return null;
  const firsts = Array.from({ length: parts.count }, (_, part) => parts.labels.indexOf(part));
  return obstacle('regions-asunder', true, firsts, { groups, components: parts.count });
}
