import { label } from '../../../register/common-fields';
import type { Bilingual } from '../../../register/field';
import type { Ground } from '../../ground';
import type { Plan } from '../../plan';
import type { Measure, Metric } from '../contract';
import { measured, membersOf, sum, weakest } from '../measure';
import { sources, units } from '../words';
import { population } from './land';
import { fte } from './means';

interface Shares {
  readonly measures: readonly { readonly id: string; readonly name: string; readonly measure: Measure }[];
  readonly mean: number;
}

/** What the groupings that have communes have of a quantity, and its mean. */
function sharesOf(quantity: Metric, plan: Plan, ground: Ground): Shares {
  const measures = plan.groupings
    .filter(({ id }) => membersOf(plan, id).communes.length > 0)
    .map(({ id, name }) => ({ id, name, measure: quantity.ofGrouping(plan, id, ground) }));
  const values = measures.map(({ measure }) => measure.value ?? 0);
  return { measures, mean: values.length === 0 ? 0 : sum(values) / values.length };
}

function balanceOf(id: string, quantity: Metric, name: Bilingual, of: Bilingual): Metric {
  return {
    id,
    version: 1,
    label: name,
    unit: units.percent,
    definition: label(
      `Découpage\u00a0: coefficient de variation de ${of.fr} des destinations (écart-type / moyenne)\u202f; 0\u00a0: toutes égales. Destination\u00a0: écart à la moyenne, en part de celle-ci.`,
      `Plan: coefficient of variation of ${of.en} of the destinations (standard deviation / mean); 0: all equal. Destination: distance from the mean, as a share of it.`,
    ),
    source: quantity === fte ? sources.means : sources.insee,
    direction: 'less',
    decimals: 0,
    ofGrouping: (plan, grouping, ground) => {
      const { measures, mean } = sharesOf(quantity, plan, ground);
      const own = measures.find((one) => one.id === grouping)?.measure;
      if (own === undefined) return measured(null);
      const value = own.value === null || mean === 0 ? null : (100 * Math.abs(own.value - mean)) / mean;
      return measured(value, { confidence: own.confidence, unknown: own.unknown });
    },
    ofPlan: (plan, ground) => {
      const { measures, mean } = sharesOf(quantity, plan, ground);
      const squares = measures.map(({ measure }) => ((measure.value ?? 0) - mean) ** 2);
      const deviation = Math.sqrt(sum(squares) / Math.max(1, measures.length));
      return measured(mean === 0 ? null : (100 * deviation) / mean, {
        confidence: weakest(measures.map(({ measure }) => measure.confidence)),
        unknown: sum(measures.map(({ measure }) => measure.unknown)),
        parts: measures.map(({ name: grouping, measure }) => ({
          label: grouping,
          value: measure.value,
          confidence: measure.confidence,
        })),
      });
    },
  };
}

/** How equal groupings are in inhabitants. */
export const populationBalance = balanceOf(
  'balance-population',
  population,
  label('Déséquilibre de population', 'Imbalance of population'),
  label('la population', 'the population'),
);

/** How equal groupings are in staff. */
export const fteBalance = balanceOf(
  'balance-fte',
  fte,
  label('Déséquilibre des effectifs', 'Imbalance of staff'),
  label('l’effectif (ETP connus)', 'the staff (known FTE)'),
);
