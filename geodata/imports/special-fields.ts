import { confidences } from '../model/evidence';
import { choice, label } from '../register/common-fields';
import type { Field } from '../register/field';
import type { Register } from '../register/register';
import { textFor } from '../text/index';
import type { ColumnTarget, SpecialTarget } from './contract';

const synonyms = {
  attested: ['atteste', 'certain', 'verifie'],
  declared: ['declare', 'declaration'],
  estimated: ['estime', 'estimation', 'evaluation'],
  demonstration: ['demo', 'exemple', 'fictif'],
} as const;

/** The columns that are no field of a register, described as fields are, under the headers that exports give them. */
const specialFields: readonly (Field & { readonly name: SpecialTarget })[] = [
  {
    name: '@id',
    label: label('Identifiant', 'Identifier'),
    type: 'text',
    format: 'line',
    max: 64,
    required: false,
    synonyms: ['id', 'identifiant maillage'],
  },
  {
    name: '@confidence',
    label: label('Confiance', 'Confidence'),
    type: 'choice',
    required: false,
    choices: confidences.map((value) =>
      choice(value, textFor('fr').confidences[value], textFor('en').confidences[value], synonyms[value]),
    ),
    synonyms: ['fiabilite', 'niveau de confiance'],
  },
  {
    name: '@source',
    label: label('Source', 'Source'),
    type: 'text',
    format: 'line',
    max: 1000,
    required: false,
    synonyms: ['origine de la donnee', 'provenance'],
  },
  {
    name: '@year',
    label: label('Année de la source', 'Year of the source'),
    type: 'number',
    min: 1800,
    max: 2100,
    decimals: 0,
    required: false,
    synonyms: ['millesime de la source', 'source year'],
  },
  {
    name: '@note',
    label: label('Note', 'Note'),
    type: 'text',
    format: 'long',
    max: 4000,
    required: false,
    synonyms: ['remarque', 'remarques', 'commentaire', 'observation', 'observations'],
  },
];

/** Everything a column can give for a register: its fields, then the special ones. */
export function targetFields(register: Register): readonly (Field & { readonly name: ColumnTarget })[] {
  return [...register.fields, ...specialFields];
}

/** The field of a target; undefined when the register has none of the name. */
export function targetField(register: Register, target: ColumnTarget): Field | undefined {
  return targetFields(register).find(({ name }) => name === target);
}

/** Whether a target is a special one. */
export function isSpecial(target: ColumnTarget): target is SpecialTarget {
  return target.startsWith('@');
}
