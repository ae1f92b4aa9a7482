import { formatNumber } from './format';
import type { fr } from './ui-score-fr';

const n = (value: number) => formatNumber(value, 'en');
const s = (count: number) => (count === 1 ? '' : 's');

/** English ordinals: 1st, 2nd, 3rd, 11th. */
function ordinal(rank: number): string {
  const [tens, ones] = [rank % 100, rank % 10];
  const isTeen = tens > 10 && tens < 14;
  return `${n(rank)}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][ones] ?? 'th')}`;
}

/** English words of the figures of a scenario. */
export const en: typeof fr = {
  title: 'Metrics',
  intro:
    'The figures follow every stroke of the brush. Press a figure to see what it is made of, a heading to sort.',
  empty: 'Figures will come with the groupings: add one, give it units.',
  table: (day) => `Metrics by grouping, data on ${day}`,
  grouping: 'Grouping',
  whole: 'Whole plan',
  wholeHint: 'Shared units count once in it.',
  sortBy: (name) => `Sort by ${name}`,
  choose: 'Choose metrics',
  chosen: (count) => `${n(count)} metric${s(count)} shown`,
  all: 'All',
  few: 'The main ones',
  enlarge: 'Enlarge',
  close: 'Close',
  exportCsv: 'Export (CSV)',
  compare: 'Compare with other plans',
  about: (name) => `What “${name}” measures`,
  unit: 'Unit',
  definition: 'Definition',
  source: 'Source',
  version: 'Version of the definition',
  direction: 'Direction',
  directions: {
    more: 'The greater, the better.',
    less: 'The smaller, the better.',
    none: 'Neither great nor small is better.',
  },
  measureOf: (metric, grouping) => `${metric}, ${grouping}`,
  openMeasure: (metric, grouping, value) => `${metric}, ${grouping}: ${value}. See what it is made of`,
  unknownValue: 'unknown',
  parts: (count) => `What it is made of (${n(count)})`,
  noParts: 'Computed in one piece: nothing to open.',
  partsMore: (count) => `See the ${n(count)} others`,
  part: 'Part',
  partValue: 'Value',
  stands: 'Place among the groupings',
  standsText: (rank, of) => `${ordinal(rank)} of ${n(of)}`,
  best: 'best',
  worst: 'worst',
  least: 'least',
  most: 'most',
  marks: {
    legend: 'Marks',
    estimated: 'estimated',
    demonstration: 'demonstration data',
    unknown: 'values are missing',
    unknownCount: (count) => `${n(count)} unknown value${s(count)}`,
  },
  strategies: {
    reconcile: (names) => `To reconcile: ${names}.`,
    complementary: (names, filling) => `${names}, filled up by ${filling}.`,
    extend: (names) => `To extend to the rest: ${names}.`,
  },
  straddles: (groupings) => `straddles ${groupings}`,
  weights: {
    title: 'My weights',
    intro:
      'Give a weight to what matters to you: groupings are placed from 0 (the worst of them) to 100 (the best). The total is nothing without its parts, and compares these groupings alone.',
    add: 'Add a metric',
    choose: 'Choose…',
    weightOf: (name) => `Weight of ${name}`,
    remove: (name) => `Weigh ${name} no more`,
    none: 'No weight yet.',
    few: 'It takes two groupings at least to place one by the other.',
    result: 'Weighted total, with its parts',
    total: (score) => `${n(score)} out of 100`,
    noTotal: 'nothing to weigh',
    part: (name, standing, weight) => `${name} ${standing} (weight ${weight})`,
    unknown: (name) => `${name}: no difference, or unknown`,
  },
  csv: {
    mention: (mention) => `Has ${mention} data: no source attests them. The columns “Confidence” say which.`,
    demonstration: 'demonstration',
    estimated: 'estimated',
    confidence: (metric) => `Confidence: ${metric}`,
    unknown: (count) => `${n(count)} unknown`,
    day: (day) => `Data on ${day}`,
    file: 'metrics',
  },
};
