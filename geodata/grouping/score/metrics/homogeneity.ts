import { label } from '../../../register/common-fields';
import type { Bilingual } from '../../../register/field';
import type { Ground } from '../../ground';
import type { Members } from '../../plan';
import { perGround } from '../kept';
import { measured, ofGroupings, sum, wholeOf } from '../measure';
import type { Metric } from '../contract';

/** A variable of communes that groupings are alike in or not. */
interface Variable {
  readonly label: Bilingual;
  readonly of: (insee: string, ground: Ground) => number;
}

const strategyCommunes = perGround(
  ({ facts }) =>
    new Set(
      facts.initiatives.flatMap(({ type, status, communes }) =>
        type === 'strategy' && status === 'adopted' ? communes : [],
      ),
    ),
);

const variables: readonly Variable[] = [
  {
    label: label('densité (logarithme)', 'density (logarithm)'),
    of: (insee, { communes }) => {
      const { population = 0, areaKm2 = 0 } = communes.get(insee) ?? {};
      // One more inhabitant, so that an empty commune has a logarithm.
      return areaKm2 > 0 ? Math.log((population + 1) / areaKm2) : 0;
    },
  },
  {
    label: label('nombre de structures', 'number of structures'),
    of: (insee, { structuresIn }) => structuresIn.get(insee)?.length ?? 0,
  },
  {
    label: label('stratégie adoptée', 'adopted strategy'),
    of: (insee, ground) => (strategyCommunes(ground).has(insee) ? 1 : 0),
  },
];

/** Values of the communes standardised over the ground: mean 0 and sample standard deviation 1; 0 for a variable that does not vary. */
const standardised = perGround((ground) => {
  const codes = ground.facts.communes.map(({ insee }) => insee);
  const columns = variables.map(({ of }) => {
    const values = codes.map((insee) => of(insee, ground));
    const centre = values.length === 0 ? 0 : sum(values) / values.length;
    const variance = sum(values.map((value) => (value - centre) ** 2)) / Math.max(1, values.length - 1);
    return values.map((value) => (variance > 0 ? (value - centre) / Math.sqrt(variance) : 0));
  });
  return new Map(codes.map((insee, at) => [insee, columns.map((column) => column[at] ?? 0)]));
});

/** Sum over communes, by variable, of the squared differences from their mean; a shared commune weighs its share. */
function squaresOf({ communes }: Pick<Members, 'communes'>, ground: Ground): readonly number[] {
  const values = standardised(ground);
  const rows = communes.map(({ insee, share }) => ({ share, of: values.get(insee) ?? [] }));
  const total = sum(rows.map(({ share }) => share));
  return variables.map((_, at) => {
    const centre = total === 0 ? 0 : sum(rows.map(({ share, of }) => share * (of[at] ?? 0))) / total;
    return sum(rows.map(({ share, of }) => share * ((of[at] ?? 0) - centre) ** 2));
  });
}

function partsOf(squares: readonly number[]) {
  return variables.map(({ label: name }, at) => ({ label: name, value: squares[at] ?? 0, confidence: null }));
}

const within = ofGroupings(
  {
    id: 'within-squares',
    version: 1,
    label: label('Écarts internes', 'Differences within'),
    unit: label('somme de carrés', 'sum of squares'),
    definition: label(
      'Somme, sur les communes, des carrés des écarts à la moyenne de leur destination, pour des variables centrées et réduites sur le département (écart-type d’échantillon)\u00a0: logarithme de la densité, nombre de structures, stratégie adoptée ou non. 0\u00a0: toutes semblables.',
      'Sum over communes of the squared differences from the mean of their destination, for variables standardised over the département (sample standard deviation): logarithm of density, number of structures, strategy adopted or not. 0: all alike.',
    ),
    source: label(
      'Insee et registres des structures et des démarches',
      'Insee and registers of structures and initiatives',
    ),
    direction: 'less',
    decimals: 1,
  },
  (members, ground) => {
    const squares = squaresOf(members, ground);
    return measured(members.communes.length === 0 ? null : sum(squares), { parts: partsOf(squares) });
  },
  (measures) => measured(sum(measures.map(({ measure }) => measure.value ?? 0))),
);

/** Sum of squares within groupings; that of a plan comes with what lies between its groupings: together they make the total. */
export const homogeneity: Metric = {
  ...within,
  ofPlan: (plan, ground) => {
    const measure = within.ofPlan(plan, ground);
    const total = sum(squaresOf(wholeOf(plan, ground), ground));
    return {
      ...measure,
      parts: [
        {
          label: label('Dans les destinations', 'Within destinations'),
          value: measure.value,
          confidence: null,
        },
        {
          label: label('Entre elles', 'Between them'),
          value: total - (measure.value ?? 0),
          confidence: null,
        },
        { label: label('Total', 'Total'), value: total, confidence: null },
      ],
    };
  },
};
