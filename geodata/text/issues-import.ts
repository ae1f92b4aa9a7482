import { formatDate, type Language } from './format';
import { importFileIssues } from './issues-import-files';
import { blank, type Sentence } from './issues-pack-cells';

const say = (fr: string, en: string) => ({ fr: () => fr, en: () => en });

/** A blank that may be a day, in words then. */
const day = (values: Parameters<Sentence>[0], name: string, language: Language) => {
  const text = blank(values, name);
  return /^\d{4}-\d\d-\d\d$/.test(text) ? formatDate(text, language) : text;
};

/** A blank that is a number, with the decimal comma of French. */
const decimal = (values: Parameters<Sentence>[0], name: string) => blank(values, name).replace('.', ',');

/** A commune that has merged, by its name and its old code, or by its old code alone. */
const former = (values: Parameters<Sentence>[0], otherwise: string) =>
  'old' in values
    ? `${blank(values, 'old')} (${blank(values, 'code')})`
    : `${otherwise} ${blank(values, 'code')}`;

/** What is wrong in the rows of a file to import, what is proposed instead, and remarks; by `Issue.code`. */
export const importIssues = {
  ...importFileIssues,
  'import-row-length': {
    fr: (v) =>
      `Cette ligne a ${blank(v, 'found')} cellules au lieu de ${blank(v, 'expected')}\u00a0: un séparateur manque ou est de trop. Mettez entre guillemets les textes qui en contiennent.`,
    en: (v) =>
      `This row has ${blank(v, 'found')} cells instead of ${blank(v, 'expected')}: a separator is missing or too many. Quote the texts that hold one.`,
  },
  'import-row-quotes': say(
    'Les guillemets de cette ligne sont mal fermés. Doublez ceux qui font partie d’un texte.',
    'The quotes of this row are badly closed. Double those that are part of a text.',
  ),
  'import-number-unit': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» contient autre chose qu’un nombre (${blank(v, 'unit')}). Lire ${decimal(v, 'proposed')}\u202f?`,
    en: (v) =>
      `“${blank(v, 'value')}” holds something beside a number (${blank(v, 'unit')}). Read ${blank(v, 'proposed')}?`,
  },
  'import-thousands': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» se lit de deux façons. Lire ${decimal(v, 'proposed')}, et non ${decimal(v, 'decimal')}\u202f?`,
    en: (v) =>
      `“${blank(v, 'value')}” can be read in two ways. Read ${blank(v, 'proposed')} rather than ${blank(v, 'decimal')}?`,
  },
  'import-rounded': {
    fr: (v) =>
      `${blank(v, 'value')} a trop de décimales (${blank(v, 'decimals')} au plus). Arrondir à ${decimal(v, 'proposed')}\u202f?`,
    en: (v) =>
      `${blank(v, 'value')} has too many decimals (${blank(v, 'decimals')} at most). Round it to ${blank(v, 'proposed')}?`,
  },
  'import-day-number': {
    fr: (v) =>
      `Le nombre ${blank(v, 'value')} est celui du ${day(v, 'proposed', 'fr')} dans les tableurs\u00a0: il est lu ainsi.`,
    en: (v) =>
      `The number ${blank(v, 'value')} is that of ${day(v, 'proposed', 'en')} in spreadsheets: it is read so.`,
  },
  'import-day-serial': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» est peut-être le numéro d’un jour dans un tableur. Lire ${day(v, 'proposed', 'fr')}\u202f?`,
    en: (v) =>
      `“${blank(v, 'value')}” may be the number of a day in a spreadsheet. Read ${day(v, 'proposed', 'en')}?`,
  },
  'import-day-incomplete': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» ne dit pas le jour. Choisissez le premier ou le dernier, ou corrigez la date.`,
    en: (v) => `“${blank(v, 'value')}” does not say the day. Choose the first or the last, or mend the date.`,
  },
  'import-two-digit-year': {
    fr: (v) =>
      `L’année de «\u00a0${blank(v, 'value')}\u00a0» n’a que deux chiffres. Lire ${day(v, 'proposed', 'fr')}\u202f?`,
    en: (v) => `The year of “${blank(v, 'value')}” has two digits only. Read ${day(v, 'proposed', 'en')}?`,
  },
  'import-month-first': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» semble mettre le mois avant le jour. Lire ${day(v, 'proposed', 'fr')}\u202f?`,
    en: (v) =>
      `“${blank(v, 'value')}” seems to put the month before the day. Read ${day(v, 'proposed', 'en')}?`,
  },
  'import-lost-zero': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» a perdu son zéro de tête dans un tableur. Lire ${blank(v, 'proposed')}\u202f?`,
    en: (v) =>
      `“${blank(v, 'value')}” has lost its leading zero in a spreadsheet. Read ${blank(v, 'proposed')}?`,
  },
  'import-merged-commune': {
    fr: (v) =>
      `${former(v, 'L’ancienne commune')} fait ${'date' in v ? '' : 'aujourd’hui '}partie de ${blank(v, 'proposed')}${'date' in v ? ` depuis le ${day(v, 'date', 'fr')}` : ''}. Prendre cette commune\u202f?`,
    en: (v) =>
      `${former(v, 'The former commune')} has been part of ${blank(v, 'proposed')} since ${'date' in v ? day(v, 'date', 'en') : 'its merger'}. Take that commune?`,
  },
  'import-unknown-commune': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» n’est ni le code INSEE ni le nom d’une commune connue. Vérifiez-le\u00a0: un code postal n’est pas un code INSEE.`,
    en: (v) =>
      `“${blank(v, 'value')}” is neither the INSEE code nor the name of a known commune. Check it: a postcode is no INSEE code.`,
  },
  'import-code-and-name-differ': {
    fr: (v) =>
      `Dans «\u00a0${blank(v, 'value')}\u00a0» le code et le nom ne s’accordent pas\u00a0: ce code est celui de ${blank(v, 'official')}. Choisissez.`,
    en: (v) =>
      `In “${blank(v, 'value')}” code and name do not agree: the code is that of ${blank(v, 'official')}. Choose.`,
  },
  'import-siret': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» est un SIRET, celui d’un établissement. Garder le SIREN ${blank(v, 'proposed')}\u202f?`,
    en: (v) =>
      `“${blank(v, 'value')}” is a SIRET, that of an establishment. Keep the SIREN ${blank(v, 'proposed')}?`,
  },
  'import-web-scheme': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» ne commence pas par https://. Prendre ${blank(v, 'proposed')}\u202f?`,
    en: (v) => `“${blank(v, 'value')}” does not begin with https://. Take ${blank(v, 'proposed')}?`,
  },
  'import-email': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» n’est pas une adresse électronique. Prendre ${blank(v, 'proposed')}\u202f?`,
    en: (v) => `“${blank(v, 'value')}” is no e-mail address. Take ${blank(v, 'proposed')}?`,
  },
  'import-one-line': {
    fr: (v) =>
      `Le texte tient sur plusieurs lignes. Le mettre sur une seule (${blank(v, 'proposed')})\u202f?`,
    en: (v) => `The text has several lines. Put it on one (${blank(v, 'proposed')})?`,
  },
  'import-several-values': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» donne plusieurs valeurs là où une seule est gardée. Choisissez.`,
    en: (v) => `“${blank(v, 'value')}” gives several values where one is kept. Choose.`,
  },
  'import-near-choice': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» n’est pas une valeur admise. Prendre «\u00a0${blank(v, 'proposed')}\u00a0»\u202f?`,
    en: (v) => `“${blank(v, 'value')}” is not admitted. Take “${blank(v, 'proposed')}”?`,
  },
  'import-near-name': {
    fr: (v) =>
      `Rien ne s’appelle «\u00a0${blank(v, 'value')}\u00a0». Est-ce «\u00a0${blank(v, 'proposed')}\u00a0»\u202f?`,
    en: (v) => `Nothing is called “${blank(v, 'value')}”. Is it “${blank(v, 'proposed')}”?`,
  },
  'import-ambiguous': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» peut désigner ${blank(v, 'count')} choses différentes. Choisissez.`,
    en: (v) => `“${blank(v, 'value')}” may be ${blank(v, 'count')} different things. Choose.`,
  },
  'import-unknown-reference': {
    fr: (v) =>
      `Rien ne s’appelle «\u00a0${blank(v, 'value')}\u00a0». Choisissez dans la liste, ou créez d’abord ce qui manque.`,
    en: (v) =>
      `Nothing is called “${blank(v, 'value')}”. Choose from the list, or first make what is missing.`,
  },
  'import-ambiguous-row': {
    fr: (v) =>
      `Cette ligne peut correspondre à ${blank(v, 'count')} lignes du registre. Choisissez laquelle modifier.`,
    en: (v) => `This row may be ${blank(v, 'count')} rows of the register. Choose which to change.`,
  },
  'import-same-name': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» existe déjà (identifiant ${blank(v, 'id')}), avec d’autres valeurs. Modifier cette ligne plutôt que d’en créer une\u202f?`,
    en: (v) =>
      `“${blank(v, 'value')}” exists already (id ${blank(v, 'id')}), with other values. Change that row rather than make one?`,
  },
  'import-near-row': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» ressemble à «\u00a0${blank(v, 'other')}\u00a0» (identifiant ${blank(v, 'id')}). Modifier cette ligne plutôt que d’en créer une\u202f?`,
    en: (v) =>
      `“${blank(v, 'value')}” is much like “${blank(v, 'other')}” (id ${blank(v, 'id')}). Change that row rather than make one?`,
  },
  'import-same-siren': {
    fr: (v) =>
      `Le SIREN ${blank(v, 'siren')} est celui de «\u00a0${blank(v, 'other')}\u00a0» (identifiant ${blank(v, 'id')}), dont le nom diffère, et la commune ou la nature. Modifier cette ligne plutôt que d’en créer une\u202f?`,
    en: (v) =>
      `SIREN ${blank(v, 'siren')} is that of “${blank(v, 'other')}” (id ${blank(v, 'id')}), whose name differs, and its commune or kind. Change that row rather than make one?`,
  },
  'import-other-siren': {
    fr: (v) =>
      `Cette ligne existe déjà par son nom et sa commune («\u00a0${blank(v, 'proposed')}\u00a0»), mais le SIREN ${blank(v, 'siren')} est celui de «\u00a0${blank(v, 'other')}\u00a0» (identifiant ${blank(v, 'id')}). Modifier «\u00a0${blank(v, 'proposed')}\u00a0»\u202f?`,
    en: (v) =>
      `This row exists already by its name and commune (“${blank(v, 'proposed')}”), but SIREN ${blank(v, 'siren')} is that of “${blank(v, 'other')}” (id ${blank(v, 'id')}). Change “${blank(v, 'proposed')}”?`,
  },
  'import-bad-id': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» ne peut pas être un identifiant\u00a0: lettres sans accent, chiffres et tirets seulement.`,
    en: (v) => `“${blank(v, 'value')}” cannot be an identifier: unaccented letters, digits and dashes only.`,
  },
  'import-other-id': {
    fr: (v) =>
      `Aucune ligne n’a l’identifiant «\u00a0${blank(v, 'value')}\u00a0», mais une autre dit la même chose (${blank(v, 'proposed')}). Modifier celle-là\u202f?`,
    en: (v) =>
      `No row has the identifier “${blank(v, 'value')}”, but another says the same (${blank(v, 'proposed')}). Change that one?`,
  },
  'import-new-id': {
    fr: (v) =>
      `Aucune ligne n’a l’identifiant «\u00a0${blank(v, 'value')}\u00a0»\u00a0: la ligne sera créée.`,
    en: (v) => `No row has the identifier “${blank(v, 'value')}”: the row will be made.`,
  },
  'import-repeated-row': {
    fr: (v) => `Cette ligne répète la ligne ${blank(v, 'first')}. La laisser de côté\u202f?`,
    en: (v) => `This row repeats row ${blank(v, 'first')}. Leave it out?`,
  },
  'import-duplicate-row': {
    fr: (v) =>
      `Cette ligne et la ligne ${blank(v, 'first')} disent des choses différentes de la même chose. Laissez l’une de côté, ou corrigez le fichier.`,
    en: (v) =>
      `This row and row ${blank(v, 'first')} say different things of the same. Leave one out, or mend the file.`,
  },
  'import-empty-clears': say(
    'Les lignes qui ont leur identifiant disent tout\u00a0: une cellule vide y efface la valeur.',
    'Rows with their identifier say everything: an empty cell clears the value.',
  ),
  'import-empty-keeps': say(
    'Une cellule vide laisse la valeur telle qu’elle est.',
    'An empty cell leaves the value as it is.',
  ),
  'import-columns-ignored': {
    fr: (v) => `Colonnes dont rien n’est lu\u00a0: ${blank(v, 'columns')}.`,
    en: (v) => `Columns that nothing is read from: ${blank(v, 'columns')}.`,
  },
  'import-required-unmapped': {
    fr: (v) =>
      `Aucune colonne ne donne\u00a0: ${blank(v, 'fields')}. Les lignes existantes peuvent être modifiées, aucune ne peut être créée.`,
    en: (v) => `No column gives: ${blank(v, 'fields')}. Rows that exist can be changed, none can be made.`,
  },
} as const satisfies Record<string, { readonly fr: Sentence; readonly en: Sentence }>;
