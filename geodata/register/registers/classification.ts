import { checkPeriod, choice, label, periodFields, structureField } from '../common-fields';
import type { Values } from '../field';
import { fieldError } from '../register';
import type { Register } from '../register';

/** The orders that define the classes, and the classes of each. */
export const nomenclatures = {
  stars_1999: ['1', '2', '3', '4'],
  categories_2010: ['I', 'II', 'III'],
} as const;
export type Nomenclature = keyof typeof nomenclatures;

/** Years a category of the 2010 order holds (code du tourisme, D133-25). */
const categoryYears = 5;

/** The last day of a category granted on a day: the eve of its fifth anniversary (ISO dates). */
function categoryEnd(grantedOn: string): string {
  const day = new Date(`${grantedOn}T00:00:00Z`);
  day.setUTCFullYear(day.getUTCFullYear() + categoryYears);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

function check(values: Values) {
  const { nomenclature, class: named, valid_from: from } = values;
  const admitted: readonly string[] = nomenclatures[nomenclature as Nomenclature];
  return [
    ...(typeof named === 'string' && !admitted.includes(named)
      ? [
          fieldError('register-class-of-another-order', 'class', {
            value: named,
            admitted: admitted.join(', '),
          }),
        ]
      : []),
    ...(nomenclature === 'categories_2010' && from === null
      ? [fieldError('register-category-without-day', 'valid_from')]
      : []),
    ...checkPeriod(values),
  ];
}

/** The classes of the offices, each for a period, in the nomenclature of its time. */
export const classification: Register = {
  id: 'classification',
  theme: 'identity',
  title: label('Classements', 'Classes'),
  one: label('classement', 'class'),
  fields: [
    { ...structureField, isPart: true },
    {
      name: 'nomenclature',
      label: label('Nomenclature', 'Nomenclature'),
      type: 'choice',
      required: true,
      choices: [
        choice('stars_1999', 'Étoiles (arrêté de 1999)', 'Stars (order of 1999)', [
          'etoiles',
          'ancien',
          '1999',
        ]),
        choice('categories_2010', 'Catégories (arrêté de 2010)', 'Categories (order of 2010)', [
          'categories',
          'nouveau',
          '2010',
        ]),
      ],
      synonyms: ['arrete', 'referentiel'],
    },
    {
      name: 'class',
      label: label('Classe', 'Class'),
      type: 'choice',
      required: true,
      choices: [
        choice('1', '1 étoile', '1 star', ['*', '1*', 'une etoile', '1 etoile']),
        choice('2', '2 étoiles', '2 stars', ['**', '2*', 'deux etoiles']),
        choice('3', '3 étoiles', '3 stars', ['***', '3*', 'trois etoiles']),
        choice('4', '4 étoiles', '4 stars', ['****', '4*', 'quatre etoiles']),
        choice('I', 'Catégorie I', 'Category I', ['cat 1', 'categorie 1', '1ere categorie', 'cat i']),
        choice('II', 'Catégorie II', 'Category II', ['cat 2', 'categorie 2', '2eme categorie', 'cat ii']),
        choice('III', 'Catégorie III', 'Category III', ['cat 3', 'categorie 3', '3eme categorie', 'cat iii']),
      ],
      synonyms: ['classement', 'etoiles', 'categorie', 'nombre d etoiles'],
    },
    ...periodFields,
  ],
  key: ['structure', 'nomenclature', 'valid_from'],
  naming: ['structure', 'class'],
  subjects: [{ kind: 'structure', field: 'structure' }],
  writers: 'granted',
  readers: 'everyone',
  complete: (values) =>
    values['nomenclature'] === 'categories_2010' &&
    typeof values['valid_from'] === 'string' &&
    values['valid_to'] === null
      ? { ...values, valid_to: categoryEnd(values['valid_from']) }
      : values,
  check,
};
