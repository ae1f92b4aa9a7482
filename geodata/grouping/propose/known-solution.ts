import { azp } from './azp';
import type { RegionProblem, Run, Solution } from './contract';
import { maxp } from './maxp';

/** What a search finds first, so that an exact method need only look for better; null when it finds nothing. */
export async function knownSolution(problem: RegionProblem, run: Run): Promise<Solution | null> {
  const method = problem.groups === null ? maxp : azp.find(({ id }) => id === 'azp-tabu');
  const outcome = await method?.solve(problem, {
    ...run,
    timeLimitMs: run.timeLimitMs / 4,
    report: () => undefined,
  });
  return outcome?.ok === true ? outcome.solution : null;
}
