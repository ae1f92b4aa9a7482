import { lowerBound, meetsBound } from './bounds';
import { canonical, isContiguous } from './canonical';
import { conclude } from './conclude';
import type { Method, MipAnswer, Obstacle, Outcome, RegionProblem, Run, Solution } from './contract';
import { mostBits, nodesOfBits } from './enumerate';
import { columnsOf, mostColumns, type Column } from './exact-columns';
import { obstaclesOf } from './feasibility';
import { meetsConstraints } from './limits';
import { partitioningLp } from './mip';
import { mostGroups } from './most-groups';
import { objectiveValue } from './objective';
import { obstacle } from './obstacle';
import { knownSolution } from './known-solution';

/** The proven optimum: a partition into groupings chosen among all that are in one piece and meet the limits, by HiGHS. */
export const exact: Method = {
  id: 'exact',
  name: 'Optimum (HiGHS)',
  wants: 'either',
  source:
    'R. S. Garfinkel, G. L. Nemhauser: Optimal political districting by implicit enumeration techniques. Management Science 16 (1970); Q. Huangfu, J. A. J. Hall: Parallelizing the dual revised simplex method. Mathematical Programming Computation 10 (2018)',
  mostNodes: mostBits,
  solve,
};

async function solve(problem: RegionProblem, run: Run): Promise<Outcome> {
  const obstacles = obstaclesOf(problem);
  if (obstacles.length > 0) return { ok: false, obstacles };
  const deadline = run.now() + run.timeLimitMs;
  const known = await knownSolution(problem, run);
  if (known !== null) run.report({ share: 0.2, value: known.value, labels: known.labels });
  const most = problem.groups ?? mostGroups(problem);
  const fewest = problem.groups ?? known?.groups ?? 1;
  // The most groupings first: fewer are tried only when it is proven that there are none.
  for (let count = most; count >= fewest; count -= 1) {
    const incumbent = known?.groups === count ? known : null;
    const found = await solveFor(problem, count, incumbent, run, deadline);
    if (found === 'none') continue;
    if ('code' in found) return stopped(problem, known, count, found);
    return { ok: true, solution: { ...found, mostGroups: count } };
  }
  return { ok: false, obstacles: [obstacle('regions-none-admissible', true)] };
}

/** What is left when the solver cannot go on: for a number of groupings nothing, for the most groupings what a search has found. */
function stopped(problem: RegionProblem, known: Solution | null, most: number, why: Obstacle): Outcome {
  if (known === null || why.code === 'exact-too-large') return { ok: false, obstacles: [why] };
  const { bound, boundBy } = lowerBound(problem, most);
  const solution = { ...known, bound: Math.min(bound, known.value), boundBy, mostGroups: most };
  return { ok: true, solution: { ...solution, proven: false, ended: 'time' } };
}

/** The best partition into `count` groupings; 'none' when it is proven that there is none. */
async function solveFor(
  problem: RegionProblem,
  count: number,
  incumbent: Solution | null,
  run: Run,
  deadline: number,
): Promise<Solution | Obstacle | 'none'> {
  const size = problem.ids.length;
  const dearest = incumbent === null ? Number.POSITIVE_INFINITY : incumbent.value * (1 + 1e-9) + 1e-9;
  const columns = columnsOf(problem, count, dearest);
  if (columns === null) return obstacle('exact-too-large', false, [], { most: mostColumns });
  const covered = columns.reduce((bits, { set }) => bits | set, 0);
  if (covered !== (1 << size) - 1) return 'none';
  const programme = columns.map(({ set, cost }) => ({ cost, rows: nodesOfBits(set) }));
  const answer = await run.mip(partitioningLp(programme, size, count), deadline - run.now());
  // What a search has found refutes a solver that finds nothing, or worse.
  if (answer.status === 'infeasible' && incumbent === null) return 'none';
  const answered = verified(problem, count, columns, answer);
  const solution = betterOf(answered, incumbent);
  if (solution === null) return obstacle('exact-out-of-time', false);
  // The solver takes 0.999999 for 1.
  const isOptimal = answer.status === 'optimal' && answer.objective !== null && solution === answered;
  if (isOptimal && solution.value <= answer.objective + 1e-6 * Math.max(1, solution.value))
    return { ...solution, bound: solution.value, boundBy: 'enumeration', proven: true, ended: 'complete' };
  const isByMip = answer.bound !== null && answer.bound > solution.bound;
  const bound = isByMip ? Math.min(answer.bound, solution.value) : solution.bound;
  return {
    ...solution,
    bound,
    boundBy: isByMip ? 'mip' : solution.boundBy,
    proven: meetsBound(solution.value, bound),
    ended: 'time',
  };
}

/** The one of the lower value, the first when they are equal within rounding. */
function betterOf(first: Solution | null, second: Solution | null): Solution | null {
  if (first === null || second === null) return first ?? second;
  return second.value < first.value - 1e-9 * Math.max(1, first.value) ? second : first;
}

/** The partition that an answer says, checked and valued anew; null when it says none that meets every constraint. */
function verified(
  problem: RegionProblem,
  count: number,
  columns: readonly Column[],
  { values }: MipAnswer,
): Solution | null {
  const labels = new Int32Array(problem.ids.length).fill(-1);
  const chosen = columns.filter((_, at) => (values.get(`x${at}`) ?? 0) > 0.5);
  for (const [group, { set }] of chosen.entries()) for (const node of nodesOfBits(set)) labels[node] = group;
  const isWhole = !labels.includes(-1) && canonical(labels).count === count;
  if (!isWhole || !isContiguous(problem.graph, labels) || !meetsConstraints(problem, labels, count))
    return null;
  const solution = conclude(problem, labels, 'time');
  const claimed = chosen.reduce((sum, { cost }) => sum + cost, 0);
  const isTrue = Math.abs(objectiveValue(problem, labels) - claimed) <= 1e-6 * Math.max(1, claimed);
  return isTrue ? solution : null;
}
