import { done, refused } from '../../model/issue';
import { conclude, settle } from '../conclude';
import type { SitingModel } from '../contract';
import { coverBy, needed } from '../enough';
import { within } from '../pairs';
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
  solve: async (problem, run) => {
    const deadline = run.now() + run.timeLimitMs;
    const [count, radius] = [
      needed(problem.count, 'sites', 'mclp'),
      needed(problem.radius, 'radius', 'mclp'),
    ];
    if (!count.ok || !radius.ok) return refused([count, radius].flatMap((one) => (one.ok ? [] : one.issues)));
    const near = within(problem.pairs, radius.value);
    const weightOf = (sites: Iterable<number>) => mclp.measure(problem, servingOf(problem, sites));
    const cover = await coverBy(problem, near, count.value, { run, deadline });
    if (cover.sites.length <= count.value) {
      const sites = settle(problem, cover.sites, count.value, radius.value);
      return done(conclude(problem, 'mclp', sites, { objective: weightOf(sites), bound: weightOf(sites) }));
    }
    const outside = problem.weights.map((weight, row) =>
      near.starts[row] === near.starts[row + 1] ? 0 : weight,
    );
    const forced = flagsOf(problem, keptSites(problem));
    const free = { ...near, costs: new Float64Array(near.costs.length) };
    const placed = await place(placingOf(free, forced, count.value, outside), run, deadline, []);
    if (placed === null) throw new Error('Nobody needs to be served here.');
    const sites = sitesOf(placed.chosen);
    const objective = weightOf(sites);
    return done(
      conclude(problem, 'mclp', sites, { objective, bound: objective + placed.value - placed.bound }),
    );
  },
};
