import { conclude } from './conclude';
import type { Outcome, RegionProblem, Run } from './contract';
import { obstacle } from './obstacle';
import { repaired } from './search/repair';
import { watchOf } from './search/watch';

/** The outcome of a method whose groupings, in one piece each, miss limits, pairs apart or seeds: mended by local search if it can be. */
export function mend(problem: RegionProblem, labels: Int32Array, groups: number, run: Run): Outcome {
  const deadline = run.now() + run.timeLimitMs;
  const mended = repaired(
    problem,
    labels,
    groups,
    watchOf(run, deadline, 0, 1, () => null),
  );
  if (mended === null)
    return { ok: false, obstacles: [obstacle('regions-no-admissible-cut', false, [], { groups })] };
  return { ok: true, solution: conclude(problem, mended, run.now() > deadline ? 'time' : 'complete') };
}
