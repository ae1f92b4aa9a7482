import { lowerBound, meetsBound } from './bounds';
import { canonical } from './canonical';
import { conclude } from './conclude';
import type { Method, Outcome, RegionProblem, Run } from './contract';
import { obstaclesOf } from './feasibility';
import { mostGroups } from './most-groups';
import { objectiveValue } from './objective';
import { obstacle } from './obstacle';
import { randomOf } from './random';
import { grown, type Grown } from './search/grow';
import { randomStart } from './search/random-start';
import { recombineSearch } from './search/recombination';
import { isAdmissible, repaired } from './search/repair';
import { watchOf, type Found } from './search/watch';

/** Growths, more of them where there are few nodes: tight floors leave few partitions, and a search does not reach all from one. */
const growthsOf = (nodes: number) => Math.max(120, Math.min(3000, Math.round(50_000 / nodes)));
/** The partitions of the most groupings that are bettered, and tries at one more grouping. */
const kept = 6;
const tries = 3;

/** As many groupings as floors allow, then as alike within as can be. */
export const maxp: Method = {
  id: 'maxp',
  name: 'Max-p',
  wants: 'floor',
  source:
    'J. C. Duque, L. Anselin, S. J. Rey: The max-p-regions problem. Journal of Regional Science 52 (2012); R. Wei, S. Rey, E. Knaap: Efficient regionalization for spatially explicit neighborhood delineation. International Journal of Geographical Information Science 35 (2021)',
  mostNodes: null,
  solve: (problem, run) => Promise.resolve(solve(problem, run)),
};

function solve(problem: RegionProblem, run: Run): Outcome {
  if (problem.groups !== null) throw new Error('max-p finds the number of groupings itself');
  const obstacles = obstaclesOf(problem);
  if (obstacles.length > 0) return { ok: false, obstacles };
  const deadline = run.now() + run.timeLimitMs;
  const most = mostGroups(problem);
  const random = randomOf(problem.seed);
  const pool = grownPool(problem, run, deadline, random);
  const ready = moreGroups(problem, run, deadline, random, pool, most);
  if (ready.length === 0) return { ok: false, obstacles: [obstacle('regions-search-failed', false)] };

  let best: Found | null = null;
  const count = ready[0]?.count ?? 0;
  for (const [at, { labels: start }] of ready.entries()) {
    if (best !== null && run.now() > deadline) break;
    const share = 0.5 + (0.5 * at) / ready.length;
    const watch = watchOf(run, deadline, share, share + 0.5 / ready.length, () => best);
    const mixed = recombineSearch(problem, start, random, watch);
    const labels = repaired(problem, mixed.labels, count, watch) ?? mixed.labels;
    const value = objectiveValue(problem, labels);
    if (best === null || value < best.value) best = { value, labels };
    watch.tell(1, value, labels);
  }
  if (best === null) throw new Error('a partition that is ready was not looked at');
  const ended = run.now() > deadline ? 'time' : 'complete';
  const solution = conclude(problem, best.labels, ended);
  const { bound, boundBy } = lowerBound(problem, most);
  const proven = solution.groups === most && meetsBound(solution.value, bound);
  return {
    ok: true,
    solution: { ...solution, bound: Math.min(bound, solution.value), boundBy, mostGroups: most, proven },
  };
}

/** The best admissible partitions of the most groupings that growths gave, best first. */
function grownPool(problem: RegionProblem, run: Run, deadline: number, random: () => number): Grown[] {
  const growths = growthsOf(problem.graph.size);
  let count = 1;
  let pool = new Map<string, Found>();
  for (let turn = 0; turn < growths && run.now() <= deadline; turn += 1) {
    const one = grown(problem, random);
    if (turn % 10 === 0) run.report({ share: (0.2 * turn) / growths, value: null, labels: null });
    if (one === null || one.count < count) continue;
    // Mending is a search of its own: once enough are kept, only those that need none are looked at.
    const isEnough = one.count === count && pool.size >= kept;
    if (isEnough && !isAdmissible(problem, one.labels, one.count)) continue;
    const mended = admissible(problem, one, run, deadline);
    if (mended === null) continue;
    if (one.count > count) pool = new Map();
    count = one.count;
    const { labels } = canonical(mended.labels);
    pool.set(labels.join(), { value: objectiveValue(problem, labels), labels });
  }
  return Array.from(pool.values())
    .toSorted((a, b) => a.value - b.value)
    .slice(0, kept)
    .map(({ labels }) => ({ labels, count }));
}

function admissible(problem: RegionProblem, one: Grown, run: Run, deadline: number): Grown | null {
  if (isAdmissible(problem, one.labels, one.count)) return one;
  const labels = repaired(
    problem,
    one.labels,
    one.count,
    watchOf(run, deadline, 0, 0, () => null),
  );
  return labels === null ? null : { labels, count: one.count };
}

/** Tries at one grouping more, from random partitions that are mended, again and again; what was given when none succeeds. */
function moreGroups(
  problem: RegionProblem,
  run: Run,
  deadline: number,
  random: () => number,
  pool: readonly Grown[],
  most: number,
): readonly Grown[] {
  let ready = pool;
  for (let count = (pool[0]?.count ?? 0) + 1; count <= most; count += 1) {
    const found: Grown[] = [];
    for (let turn = 0; turn < tries && run.now() <= deadline; turn += 1) {
      const mended = admissible(
        problem,
        { labels: randomStart(problem, count, random), count },
        run,
        deadline,
      );
      if (mended !== null) found.push(mended);
    }
    if (found.length === 0) break;
    ready = found;
  }
  return ready;
}
