import { canonical } from '../canonical';
import { componentsOf } from '../components';
import type { Outcome, RegionProblem, Run } from '../contract';
import { meetsConstraints } from '../limits';
import { conclude } from '../conclude';
import { obstacle } from '../obstacle';
import { tooFewGroups } from '../too-few-groups';
import type { Forest } from './forest';
import { cutForest } from './partition';

/** Solves a problem by cutting a forest that spans its graph: the common half of SKATER and REDCAP. */
export function solveByForest(problem: RegionProblem, run: Run, forestOf: () => Forest): Outcome {
  const { groups } = problem;
  if (groups === null) throw new Error('a method that cuts trees is asked for a number of groupings');
  const parts = componentsOf(problem.graph);
  const impossible = tooFewGroups(parts, problem.ids.length, groups);
  if (impossible !== null) return { ok: false, obstacles: [impossible] };
  const found = cutForest(problem, forestOf(), groups, (share) =>
    run.report({ share, value: null, labels: null }),
  );
  if (!found.isComplete || !meetsConstraints(problem, found.labels, groups))
    return { ok: false, obstacles: [obstacle('regions-no-admissible-cut', false, [], { groups })] };
  return { ok: true, solution: conclude(problem, canonical(found.labels).labels, 'complete') };
}
