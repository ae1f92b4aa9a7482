import { distanceM } from '../../../spatial/measure';
import { label } from '../../../register/common-fields';
import type { Ground } from '../../ground';
import type { Members } from '../../plan';
import { perGround, perMembers } from '../kept';
import { combined, measured, ofGroupings, populationOf } from '../measure';
import { sources, units } from '../words';

/** Kilometres between the seats of communes, row after row in the order of the facts, worked out once for a ground. */
const tableOf = perGround(({ facts: { communes } }) => {
  const rank = new Map(communes.map(({ insee }, at) => [insee, at]));
  const size = communes.length;
  const km = new Float64Array(size * size);
  for (const [i, a] of communes.entries())
    for (const [j, b] of communes.slice(0, i).entries()) {
      const distance = distanceM(a.seat, b.seat) / 1000;
      km[i * size + j] = distance;
      km[j * size + i] = distance;
    }
  return { rank, size, km, population: Float64Array.from(communes, ({ population }) => population) };
});

const spreadOf = perMembers(({ communes }: Members, ground: Ground) => {
  const { rank, size, km, population } = tableOf(ground);
  const members = communes.flatMap(({ insee, share }) => {
    const at = rank.get(insee);
    return at === undefined ? [] : [{ at, weight: (population[at] ?? 0) * share }];
  });
  const ranks = Int32Array.from(members, ({ at }) => at);
  const weights = Float64Array.from(members, ({ weight }) => weight);
  let [sum, farthest, total] = [0, 0, 0];
  for (let i = 0; i < ranks.length; i++) {
    const row = (ranks[i] ?? 0) * size;
    let line = 0;
    for (let j = 0; j < i; j++) {
      const distance = km[row + (ranks[j] ?? 0)] ?? 0;
      line += distance * (weights[j] ?? 0);
      if (distance > farthest) farthest = distance;
    }
    sum += 2 * line * (weights[i] ?? 0);
    total += weights[i] ?? 0;
  }
  return { mean: total === 0 ? null : sum / (total * total), farthest: ranks.length === 0 ? null : farthest };
});

/** Mean distance between two inhabitants. */
export const meanDistance = ofGroupings(
  {
    id: 'distance-mean',
    version: 1,
    label: label('Distance moyenne entre habitants', 'Mean distance between inhabitants'),
    unit: units.km,
    definition: label(
      'Distance moyenne à vol d’oiseau entre deux habitants tirés au hasard dans la destination, chacun placé au chef-lieu de sa commune. Pour le découpage, moyenne pondérée par la population.',
      'Mean distance as the crow flies between two inhabitants drawn at random in the destination, each at the seat of their commune. For a plan, mean weighted by population.',
    ),
    source: sources.insee,
    direction: 'less',
    decimals: 1,
  },
  (members, ground) => measured(spreadOf(members, ground).mean),
  (measures, ground) => {
    let [sum, total] = [0, 0];
    for (const { members, measure } of measures) {
      if (measure.value === null) continue;
      const population = populationOf(members, ground);
      sum += measure.value * population;
      total += population;
    }
    return combined(measures, () => (total === 0 ? null : sum / total));
  },
);

/** Greatest distance between two members. */
export const diameter = ofGroupings(
  {
    id: 'distance-max',
    version: 1,
    label: label('Diamètre', 'Diameter'),
    unit: units.km,
    definition: label(
      'Plus grande distance à vol d’oiseau entre les chefs-lieux de deux communes de la destination\u202f; pour le découpage, la plus grande de ses destinations.',
      'Greatest distance as the crow flies between the seats of two communes of the destination; for a plan, the greatest of its destinations.',
    ),
    source: sources.contours,
    direction: 'less',
    decimals: 1,
  },
  (members, ground) => measured(spreadOf(members, ground).farthest),
  (measures) => combined(measures, (values) => Math.max(...values)),
);
