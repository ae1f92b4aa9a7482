import { label, nameField } from '../common-fields';
import type { Register } from '../register';

/** Partners that carry, fund, run or are consulted on initiatives, and observe with the offices. */
export const actor: Register = {
  id: 'actor',
  theme: 'initiatives',
  title: label('Acteurs et partenaires', 'Actors and partners'),
  one: label('acteur', 'actor'),
  fields: [{ ...nameField, synonyms: [...(nameField.synonyms ?? []), 'acteur', 'partenaire'] }],
  key: ['name'],
  naming: ['name'],
  subjects: [],
  writers: 'engineers',
  readers: 'everyone',
};
