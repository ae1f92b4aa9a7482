import { canonical } from './canonical';
import { conclude } from './conclude';
import type { Method, Outcome, RegionProblem, Run } from './contract';
import { obstaclesOf } from './feasibility';
import { meetsConstraints, reaches, staysWithin } from './limits';
import { mend } from './mend';
import { agglomerate, type Guide } from './merge/agglomerate';
import { wardLinkage } from './merge/full-order';
import { rankedEdges } from './ranked-edges';

/**
 * Merges the clusters that touch and whose union adds least to the sum of squares, until the number asked for is left. When limits leave
 * no such merge, merges made without regard to them are mended by local search.
 */
export const ward: Method = {
  id: 'ward',
  name: 'Ward',
  wants: 'groups',
  source:
    'J. H. Ward: Hierarchical grouping to optimize an objective function. Journal of the American Statistical Association 58 (1963); among clusters that touch: F. Murtagh: A survey of algorithms for contiguity-constrained clustering. The Computer Journal 28 (1985)',
  mostNodes: null,
  solve: (problem, run) => Promise.resolve(solve(problem, run)),
};

function solve(problem: RegionProblem, run: Run): Outcome {
  const { groups } = problem;
  const size = problem.ids.length;
  if (groups === null) throw new Error('Ward is asked for a number of groupings');
  const obstacles = obstaclesOf(problem);
  if (obstacles.length > 0) return { ok: false, obstacles };
  const edges = rankedEdges(problem);
  // When clusters are left that miss a least, they are merged before all others in a second go.
  for (const isNeedFirst of [false, true]) {
    const { labels, count } = agglomerate(
      size,
      edges,
      wardLinkage(problem),
      groups,
      guide(problem, isNeedFirst),
    );
    const solution = conclude(problem, labels, 'complete');
    if (count === groups && meetsConstraints(problem, solution.labels, groups)) return { ok: true, solution };
  }
  const free = agglomerate(size, edges, wardLinkage(problem), groups, {
    rank: () => 0,
    joined: () => undefined,
  });
  return mend(problem, canonical(free.labels).labels, groups, run);
}

/** Forbids merges above a ceiling, of two seeds or of a pair kept apart. */
function guide({ limits, apart, seeds, ids }: RegionProblem, isNeedFirst: boolean): Guide {
  const totals = limits.map(({ values }) => values.slice());
  const isSeed = new Uint8Array(ids.length);
  for (const seed of seeds) isSeed[seed] = 1;
  const foes: Set<number>[] = Array.from({ length: ids.length }, () => new Set());
  for (const [a, b] of apart) {
    foes[a]?.add(b);
    foes[b]?.add(a);
  }
  const misses = (cluster: number) =>
    limits.some(({ least }, at) => !reaches(totals[at]?.[cluster] ?? 0, least));
  return {
    rank: (one, other) => {
      if (isSeed[one] === 1 && isSeed[other] === 1) return null;
      if (foes[one]?.has(other) === true) return null;
      const isTooMuch = limits.some(
        ({ most }, at) => !staysWithin((totals[at]?.[one] ?? 0) + (totals[at]?.[other] ?? 0), most),
      );
      if (isTooMuch) return null;
      return isNeedFirst && !misses(one) && !misses(other) ? 1 : 0;
    },
    joined: (into, from) => {
      for (const total of totals) total[into] = (total[into] ?? 0) + (total[from] ?? 0);
      isSeed[into] = isSeed[into] === 1 || isSeed[from] === 1 ? 1 : 0;
      for (const foe of foes[from] ?? []) {
        foes[foe]?.delete(from);
        foes[foe]?.add(into);
        foes[into]?.add(foe);
      }
    },
  };
}
