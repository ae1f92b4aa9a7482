import { done, refused, type Result } from '../../model/issue';
import { amongAllowed } from '../allowed';
import { placeWithin } from '../capacity/place-within';
import { conclude, settle, settleWithin } from '../conclude';
import type { Serving, SitingModel, SitingPlan, SitingProblem } from '../contract';
import { coverBy, needed, outOfTime } from '../enough';
import { within } from '../pairs';
import { byCheapest } from '../place/manner';
import { place } from '../place/place';
import { placingOf } from '../place/placing';
import { coveredBy, flagsOf, keptSites, servingOf, sitesOf } from '../serving';

/** The most weight within the radius of a chosen site; when so many sites can cover all that can be covered, they do. */
export const mclp: SitingModel = {
  id: 'mclp',
  name: 'MCLP',
  wants: ['sites', 'radius'],
  sense: 'most',
  counts: 'weight',
  measure: (problem, serving) => coveredBy(problem, serving).coveredWeight,
  source:
    'R. Church, C. ReVelle: The maximal covering location problem. Papers of the Regional Science Association 32 (1974); R. D. Galvão, C. ReVelle: A Lagrangean heuristic for the maximal covering location problem. European Journal of Operational Research 88 (1996)',
  solve: amongAllowed(async (problem, run) => {
    const deadline = run.now() + run.timeLimitMs;
    const [count, radius] = [
      needed(problem.count, 'sites', 'mclp'),
      needed(problem.radius, 'radius', 'mclp'),
    ];
    if (!count.ok || !radius.ok) return refused([count, radius].flatMap((one) => (one.ok ? [] : one.issues)));
    const near = within(problem.pairs, radius.value);
    const free = { ...near, costs: new Float64Array(near.costs.length) };
    const outside = outsideOf(problem, near.starts);
    const concluded = (serving: Serving, value: number, bound: number): Result<SitingPlan> => {
      // A plan without a place for each point that may move is none.
      if (problem.moves.some((own) => !own.some((site) => serving.sites.includes(site))))
        return refused([outOfTime(count.value)]);
      const objective = mclp.measure(problem, serving);
      return done(conclude(serving, 'mclp', { objective, bound: objective + value - bound }));
    };
    if (problem.capacities !== null) {
      const placed = await placeWithin({ ...problem, pairs: near }, free, outside, run, deadline);
      if (!placed.ok) return placed;
      const { serving, value, bound } = placed.value;
      return concluded(settleWithin(problem, serving, count.value, radius.value), value, bound);
    }
    const cover = await coverBy(problem, near, count.value, { run, deadline });
    if (cover.sites.length <= count.value)
      return concluded(settle(problem, cover.sites, count.value, radius.value), 0, 0);
    const placing = placingOf(free, flagsOf(problem, keptSites(problem)), count.value, outside, null);
    const placed = await place(placing, byCheapest, run, deadline, []);
    return concluded(servingOf(problem, sitesOf(placed.chosen)), placed.value, placed.bound);
  }),
};

/** What each place weighs that no site covers; a point that may move has to have its place, so that it weighs more than all. */
function outsideOf({ demand, weights, moves }: SitingProblem, starts: Int32Array): Float64Array {
  const all = 1 + Math.ceil(1.00001 * weights.reduce((sum, weight) => sum + weight, 0));
  const places = demand.length - moves.length;
  return weights.map((weight, row) => (starts[row] === starts[row + 1] ? 0 : row < places ? weight : all));
}
