import { formatNumber } from './format';
import type { SitingMapUi } from './ui-siting-map-fr';

const n = (value: number, digits = 0) => formatNumber(value, 'en', digits);

/** English words of the map, the table and the sources of a plan of reception points. */
export const map: SitingMapUi = {
  table: {
    caption: 'Who is served by what, before and after',
    place: 'Commune or place',
    weight: (measure) => measure ?? 'Inhabitants',
    pointBefore: 'Point before',
    before: (unit) => `Before (${unit})`,
    point: 'Point of the plan',
    after: (unit) => `After (${unit})`,
    difference: (unit) => `Difference (${unit})`,
    insee: 'INSEE code',
    method: 'Method',
    proof: 'Proof',
    day: 'Day of the data',
    notice: 'Notice',
  },
  legend: {
    points: 'Reception points',
    cost: (areCommunes) => `Distance (${areCommunes ? 'communes' : 'places'})`,
    change: (areCommunes) => `Change (${areCommunes ? 'communes' : 'places'})`,
    within: (from, to, unit) => (from === 0 ? `Under ${n(to)} ${unit}` : `${n(from)} to ${n(to)} ${unit}`),
    beyond: (from, unit) => `Over ${n(from)} ${unit}, or no point`,
    changes: {
      n3: (steps, unit) => `Comes nearer by more than ${n(steps[2] ?? 0)} ${unit}`,
      n2: (steps, unit) => `Comes nearer by ${n(steps[1] ?? 0)} to ${n(steps[2] ?? 0)} ${unit}`,
      n1: (steps, unit) => `Comes nearer by ${n(steps[0] ?? 0)} to ${n(steps[1] ?? 0)} ${unit}`,
      same: (steps, unit) => `Unchanged within ${n(steps[0] ?? 0)} ${unit}`,
      f1: (steps, unit) => `Goes farther by ${n(steps[0] ?? 0)} to ${n(steps[1] ?? 0)} ${unit}`,
      f2: (steps, unit) => `Goes farther by ${n(steps[1] ?? 0)} to ${n(steps[2] ?? 0)} ${unit}`,
      f3: (steps, unit) => `Goes farther by more than ${n(steps[2] ?? 0)} ${unit}`,
      lost: () => 'No point any more',
    },
  },
  scene: {
    demonstration: 'Points, opening times or weights are attested by nobody.',
    crow: (detour) => `Distances as the crow flies × ${detour}, estimated`,
    people: (measure) =>
      measure === null
        ? 'People are inhabitants, counted at the town of their commune'
        : `Weights are “${measure}”`,
    month: (month) => `Demand and points open in ${month}`,
    byHand: 'Points chosen by hand, without proof',
    proven: (model) => `Proven optimum (model ${model})`,
    gap: (model, gap) => `Model ${model}, within ${gap} of the optimum`,
    noGap: (model) => `Model ${model}, gap to the optimum unknown`,
  },
};
