import { label } from '../../../register/common-fields';
import type { Ground } from '../../ground';
import type { Members } from '../../plan';
import type { Measure } from '../contract';
import { ofCommunes, populationOf, ratio, structuresOf, summed } from '../measure';
import { sources, units } from '../words';

/** Full-time equivalents or budget of the structures of communes, each a part; annex bureaux have none of their own. */
export function meansOf(members: Members, ground: Ground, field: 'fte' | 'budget'): Measure {
  const parts = structuresOf(members, ground)
    .filter(({ structure }) => structure.kind !== 'BA')
    .map(({ structure, share }) => {
      const means = ground.means.get(structure.id);
      const value = means?.[field] ?? null;
      return {
        label: structure.name,
        value: value === null ? null : value * share,
        confidence: means?.confidence ?? null,
      };
    });
  return summed(parts);
}

const counted = label(
  'dernière année connue\u202f; une structure sans valeur est comptée comme inconnue, une structure partagée pour sa part.',
  'last known year; a structure without a value is counted as unknown, a shared one for its share.',
);

/** Full-time equivalents. */
export const fte = ofCommunes(
  {
    id: 'fte',
    version: 1,
    label: label('Effectif', 'Staff'),
    unit: units.fte,
    definition: label(
      `Somme des ETP des structures, ${counted.fr}`,
      `Sum of the FTE of the structures, ${counted.en}`,
    ),
    source: sources.means,
    direction: 'more',
    decimals: 1,
  },
  (members, ground) => meansOf(members, ground, 'fte'),
);

/** Full-time equivalents per thousand inhabitants. */
export const fteRate = ofCommunes(
  {
    id: 'fte-rate',
    version: 1,
    label: label('Effectif pour 1\u202f000 habitants', 'Staff per 1,000 inhabitants'),
    unit: label('ETP pour 1\u202f000 hab.', 'FTE per 1,000 inh.'),
    definition: label(
      'ETP connus, divisés par la population, pour 1\u202f000 habitants.',
      'Known FTE divided by the population, per 1,000 inhabitants.',
    ),
    source: sources.means,
    direction: 'more',
    decimals: 3,
  },
  (members, ground) => ratio(meansOf(members, ground, 'fte'), populationOf(members, ground), 1000),
);

/** Yearly budget. */
export const budget = ofCommunes(
  {
    id: 'budget',
    version: 1,
    label: label('Budget annuel', 'Yearly budget'),
    unit: units.euros,
    definition: label(
      `Somme des budgets des structures, ${counted.fr}`,
      `Sum of the budgets of the structures, ${counted.en}`,
    ),
    source: sources.means,
    direction: 'more',
    decimals: 0,
  },
  (members, ground) => meansOf(members, ground, 'budget'),
);

/** Yearly budget per thousand inhabitants. */
export const budgetRate = ofCommunes(
  {
    id: 'budget-rate',
    version: 1,
    label: label('Budget pour 1\u202f000 habitants', 'Budget per 1,000 inhabitants'),
    unit: label('€ pour 1\u202f000 hab.', '€ per 1,000 inh.'),
    definition: label(
      'Budgets connus, divisés par la population, pour 1\u202f000 habitants.',
      'Known budgets divided by the population, per 1,000 inhabitants.',
    ),
    source: sources.means,
    direction: 'more',
    decimals: 0,
  },
  (members, ground) => ratio(meansOf(members, ground, 'budget'), populationOf(members, ground), 1000),
);
