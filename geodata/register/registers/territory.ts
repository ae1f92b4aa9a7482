import { checkPeriod, label, nameField, periodFields, structureField } from '../common-fields';
import type { Register } from '../register';

/** The territories of competence; their communes are in a register of their own, each with its period. */
export const territory: Register = {
  id: 'territory',
  theme: 'territories',
  title: label('Territoires', 'Territories'),
  one: label('territoire', 'territory'),
  fields: [nameField, structureField, ...periodFields],
  key: ['name', 'structure', 'valid_from'],
  naming: ['name'],
  subjects: [
    { kind: 'territory', field: 'id' },
    { kind: 'structure', field: 'structure' },
  ],
  writers: 'granted',
  readers: 'everyone',
  check: checkPeriod,
};
