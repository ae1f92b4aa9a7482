import { blank, type Sentence } from './issues-pack-cells';

/** What is wrong with a command of analysis or the files it reads, and what to do, by `Issue.code`. */
export const analyseIssues = {
  'analyse-arguments': {
    fr: (v) => `Arguments incompris (${blank(v, 'cause')}). Voyez npm run analyse -- --help.`,
    en: (v) => `Arguments not understood (${blank(v, 'cause')}). See npm run analyse -- --help.`,
  },
  'analyse-missing-option': {
    fr: (v) => `L’option ${blank(v, 'option')} manque. Voyez npm run analyse -- --help.`,
    en: (v) => `Option ${blank(v, 'option')} is missing. See npm run analyse -- --help.`,
  },
  'analyse-bad-option': {
    fr: (v) =>
      `${blank(v, 'option')} ne peut pas valoir «\u00a0${blank(v, 'value')}\u00a0». Valeurs possibles\u00a0: ${blank(v, 'allowed')}.`,
    en: (v) =>
      `${blank(v, 'option')} cannot be “${blank(v, 'value')}”. Possible values: ${blank(v, 'allowed')}.`,
  },
  'analyse-wants-groups': {
    fr: (v) => `La méthode ${blank(v, 'method')} demande un nombre de regroupements. Ajoutez --groups K.`,
    en: (v) => `Method ${blank(v, 'method')} asks for a number of groupings. Add --groups K.`,
  },
  'analyse-wants-floor': {
    fr: (v) =>
      `La méthode ${blank(v, 'method')} demande un seuil, et pas de nombre de regroupements. Donnez --floor CHAMP:VALEUR sans --groups.`,
    en: (v) =>
      `Method ${blank(v, 'method')} asks for a floor, and for no number of groupings. Give --floor FIELD:VALUE without --groups.`,
  },
  'analyse-wants-either': {
    fr: (v) =>
      `La méthode ${blank(v, 'method')} demande un nombre de regroupements ou un seuil. Ajoutez --groups K ou --floor CHAMP:VALEUR.`,
    en: (v) =>
      `Method ${blank(v, 'method')} asks for a number of groupings or a floor. Add --groups K or --floor FIELD:VALUE.`,
  },
  'analyse-same-file': {
    fr: (v) => `Deux résultats iraient dans le même fichier ${blank(v, 'path')}. Donnez deux noms.`,
    en: (v) => `Two results would go into the same file ${blank(v, 'path')}. Give two names.`,
  },
  'analyse-overwrites-input': {
    fr: (v) => `Le résultat remplacerait le fichier lu ${blank(v, 'path')}. Donnez un autre nom.`,
    en: (v) => `The result would replace the file read, ${blank(v, 'path')}. Give another name.`,
  },
  'analyse-unwritable': {
    fr: (v) => `Ce fichier ne peut pas être écrit (${blank(v, 'cause')}). Vérifiez le dossier et ses droits.`,
    en: (v) => `This file cannot be written (${blank(v, 'cause')}). Check the folder and its rights.`,
  },
  'units-unreadable': {
    fr: (v) => `Ce fichier ne peut pas être lu (${blank(v, 'cause')}). Vérifiez son chemin.`,
    en: (v) => `This file cannot be read (${blank(v, 'cause')}). Check its path.`,
  },
  'units-not-geojson': {
    fr: (v) =>
      `Ce n’est pas une collection GeoJSON d’entités (${blank(v, 'cause')}). Exportez la couche en GeoJSON.`,
    en: (v) =>
      `This is not a GeoJSON collection of features (${blank(v, 'cause')}). Export the layer as GeoJSON.`,
  },
  'units-none': {
    fr: () => 'Ce fichier ne contient aucune entité. Exportez la couche entière.',
    en: () => 'This file holds no feature. Export the whole layer.',
  },
  'units-unknown-field': {
    fr: (v) =>
      `Aucune entité n’a ce champ. Champs du fichier\u00a0: ${blank(v, 'fields')}. Corrigez le nom (majuscules comprises).`,
    en: (v) =>
      `No feature has this field. Fields of the file: ${blank(v, 'fields')}. Mend the name (case included).`,
  },
  'units-no-id': {
    fr: () => 'L’identifiant manque. Donnez-en un à chaque entité.',
    en: () => 'The id is missing. Give one to every feature.',
  },
  'units-bad-id': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» n’est ni un texte ni un nombre\u00a0: ce ne peut pas être un identifiant.`,
    en: (v) => `“${blank(v, 'value')}” is neither text nor a number: it cannot be an id.`,
  },
  'units-id-twice': {
    fr: (v) =>
      `L’identifiant «\u00a0${blank(v, 'id')}\u00a0» est déjà celui de l’entité ${blank(v, 'first')}. Donnez à chacune le sien, ou réunissez-les.`,
    en: (v) =>
      `The id “${blank(v, 'id')}” is already that of feature ${blank(v, 'first')}. Give each its own, or unite them.`,
  },
  'units-missing-value': {
    fr: (v) => `L’unité ${blank(v, 'id')} n’a pas de valeur. Complétez-la, ou retirez l’unité.`,
    en: (v) => `Unit ${blank(v, 'id')} has no value. Fill it in, or remove the unit.`,
  },
  'units-not-a-number': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» (unité ${blank(v, 'id')}) n’est pas un nombre. Écrivez-le en chiffres, avec un point décimal.`,
    en: (v) =>
      `“${blank(v, 'value')}” (unit ${blank(v, 'id')}) is not a number. Write it in digits, with a decimal point.`,
  },
  'units-negative-value': {
    fr: (v) =>
      `${blank(v, 'value')} (unité ${blank(v, 'id')}) est négatif\u00a0: une quantité soumise à un seuil ne peut pas l’être.`,
    en: (v) =>
      `${blank(v, 'value')} (unit ${blank(v, 'id')}) is negative: a quantity with a floor cannot be.`,
  },
  'units-not-an-area': {
    fr: (v) =>
      `L’unité ${blank(v, 'id')} n’est pas un polygone (${blank(v, 'type')}). Corrigez ou retirez cette entité.`,
    en: (v) => `Unit ${blank(v, 'id')} is not a polygon (${blank(v, 'type')}). Mend or remove this feature.`,
  },
  'units-bad-ring': {
    fr: (v) =>
      `Le contour de l’unité ${blank(v, 'id')} n’est pas fermé, a moins de trois sommets, ou une coordonnée qui n’est pas un nombre. Réparez la géométrie.`,
    en: (v) =>
      `The contour of unit ${blank(v, 'id')} is not closed, has fewer than three vertices, or a coordinate that is not a number. Repair the geometry.`,
  },
  'csv-unreadable': {
    fr: (v) => `Ce fichier ne peut pas être lu (${blank(v, 'cause')}). Vérifiez son chemin.`,
    en: (v) => `This file cannot be read (${blank(v, 'cause')}). Check its path.`,
  },
  'csv-not-utf8': {
    fr: () =>
      'Ce fichier n’est pas enregistré en UTF-8. Dans le tableur, choisissez «\u00a0CSV UTF-8\u00a0».',
    en: () => 'This file is not saved as UTF-8. In the spreadsheet choose “CSV UTF-8”.',
  },
  'csv-missing-column': {
    fr: (v) => `Cette colonne manque. L’en-tête attendu est\u00a0: ${blank(v, 'header')}.`,
    en: (v) => `This column is missing. The header must be: ${blank(v, 'header')}.`,
  },
  'csv-malformed': {
    fr: () => 'Cette ligne n’a pas le nombre de cellules de l’en-tête. Vérifiez séparateurs et guillemets.',
    en: () => 'This row has not the number of cells of the header. Check separators and quotes.',
  },
  'labels-empty': {
    fr: () => 'Ce fichier n’affecte aucune unité.',
    en: () => 'This file assigns no unit.',
  },
  'csv-empty-cell': {
    fr: () => 'Cette cellule est vide. Complétez-la.',
    en: () => 'This cell is empty. Fill it in.',
  },
  'labels-id-twice': {
    fr: (v) =>
      `L’unité ${blank(v, 'id')} est déjà affectée à la ligne ${blank(v, 'first')}. Gardez une seule ligne.`,
    en: (v) => `Unit ${blank(v, 'id')} is already assigned in row ${blank(v, 'first')}. Keep one row.`,
  },
  'labels-unit-lacking': {
    fr: (v) =>
      `L’unité ${blank(v, 'id')} n’y est pas, mais dans ${blank(v, 'other')} si. Comparez des découpages des mêmes unités.`,
    en: (v) =>
      `Unit ${blank(v, 'id')} is not in it, but is in ${blank(v, 'other')}. Compare groupings of the same units.`,
  },
} as const satisfies Record<string, { readonly fr: Sentence; readonly en: Sentence }>;
