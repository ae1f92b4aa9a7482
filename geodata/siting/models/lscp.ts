import { done } from '../../model/issue';
import { conclude, settle } from '../conclude';
import type { SitingModel } from '../contract';
import { coverBy, needed } from '../enough';
import { within } from '../pairs';

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
  solve: async (problem, run) => {
    const deadline = run.now() + run.timeLimitMs;
    const radius = needed(problem.radius, 'radius', 'lscp');
    if (!radius.ok) return radius;
    const near = within(problem.pairs, radius.value);
    const { sites, bound } = await coverBy(problem, near, null, { run, deadline });
    const settled = settle(problem, sites, sites.length, radius.value);
    return done(conclude(problem, 'lscp', settled, { objective: sites.length, bound }));
  },
};
