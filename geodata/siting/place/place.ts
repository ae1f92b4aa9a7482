import type { SitingRun } from '../contract';
import { addGreedily } from './interchange';
import type { PlacingManner } from './manner';
import { cutoffOf, type FoundPlan, type Placing } from './placing';
import { relax } from './relax';

/** The best plan that was found, and what no plan costs less than: infinite when it is proven that none serves all who must be. */
export interface Placed extends FoundPlan {
  readonly bound: number;
}

/** Turns of the search along prices, and sizes of the programme that the solver is given. */
const turns = 1500;
const mostEntries = 400_000;

/**
 * The best plan of a placing, with a bound that meets it unless time runs out: exchange, prices that bound and decide, then HiGHS on what
 * they leave. A plan that does not serve all who must be (`servesAll`) proves nothing but by its infinite bound.
 */
export async function place(
  placing: Placing,
  manner: PlacingManner,
  run: SitingRun,
  deadline: number,
  starts: readonly Uint8Array[],
): Promise<Placed> {
  let best = manner.improve(placing, addGreedily(placing, new Uint8Array(placing.sites)));
  const offer = (found: FoundPlan) => {
    if (found.value < best.value) best = found;
  };
  for (const start of starts) offer(manner.improve(placing, start));
  const seen = new Set<string>();
  const closed = new Uint8Array(placing.sites);
  const forced = placing.forced.slice();
  const relaxation = relax(placing, {
    prices: firstPrices(placing, best.chosen),
    closed,
    forced,
    turns,
    best: (promising) => {
      const key = promising?.join('') ?? '';
      if (promising !== null && !seen.has(key)) offer(manner.improve(placing, promising));
      seen.add(key);
      return best.value;
    },
    isLate: () => run.now() >= deadline,
  });
  const settled = (): Placed => ({
    ...best,
    bound: best.servesAll ? best.value : Number.POSITIVE_INFINITY,
  });
  const lifted = liftedBound(placing, relaxation.bound);
  if (best.servesAll) run.report({ objective: best.value, bound: Math.min(lifted, best.value) });
  if (relaxation.bound > cutoffOf(placing, best.value)) return settled();
  const { lp, offset, entries } = manner.programme(placing, relaxation, closed, forced, best);
  const left = deadline - run.now();
  if (left <= 0 || entries > mostEntries) return { ...best, bound: lifted };
  const answer = await run.mip(lp, left);
  if (answer.status === 'infeasible' && !best.servesAll) return settled();
  const answered = manner.read(placing, answer);
  if (answered !== null) {
    offer(answered);
    offer(manner.improve(placing, answered.chosen));
  }
  // The solver's bound is that of all plans but those which were decided to be no better than the best known.
  const claimed = Math.min((answer.bound ?? Number.NEGATIVE_INFINITY) + offset, best.value);
  // Less than what two whole values differ by.
  const tolerance = Math.min(
    placing.step === 1 ? 0.5 : Number.MAX_VALUE,
    1e-8 * Math.max(1, Math.abs(best.value)),
  );
  const isTrue = answer.status === 'optimal' && answered !== null && answered.value <= claimed + tolerance;
  if (isTrue && claimed + tolerance >= best.value) return settled();
  return { ...best, bound: Math.max(lifted, liftedBound(placing, claimed)) };
}

/** A bound on whole values is whole. */
function liftedBound({ step }: Placing, bound: number): number {
  return step === 1 ? Math.ceil(bound - 1e-6) : bound;
}

/** What serving each place would cost if its site closed: prices near those that bound best. */
function firstPrices({ size, byDemand, outside }: Placing, chosen: Uint8Array): Float64Array {
  const { starts, ends, costs } = byDemand;
  const prices = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    const own: number[] = [];
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0) && own.length < 2; at += 1)
      if (chosen[ends[at] ?? 0] === 1) own.push(costs[at] ?? 0);
    const [first = outside[row] ?? 0, second = first] = own;
    prices[row] = Math.min((first + second) / 2, outside[row] ?? 0);
  }
  return prices;
}
