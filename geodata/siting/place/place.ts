import type { SitingRun } from '../contract';
import { addGreedily, interchange } from './interchange';
import { placeProgramme } from './place-lp';
import { cutoffOf, placedCost, servesAll, type Placing } from './placing';
import { relax } from './relax';

/** The best sites that were found, what they cost, and what no sites cost less than. */
export interface Placed {
  readonly chosen: Uint8Array;
  readonly value: number;
  readonly bound: number;
}

/** Turns of the search along prices, and sizes of the programme that the solver is given. */
const turns = 1500;
const mostEntries = 400_000;

/**
 * The best plan of a placing, with a bound that meets it unless time runs out: greedy interchange, prices that bound and decide, then
 * HiGHS on what they leave. Null when no plan that serves all was found, which proves nothing.
 */
export async function place(
  placing: Placing,
  run: SitingRun,
  deadline: number,
  starts: readonly Uint8Array[],
): Promise<Placed | null> {
  let chosen = addGreedily(placing, new Uint8Array(placing.sites));
  let value = Number.POSITIVE_INFINITY;
  const offer = (promising: Uint8Array) => {
    const better = interchange(placing, promising);
    const cost = placedCost(placing, better);
    if (cost >= value) return;
    chosen = better;
    value = cost;
  };
  for (const start of [chosen, ...starts]) offer(start);
  const seen = new Set<string>();
  const closed = new Uint8Array(placing.sites);
  const forced = placing.forced.slice();
  const relaxation = relax(placing, {
    prices: firstPrices(placing, chosen),
    closed,
    forced,
    turns,
    best: (promising) => {
      const key = promising?.join('') ?? '';
      if (promising !== null && !seen.has(key)) offer(promising);
      seen.add(key);
      return value;
    },
    isLate: () => run.now() >= deadline,
  });
  if (placing.mustServe && !servesAll(placing, chosen)) return null;
  run.report({ objective: value, bound: Math.min(relaxation.bound, value) });
  const settled = () => ({ chosen, value, bound: value });
  if (relaxation.bound > cutoffOf(placing, value)) return settled();
  const { lp, offset, entries } = placeProgramme(placing, relaxation, closed, forced, { chosen, value });
  const left = deadline - run.now();
  const open = { chosen, value, bound: liftedBound(placing, relaxation.bound) };
  if (left <= 0 || entries > mostEntries) return open;
  const answer = await run.mip(lp, left);
  const answered = placing.forced.map((_, site) => ((answer.values.get(`y${site}`) ?? 0) > 0.5 ? 1 : 0));
  const isPlan =
    answered.reduce<number>((sum, is) => sum + is, 0) === placing.count &&
    placing.forced.every((is, site) => is === 0 || answered[site] === 1) &&
    (!placing.mustServe || servesAll(placing, answered));
  if (isPlan) offer(answered);
  // The solver's bound is that of all plans but those which were decided to be no better than the best known.
  const claimed = Math.min((answer.bound ?? Number.NEGATIVE_INFINITY) + offset, value);
  // Less than what two whole values differ by.
  const tolerance = Math.min(
    placing.step === 1 ? 0.5 : Number.MAX_VALUE,
    1e-8 * Math.max(1, Math.abs(value)),
  );
  const isTrue =
    answer.status === 'optimal' && isPlan && placedCost(placing, answered) <= claimed + tolerance;
  if (isTrue && claimed + tolerance >= value) return settled();
  return { chosen, value, bound: Math.max(open.bound, liftedBound(placing, claimed)) };
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
