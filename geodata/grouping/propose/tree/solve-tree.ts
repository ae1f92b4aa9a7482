import { canonical } from '../canonical';
import { conclude } from '../conclude';
import type { Outcome, RegionProblem, Run } from '../contract';
import { obstaclesOf } from '../feasibility';
import { meetsConstraints } from '../limits';
import { mend } from '../mend';
import type { Forest } from './forest';
import { cutForest } from './partition';

/**
 * Solves a problem by cutting a forest that spans its graph: the common half of SKATER and REDCAP. When no cuts meet the limits, those
 * made without regard to them are mended by local search.
 */
export function solveByForest(problem: RegionProblem, run: Run, forestOf: () => Forest): Outcome {
  const { groups } = problem;
  if (groups === null) throw new Error('a method that cuts trees is asked for a number of groupings');
  const obstacles = obstaclesOf(problem);
  if (obstacles.length > 0) return { ok: false, obstacles };
  const forest = forestOf();
  const heard = (share: number) => {
    run.report({ share, value: null, labels: null });
  };
  const found = cutForest(problem, forest, groups, heard);
  if (found.isComplete && meetsConstraints(problem, found.labels, groups))
    return { ok: true, solution: conclude(problem, found.labels, 'complete') };
  const { labels } = found.isComplete ? found : cutForest({ ...problem, limits: [] }, forest, groups, heard);
  return mend(problem, canonical(labels).labels, groups, run);
}
