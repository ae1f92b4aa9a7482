import { conclude } from './conclude';
import type { Method, Outcome, RegionProblem, Run } from './contract';
import { obstaclesOf } from './feasibility';
import { objectiveValue } from './objective';
import { obstacle } from './obstacle';
import { randomOf } from './random';
import { anneal } from './search/anneal';
import { descend } from './search/greedy';
import { isAdmissible, repaired } from './search/repair';
import { startsOf } from './search/starts';
import { stateOf } from './search/state';
import { tabuSearch, tabuSteps } from './search/tabu';
import { watchOf, type Watch } from './search/watch';

/** Makes a partition better; what it gives meets the constraints that were met. */
type Improve = (
  problem: RegionProblem,
  labels: Int32Array,
  groups: number,
  random: () => number,
  watch: Watch,
) => Int32Array;

const greedy: Improve = (problem, labels, groups, random, watch) => {
  const state = stateOf(problem, labels, groups);
  descend(state, random, watch);
  return state.labels;
};
const tabu: Improve = (problem, labels, groups, _random, watch) =>
  tabuSearch(stateOf(problem, labels, groups), tabuSteps(problem.graph.size, groups), watch);
const annealing: Improve = (problem, labels, groups, random, watch) =>
  greedy(problem, anneal(stateOf(problem, labels, groups), random, watch), groups, random, watch);

const openshaw1977 =
  'S. Openshaw: A geographical solution to scale and aggregation problems in region-building, partitioning and spatial modelling. Transactions of the Institute of British Geographers 2 (1977)';
const openshaw1995 =
  'S. Openshaw, L. Rao: Algorithms for reengineering 1991 Census geography. Environment and Planning A 27 (1995)';

/** The automatic zoning procedure: nodes pass between neighbouring groupings from the best of several starts, in three ways. */
export const azp: readonly Method[] = [
  methodOf('azp-greedy', 'AZP', openshaw1977, 8, greedy),
  methodOf('azp-tabu', 'AZP, tabu', openshaw1995, 3, tabu),
  methodOf('azp-annealing', 'AZP, annealing', openshaw1995, 2, annealing),
];

function methodOf(id: string, name: string, source: string, randoms: number, improve: Improve): Method {
  return {
    id,
    name,
    wants: 'groups',
    source,
    mostNodes: null,
    solve: (problem, run) => solve(problem, run, randoms, improve),
  };
}

/**
 * Starts first from solutions of trees, SKATER's among them, so that it is never worse than they are; then from random partitions, mended
 * when they miss a constraint. The number of steps hangs on the size alone: the clock only cuts short.
 */
async function solve(problem: RegionProblem, run: Run, randoms: number, improve: Improve): Promise<Outcome> {
  const { groups } = problem;
  if (groups === null) throw new Error('AZP is asked for a number of groupings');
  const obstacles = obstaclesOf(problem);
  if (obstacles.length > 0) return { ok: false, obstacles };
  const deadline = run.now() + run.timeLimitMs;
  const random = randomOf(problem.seed);
  const starts = await startsOf(problem, groups, run, randoms);
  let best: { readonly value: number; readonly labels: Int32Array } | null = null;
  let isCut = false;
  for (const [at, start] of starts.entries()) {
    isCut = run.now() > deadline;
    if (isCut) break;
    const watch = watchOf(run, deadline, at / starts.length, (at + 1) / starts.length, () => best);
    const isReady = isAdmissible(problem, start, groups);
    const mended = isReady ? start : repaired(problem, start, groups, watch);
    if (mended === null) continue;
    const labels = improve(problem, mended, groups, random, watch);
    const value = objectiveValue(problem, labels);
    if (best === null || value < best.value) best = { value, labels };
    watch.tell(1, best.value, best.labels);
  }
  if (best === null) return { ok: false, obstacles: [obstacle('regions-search-failed', false)] };
  return {
    ok: true,
    solution: conclude(problem, best.labels, isCut || run.now() > deadline ? 'time' : 'complete'),
  };
}
