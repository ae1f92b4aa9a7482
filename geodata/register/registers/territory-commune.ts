import { checkPeriod, label, periodFields } from '../common-fields';
import type { Register } from '../register';

/** The communes of the territories: which one belongs to which, and over which period. */
export const territoryCommune: Register = {
  id: 'territory_commune',
  theme: 'territories',
  title: label('Communes des territoires', 'Communes of the territories'),
  one: label('commune d’un territoire', 'commune of a territory'),
  fields: [
    {
      name: 'territory',
      label: label('Territoire', 'Territory'),
      type: 'reference',
      to: 'territory',
      isPart: true,
      required: true,
      synonyms: ['territoire de competence', 'nom du territoire'],
    },
    {
      name: 'commune',
      label: label('Commune', 'Commune'),
      type: 'reference',
      to: 'commune',
      required: true,
      synonyms: ['insee', 'code insee', 'code commune', 'nom commune'],
    },
    ...periodFields,
  ],
  key: ['territory', 'commune', 'valid_from'],
  naming: ['territory', 'commune'],
  subjects: [{ kind: 'territory', field: 'territory' }],
  writers: 'granted',
  readers: 'everyone',
  check: checkPeriod,
};
