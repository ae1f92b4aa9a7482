import { isContiguous } from '../canonical';
import type { RegionProblem } from '../contract';
import { meetsConstraints } from '../limits';
import { stateOf } from './state';
import { tabuSearch, tabuSteps } from './tabu';
import type { Watch } from './watch';

/**
 * Mends and betters a partition into `groups` groupings in one piece that misses limits, pairs apart or seeds, by local search. Null
 * when no partition was met that meets all of them; one that met them before is never made worse.
 */
export function repaired(
  problem: RegionProblem,
  labels: Int32Array,
  groups: number,
  watch: Watch,
): Int32Array | null {
  const found = tabuSearch(stateOf(problem, labels, groups), tabuSteps(problem.graph.size, groups), watch);
  return isAdmissible(problem, found, groups) ? found : null;
}

/** True when groupings are in one piece each and meet every constraint. */
export function isAdmissible(problem: RegionProblem, labels: Int32Array, groups: number): boolean {
  return isContiguous(problem.graph, labels) && meetsConstraints(problem, labels, groups);
}
