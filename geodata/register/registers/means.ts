import { label, quantity, structureField, yearField } from '../common-fields';
import type { Values } from '../field';
import { fieldError } from '../register';
import type { Register } from '../register';

const euros = label('€', '€');
const parts = ['budget_own', 'budget_subsidies', 'budget_tax'] as const;

/** Parts of a budget that are all known make it up, to the euro. */
function check(values: Values) {
  const { budget } = values;
  const known = parts.map((name) => values[name]).filter((value) => typeof value === 'number');
  const sum = known.reduce((total, value) => total + value, 0);
  if (typeof budget !== 'number' || known.length === 0) return [];
  const agrees = known.length === parts.length ? Math.abs(sum - budget) <= 1 : sum <= budget + 1;
  return agrees ? [] : [fieldError('register-budget-sum', 'budget', { budget, sum })];
}

/** What a structure has in a year: full-time equivalents, volunteers, budget in euros. */
export const means: Register = {
  id: 'means',
  theme: 'means',
  title: label('Moyens annuels', 'Yearly means'),
  one: label('moyens d’une année', 'means of a year'),
  fields: [
    structureField,
    yearField,
    quantity('fte', label('ETP', 'FTE'), {
      max: 10_000,
      decimals: 2,
      synonyms: ['equivalent temps plein', 'etp total', 'equivalents temps plein', 'effectif etp'],
    }),
    quantity('headcount', label('Effectif', 'Headcount'), {
      max: 10_000,
      decimals: 0,
      synonyms: ['salaries', 'nombre de salaries', 'agents', 'personnes'],
    }),
    quantity('volunteers', label('Bénévoles', 'Volunteers'), {
      max: 100_000,
      decimals: 0,
      synonyms: ['nombre de benevoles'],
    }),
    quantity('budget', label('Budget', 'Budget'), {
      max: 1e9,
      decimals: 2,
      unit: euros,
      synonyms: ['budget total', 'budget annuel', 'montant du budget'],
    }),
    quantity('budget_own', label('Ressources propres', 'Own resources'), {
      max: 1e9,
      decimals: 2,
      unit: euros,
      synonyms: ['autofinancement', 'recettes propres', 'ventes'],
    }),
    quantity('budget_subsidies', label('Subventions', 'Subsidies'), {
      max: 1e9,
      decimals: 2,
      unit: euros,
      synonyms: ['subvention', 'dotation'],
    }),
    quantity('budget_tax', label('Taxe de séjour', 'Tourist tax'), {
      max: 1e9,
      decimals: 2,
      unit: euros,
      synonyms: ['taxe', 'tds', 'taxe sejour'],
    }),
  ],
  key: ['structure', 'year'],
  naming: ['structure', 'year'],
  subjects: [{ kind: 'structure', field: 'structure' }],
  writers: 'granted',
  readers: 'everyone',
  check,
};
