import type { Confidence } from '../model/evidence';
import { label } from '../register/common-fields';
import type { Bilingual } from '../register/field';
import { toLambert93 } from '../spatial/lambert93';
import type { Ground } from './ground';
import type { Members } from './plan';
import type { Measure } from './score/contract';
import { measured, populationOf, ratio, structuresOf, sum, weakest } from './score/measure';
import { meansOf } from './score/metrics/means';
import { strategyCoverOf } from './score/metrics/strategies';

import { units as words } from './score/words';
import type { Unit } from './units';

/** A variable of units that proposals can be made on: a value for each unit, in their order, null where it is not known. */
export interface UnitVariable {
  readonly id: string;
  readonly label: Bilingual;
  readonly unit: Bilingual;
  readonly values: readonly (number | null)[];
  /** The weakest of what went in; null when nothing with a confidence did. */
  readonly confidence: Confidence | null;
  /** A limit on its total makes sense. */
  readonly adds: boolean;
}

interface Variable extends Pick<UnitVariable, 'id' | 'label' | 'unit' | 'adds'> {
  readonly of: (members: Members, ground: Ground) => Measure;
}

function areaOf({ communes }: Members, ground: Ground): number {
  return sum(communes.map(({ insee }) => ground.communes.get(insee)?.areaKm2 ?? 0));
}

/** Kilometres in Lambert-93 of the middle of the towns of a unit, each weighing as its inhabitants. */
function middleOf({ communes }: Members, ground: Ground, axis: 0 | 1): Measure {
  let [total, weight] = [0, 0];
  for (const { insee } of communes) {
    const commune = ground.communes.get(insee);
    if (commune === undefined) continue;
    // An uninhabited commune has a place all the same.
    const of = Math.max(1, commune.population);
    total += toLambert93(commune.seat)[axis] * of;
    weight += of;
  }
  return measured(weight === 0 ? null : total / weight / 1000);
}

/** Mean number of stars of the offices that have some. */
function starsOf(members: Members, ground: Ground): Measure {
  const held = structuresOf(members, ground).flatMap(({ structure }) => {
    const stars = /^OT([1-4])$/.exec(structure.class)?.[1];
    return stars === undefined ? [] : [{ stars: Number(stars), confidence: structure.confidence }];
  });
  if (held.length === 0) return measured(null);
  return measured(sum(held.map(({ stars }) => stars)) / held.length, {
    confidence: weakest(held.map(({ confidence }) => confidence)),
  });
}

const variables: readonly Variable[] = [
  {
    id: 'population',
    label: label('Population', 'Population'),
    unit: words.people,
    adds: true,
    of: (members, ground) => measured(populationOf(members, ground)),
  },
  {
    id: 'area',
    label: label('Superficie', 'Area'),
    unit: words.km2,
    adds: true,
    of: (members, ground) => measured(areaOf(members, ground)),
  },
  {
    id: 'density',
    label: label('Densité', 'Density'),
    unit: label('hab./km²', 'inh./km²'),
    adds: false,
    of: (members, ground) => ratio(measured(populationOf(members, ground)), areaOf(members, ground), 1),
  },
  {
    id: 'structures',
    label: label('Nombre de structures', 'Number of structures'),
    unit: words.count,
    adds: true,
    of: (members, ground) => {
      const held = structuresOf(members, ground);
      return measured(held.length, {
        confidence: weakest(held.map(({ structure }) => structure.confidence)),
      });
    },
  },
  {
    id: 'stars',
    label: label('Étoiles des offices, en moyenne', 'Stars of offices, on average'),
    unit: label('étoiles', 'stars'),
    adds: false,
    of: starsOf,
  },
  {
    id: 'fte',
    label: label('Effectif', 'Staff'),
    unit: words.fte,
    adds: true,
    of: (members, ground) => meansOf(members, ground, 'fte'),
  },
  {
    id: 'fte-rate',
    label: label('Effectif pour 1\u202f000 habitants', 'Staff per 1,000 inhabitants'),
    unit: label('ETP pour 1\u202f000 hab.', 'FTE per 1,000 inh.'),
    adds: false,
    of: (members, ground) => ratio(meansOf(members, ground, 'fte'), populationOf(members, ground), 1000),
  },
  {
    id: 'budget',
    label: label('Budget annuel', 'Yearly budget'),
    unit: words.euros,
    adds: true,
    of: (members, ground) => meansOf(members, ground, 'budget'),
  },
  {
    id: 'strategy-cover',
    label: label('Population sous une stratégie adoptée', 'Population under an adopted strategy'),
    unit: words.percent,
    adds: false,
    of: strategyCoverOf,
  },
  {
    id: 'seat-x',
    label: label('Position vers l’est', 'Position eastwards'),
    unit: label('km (Lambert-93)', 'km (Lambert-93)'),
    adds: false,
    of: (members, ground) => middleOf(members, ground, 0),
  },
  {
    id: 'seat-y',
    label: label('Position vers le nord', 'Position northwards'),
    unit: label('km (Lambert-93)', 'km (Lambert-93)'),
    adds: false,
    of: (members, ground) => middleOf(members, ground, 1),
  },
];

/** The variables of units, in their order, from the facts of a ground: what proposals can be made on. */
export function unitVariables(ground: Ground, units: readonly Unit[]): readonly UnitVariable[] {
  const members = units.map((unit): Members => ({
    units: [unit],
    communes: unit.communes.map((insee) => ({ insee, share: 1 })),
    key: unit.communes.join(' '),
  }));
  return variables.map(({ of, ...variable }) => {
    const measures = members.map((one) => of(one, ground));
    return {
      ...variable,
      values: measures.map(({ value }) => value),
      confidence: weakest(measures.map(({ confidence }) => confidence)),
    };
  });
}
