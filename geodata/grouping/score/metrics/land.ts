import { groupBy } from '../../../model/group-by';
import { label } from '../../../register/common-fields';
import type { CommuneFact } from '../../facts';
import type { Ground } from '../../ground';
import type { Members } from '../../plan';
import type { Measure } from '../contract';
import { ofCommunes, sum, summed } from '../measure';
import { sources, units } from '../words';

/** A quantity of communes, shares counted, with its parts by EPCI. */
function byEpci({ communes }: Members, ground: Ground, valueOf: (commune: CommuneFact) => number): Measure {
  const rows = communes.flatMap(({ insee, share }) => {
    const commune = ground.communes.get(insee);
    return commune === undefined ? [] : [{ epci: commune.epci, value: valueOf(commune) * share }];
  });
  const names = new Map(ground.facts.epcis.map(({ siren, name }) => [siren, name]));
  const parts = Array.from(
    groupBy(rows, ({ epci }) => epci),
    ([siren, of]) => ({
      label: names.get(siren) ?? siren,
      value: sum(of.map(({ value }) => value)),
      confidence: null,
    }),
  );
  return { ...summed(parts), parts: parts.toSorted((a, b) => b.value - a.value) };
}

/** Inhabitants. */
export const population = ofCommunes(
  {
    id: 'population',
    version: 1,
    label: label('Population', 'Population'),
    unit: units.people,
    definition: label(
      'Somme des populations des communes\u202f; une commune partagée compte pour sa part.',
      'Sum of the populations of the communes; a shared commune counts for its share.',
    ),
    source: sources.insee,
    direction: 'none',
    decimals: 0,
  },
  (members, ground) => byEpci(members, ground, (commune) => commune.population),
);

/** Land. */
export const area = ofCommunes(
  {
    id: 'area',
    version: 1,
    label: label('Superficie', 'Area'),
    unit: units.km2,
    definition: label(
      'Somme des superficies des communes sur l’ellipsoïde\u202f; une commune partagée compte pour sa part.',
      'Sum of the areas of the communes on the ellipsoid; a shared commune counts for its share.',
    ),
    source: sources.contours,
    direction: 'none',
    decimals: 0,
  },
  (members, ground) => byEpci(members, ground, (commune) => commune.areaKm2),
);
