import { distanceM } from '../../../spatial/measure';
import { label } from '../../../register/common-fields';
import type { StructureFact } from '../../facts';
import type { Ground } from '../../ground';
import type { Members } from '../../plan';
import { perGround } from '../kept';
import { measured, ofGroupings, populationOf, sum, weakest } from '../measure';
import { sources, units } from '../words';

/** How far a reception point serves, in kilometres as the crow flies. */
const receptionKm = 15;

/** The structures within `receptionKm` of the seat of each commune. */
const nearOf = perGround((ground) => {
  const { communes, structures } = ground.facts;
  return new Map(
    communes.map(({ insee, seat }) => [
      insee,
      structures.filter(({ position }) => distanceM(seat, position) <= receptionKm * 1000),
    ]),
  );
});

/** The communes near a reception point of the same grouping, and the structures that serve them. */
function servedIn({ communes }: Members, ground: Ground) {
  const near = nearOf(ground);
  const inside = new Set(communes.map(({ insee }) => insee));
  const points = new Set<StructureFact>();
  const served = communes.filter(({ insee }) => {
    const own = (near.get(insee) ?? []).filter(({ commune }) => inside.has(commune));
    for (const structure of own) points.add(structure);
    return own.length > 0;
  });
  return { served: populationOf({ communes: served }, ground), points: [...points] };
}

/** Part of the inhabitants near a reception point of their own grouping. */
export const reception = ofGroupings(
  {
    id: 'reception',
    version: 1,
    label: label('Population proche d’un point d’accueil', 'Population near a reception point'),
    unit: units.percent,
    definition: label(
      `Part de la population dont la commune a son chef-lieu à ${receptionKm}\u00a0km au plus, à vol d’oiseau, d’une structure de la même destination.`,
      `Share of the population whose commune has its seat within ${receptionKm} km, as the crow flies, of a structure of the same destination.`,
    ),
    source: sources.network,
    direction: 'more',
    decimals: 1,
  },
  (members, ground) => {
    const total = populationOf(members, ground);
    const { served, points } = servedIn(members, ground);
    const confidence = weakest(points.map((point) => point.confidence));
    return measured(total === 0 ? null : (100 * served) / total, {
      confidence,
      parts: [
        { label: label('Habitants proches', 'Inhabitants near'), value: served, confidence },
        { label: label('Habitants éloignés', 'Inhabitants far'), value: total - served, confidence },
      ],
    });
  },
  (measures, ground) => {
    const totals = measures.map(({ members }) => populationOf(members, ground));
    const total = sum(totals);
    const served = sum(measures.map(({ measure }, at) => ((measure.value ?? 0) / 100) * (totals[at] ?? 0)));
    return measured(total === 0 ? null : (100 * served) / total, {
      confidence: weakest(measures.map(({ measure }) => measure.confidence)),
      parts: measures.map(({ name, measure }) => ({
        label: name,
        value: measure.value,
        confidence: measure.confidence,
      })),
    });
  },
);
