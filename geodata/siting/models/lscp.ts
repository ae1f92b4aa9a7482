import { done, refused } from '../../model/issue';
import { amongAllowed } from '../allowed';
import { coverWithin } from '../capacity/cover-within';
import { short } from '../capacity/place-within';
import { conclude, settle, settleWithin } from '../conclude';
import type { SitingModel } from '../contract';
import { coverBy, needed, outOfTime } from '../enough';
import { within } from '../pairs';
import { servedAs } from '../serving';

/** The fewest sites that have within their radius every place that some site has within it. */
export const lscp: SitingModel = {
  id: 'lscp',
  name: 'LSCP',
  wants: ['radius'],
  sense: 'least',
  counts: 'sites',
  measure: (_, { sites }) => sites.length,
  source:
    'C. Toregas, R. Swain, C. ReVelle, L. Bergman: The location of emergency service facilities. Operations Research 19 (1971); J. E. Beasley: A Lagrangian heuristic for set-covering problems. Naval Research Logistics 37 (1990)',
  solve: amongAllowed(async (problem, run) => {
    const deadline = run.now() + run.timeLimitMs;
    const radius = needed(problem.radius, 'radius', 'lscp');
    if (!radius.ok) return radius;
    const near = within(problem.pairs, radius.value);
    if (problem.capacities !== null) {
      const { found, bound } = await coverWithin(problem, near, null, { run, deadline });
      if (bound === Number.POSITIVE_INFINITY) return refused([short]);
      if (found === null) return refused([outOfTime(problem.sites.length)]);
      const serving = servedAs(problem, found.sites, found.assigned);
      const settled = settleWithin(problem, serving, found.sites.length, radius.value);
      return done(conclude(settled, 'lscp', { objective: found.sites.length, bound }));
    }
    const { sites, bound } = await coverBy(problem, near, null, { run, deadline });
    const settled = settle(problem, sites, sites.length, radius.value);
    return done(conclude(settled, 'lscp', { objective: sites.length, bound }));
  }),
};
