import { formatNumber } from './format';
import type { fr } from './ui-pooling-fr';

const n = (value: number) => formatNumber(value, 'en');
const s = (count: number) => (count === 1 ? '' : 's');

/** English words of the effect of pooling. */
export const en: typeof fr = {
  title: 'Pooling',
  intro: 'What pooling means would change, under your hypotheses: a range, never one figure.',
  empty: 'Effects will come with the groupings: add one, give it units.',
  hypotheses: {
    title: 'Hypotheses',
    none: 'No hypothesis is set: nothing changes.',
    start: 'Begin with the values proposed',
    startHint:
      'No source gives them. Each has “nothing changes” at one of its ends, so that pooling is neither sold nor refused beforehand.',
    functions: 'Jobs that are pooled',
    functionsHint: 'Share of the FTE still needed once pooled, at least and at most. 100%: everybody stays.',
    pooled: (family) => `Pool: ${family}`,
    pointCost: 'Cost of a reception point kept open',
    pointCostHint: 'A year, for each point beyond the first: rent, energy, travel.',
    harmonisation: 'Harmonisation',
    harmonisationHint: 'Rise of the wage bill and of opening hours as each goes towards the best of them.',
    fteCost: 'Cost of one FTE',
    fteCostHint: 'A year, charges included: it turns into euros what is freed or added.',
    low: (name) => `${name}, at least`,
    high: (name) => `${name}, at most`,
    to: 'to',
    print: 'The hypotheses, as they print with the result',
  },
  result: {
    title: 'Before and after',
    whole: 'All groupings',
    before: 'before',
    after: 'after',
    unknown: 'unknown',
    beforeAfter: (before, after) => `${before} before, ${after} after`,
    between: (low, high) => (low === high ? low : `${low} to ${high}`),
    fte: 'Staff (FTE)',
    budget: 'Budget (€ a year)',
    families: 'Staff by job (FTE)',
    pooled: 'pooled',
    hours: 'Opening hours, all points added up (a year)',
    covered: (hours, days) =>
      `One point at least is open ${hours}\u00a0h a week on average, ${days}\u00a0days a year.`,
    coveredUnknown: 'Openings are not told.',
    skills: (held, total, twice) =>
      `${n(held)} skill${s(held)} of the referential out of ${n(total)}, of which ${n(twice)} held by several members.`,
    skillsUnknown: 'Skills are not told.',
    alone: 'One structure alone: nothing to pool, all stays as it was.',
    nobody: 'No structure in this grouping.',
    none: 'No staff by job is told.',
  },
  thresholds: {
    title: 'Thresholds',
    threshold: 'Threshold',
    alone: 'Each alone',
    together: 'Together',
    aloneText: (yes, no, unknown) =>
      [`${n(yes)} yes`, `${n(no)} no`, ...(unknown > 0 ? [`${n(unknown)} unknown`] : [])].join(', '),
    states: {
      yes: 'reached',
      maybe: 'depends on the hypothesis',
      no: 'not reached',
      unknown: 'unknown',
    },
  },
  members: {
    title: 'Who contributes, who gains',
    caption: (grouping) => `What each member of ${grouping} contributes and gains`,
    member: 'Member',
    brings: 'FTE contributed',
    bringsHint: 'FTE of the jobs that are pooled',
    budget: 'Budget (€)',
    hours: 'Hours gained',
    skills: 'Skills gained',
    skillsMore: (names) => `Skills it has not and others have: ${names}`,
    share: (percent) => `for ${percent}`,
  },
};
