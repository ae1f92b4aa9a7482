import type { Issue } from '../model/issue';
import type { Bilingual, Choice, DayField, NumberField, ReferenceField, TextField, Values } from './field';
import { fieldError } from './register';

/** A bilingual label. */
export function label(fr: string, en: string): Bilingual {
  return { fr, en };
}

/** A choice with its labels and the other words for it. */
export function choice(value: string, fr: string, en: string, synonyms: readonly string[] = []): Choice {
  return { value, label: { fr, en }, synonyms };
}

/** The structure a row is about. */
export const structureField: ReferenceField = {
  name: 'structure',
  label: label('Structure', 'Structure'),
  type: 'reference',
  to: 'structure',
  required: true,
  synonyms: ['office', 'office de tourisme', 'ot', 'otsi', 'ot-si', 'nom de la structure', 'organisme'],
};

/** The year a row is about, which may be to come. */
export const anyYearField: NumberField = {
  name: 'year',
  label: label('Année', 'Year'),
  type: 'number',
  min: 1900,
  max: 2100,
  decimals: 0,
  required: true,
  synonyms: ['annee', 'exercice', 'an', 'millesime'],
};

/** The year a row tells of: what is told has been, or is. */
export const yearField: NumberField = { ...anyYearField, begunYear: true };

/** The name of an object. */
export const nameField: TextField = {
  name: 'name',
  label: label('Nom', 'Name'),
  type: 'text',
  format: 'line',
  max: 200,
  required: true,
  synonyms: ['nom', 'denomination', 'libelle', 'intitule', 'raison sociale', 'appellation'],
};

/** First and last day, both included; empty is unbounded. */
export const periodFields: readonly [DayField, DayField] = [
  {
    name: 'valid_from',
    label: label('Du', 'From'),
    type: 'day',
    future: true,
    required: false,
    synonyms: ['debut', 'date de debut', 'depuis', 'a partir du', 'date de creation', 'ouverture'],
  },
  {
    name: 'valid_to',
    label: label('Au', 'To'),
    type: 'day',
    future: true,
    required: false,
    synonyms: ['fin', 'date de fin', 'jusqu au', 'echeance', 'fermeture'],
  },
];

/** The end of a period is not before its begin. */
export function checkPeriod(values: Values): readonly Issue[] {
  const { valid_from: from, valid_to: to } = values;
  if (typeof from !== 'string' || typeof to !== 'string' || from <= to) return [];
  return [fieldError('register-period-backwards', 'valid_to', { from, to })];
}

/** Longitude and latitude, WGS 84 degrees. */
export function positionFields(required: boolean): readonly [NumberField, NumberField] {
  const degrees = { type: 'number', decimals: 6, required } as const;
  return [
    {
      ...{ name: 'lon', label: label('Longitude', 'Longitude'), min: -180, max: 180, ...degrees },
      synonyms: ['lng', 'long', 'x', 'longitude wgs84'],
    },
    {
      ...{ name: 'lat', label: label('Latitude', 'Latitude'), min: -90, max: 90, ...degrees },
      synonyms: ['y', 'latitude wgs84'],
    },
  ];
}

/** A position is not turned round: 41 to 52° East and 6° South to 10° North is sea and coast of Africa, turned round it is all of mainland France. */
export function checkPosition({ lon, lat }: Values): readonly Issue[] {
  if (typeof lon !== 'number' || typeof lat !== 'number') return [];
  if (lon < 41 || lon > 52 || lat < -6 || lat > 10) return [];
  return [fieldError('register-position-swapped', 'lon', { lon, lat })];
}

/** A free text of several lines. */
export function longText(name: string, text: Bilingual, synonyms: readonly string[] = []): TextField {
  return { name, label: text, type: 'text', format: 'long', max: 4000, required: false, synonyms };
}

/** A number that may be unknown. */
export function quantity(
  name: string,
  text: Bilingual,
  options: Pick<NumberField, 'max' | 'decimals'> & Partial<NumberField>,
): NumberField {
  return { name, label: text, type: 'number', min: 0, required: false, ...options };
}

/** The fields with those names are required to be exactly one: the others are empty. */
export function checkExactlyOne(values: Values, names: readonly string[]): readonly Issue[] {
  const given = names.filter((name) => values[name] !== null);
  if (given.length === 1) return [];
  const [first = ''] = names;
  return [fieldError('register-exactly-one', given[1] ?? first, { fields: names.join(', ') })];
}
