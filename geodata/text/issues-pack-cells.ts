type Values = Readonly<Record<string, string | number>>;
/** A sentence of an issue: the blanks are filled by the issue's values. */
export type Sentence = (values: Values) => string;

/** A blank of a sentence; a lacking value shows as an ellipsis rather than breaking the message. */
export const blank = (values: Values, name: string) => String(values[name] ?? '…');

/** What is wrong in the files and cells of a data pack, each by itself, and what to do about it, by `Issue.code`. */
export const packCellIssues = {
  'pack-missing-file': {
    fr: () =>
      'Ce fichier manque dans le dossier du paquet. Ajoutez-le, au besoin avec sa seule ligne d’en-tête.',
    en: () => 'This file is missing from the pack folder. Add it, if need be with its header row alone.',
  },
  'pack-not-utf8': {
    fr: () =>
      'Ce fichier n’est pas enregistré en UTF-8. Dans le tableur, choisissez «\u00a0CSV UTF-8\u00a0».',
    en: () => 'This file is not saved as UTF-8. In the spreadsheet choose “CSV UTF-8”.',
  },
  'pack-empty-file': {
    fr: () => 'Ce fichier est vide. Sa première ligne doit donner les noms des colonnes.',
    en: () => 'This file is empty. Its first row must give the names of the columns.',
  },
  'pack-no-rows': {
    fr: () => 'Ce fichier n’a que son en-tête. Il faut au moins une ligne.',
    en: () => 'This file has its header only. It needs at least one row.',
  },
  'pack-malformed-csv': {
    fr: () =>
      'Guillemets mal fermés\u00a0: doublez ceux qui sont à l’intérieur d’une cellule, et fermez les autres.',
    en: () => 'Badly closed quotes: double those inside a cell and close the others.',
  },
  'pack-missing-column': {
    fr: (v) => `La colonne «\u00a0${blank(v, 'column')}\u00a0» manque. Ajoutez-la, même vide.`,
    en: (v) => `The column “${blank(v, 'column')}” is missing. Add it, even empty.`,
  },
  'pack-unknown-column': {
    fr: (v) =>
      `La colonne «\u00a0${blank(v, 'column')}\u00a0» n’est pas connue. Renommez-la ou retirez-la\u202f; colonnes attendues\u00a0: ${blank(v, 'allowed')}.`,
    en: (v) =>
      `The column “${blank(v, 'column')}” is unknown. Rename or remove it; expected columns: ${blank(v, 'allowed')}.`,
  },
  'pack-repeated-column': {
    fr: (v) => `La colonne «\u00a0${blank(v, 'column')}\u00a0» est là deux fois. Retirez-en une.`,
    en: (v) => `The column “${blank(v, 'column')}” is there twice. Remove one.`,
  },
  'pack-row-length': {
    fr: (v) =>
      `Cette ligne a ${blank(v, 'found')} cellules au lieu de ${blank(v, 'expected')}. Une virgule dans un texte veut des guillemets autour de la cellule.`,
    en: (v) =>
      `This row has ${blank(v, 'found')} cells instead of ${blank(v, 'expected')}. A comma inside a text wants quotes around the cell.`,
  },
  'pack-value-missing': {
    fr: () => 'Cette cellule ne peut pas rester vide.',
    en: () => 'This cell cannot be left empty.',
  },
  'pack-id-malformed': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» n’est pas un identifiant\u00a0: 64 lettres minuscules sans accent, chiffres et traits d’union au plus.`,
    en: (v) =>
      `“${blank(v, 'value')}” is not an identifier: use at most 64 lower-case unaccented letters, digits and hyphens.`,
  },
  'pack-insee-malformed': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» n’est pas un code INSEE de commune, qui a cinq caractères. Un tableur a pu ôter le zéro de tête.`,
    en: (v) =>
      `“${blank(v, 'value')}” is not an INSEE code of a commune, which has five characters. A spreadsheet may have removed the leading zero.`,
  },
  'pack-date-missing': {
    fr: () => 'Il manque une date. Écrivez-la comme 2014-12-31.',
    en: () => 'A date is missing. Write it as 2014-12-31.',
  },
  'pack-date-malformed': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» n’est pas une date lisible. Écrivez-la année-mois-jour, comme 2014-12-31 (et non 31/12/2014).`,
    en: (v) =>
      `“${blank(v, 'value')}” cannot be read as a date. Write it year-month-day, as in 2014-12-31 (not 31/12/2014).`,
  },
  'pack-date-impossible': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» n’existe pas dans le calendrier. Corrigez le mois ou le jour.`,
    en: (v) => `“${blank(v, 'value')}” does not exist in the calendar. Mend the month or the day.`,
  },
  'pack-number-expected': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» n’est pas un nombre. Écrivez des chiffres seulement, sans espace ni unité.`,
    en: (v) => `“${blank(v, 'value')}” is not a number. Write digits only, without space or unit.`,
  },
  'pack-integer-expected': {
    fr: (v) => `«\u00a0${blank(v, 'value')}\u00a0» n’est pas un nombre entier.`,
    en: (v) => `“${blank(v, 'value')}” is not a whole number.`,
  },
  'pack-negative': {
    fr: (v) => `«\u00a0${blank(v, 'value')}\u00a0» est négatif\u202f; la valeur est au moins zéro.`,
    en: (v) => `“${blank(v, 'value')}” is negative; the value is at least zero.`,
  },
  'pack-out-of-range': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» est hors des bornes\u00a0: de ${blank(v, 'min')} à ${blank(v, 'max')}.`,
    en: (v) => `“${blank(v, 'value')}” is out of range: from ${blank(v, 'min')} to ${blank(v, 'max')}.`,
  },
  'pack-choice-unknown': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» n’est pas admis. Valeurs possibles\u00a0: ${blank(v, 'allowed')}.`,
    en: (v) => `“${blank(v, 'value')}” is not admitted. Possible values: ${blank(v, 'allowed')}.`,
  },
  'pack-url-malformed': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» n’est pas une adresse de page. Elle commence par https:// ou http://.`,
    en: (v) => `“${blank(v, 'value')}” is not a web address. It begins with https:// or http://.`,
  },
  'pack-key-unknown': {
    fr: (v) =>
      `La clé «\u00a0${blank(v, 'key')}\u00a0» n’est pas connue. Clés attendues\u00a0: ${blank(v, 'allowed')}.`,
    en: (v) => `The key “${blank(v, 'key')}” is unknown. Expected keys: ${blank(v, 'allowed')}.`,
  },
  'pack-key-repeated': {
    fr: (v) => `La clé «\u00a0${blank(v, 'key')}\u00a0» est là deux fois. Gardez-en une.`,
    en: (v) => `The key “${blank(v, 'key')}” is there twice. Keep one.`,
  },
  'pack-key-missing': {
    fr: (v) => `La clé «\u00a0${blank(v, 'key')}\u00a0» manque. Ajoutez une ligne avec sa valeur.`,
    en: (v) => `The key “${blank(v, 'key')}” is missing. Add a row with its value.`,
  },
} as const satisfies Record<string, { readonly fr: Sentence; readonly en: Sentence }>;
