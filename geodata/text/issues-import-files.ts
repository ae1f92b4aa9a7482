import { blank, type Sentence } from './issues-pack-cells';

const say = (fr: string, en: string) => ({ fr: () => fr, en: () => en });

/** What is wrong with a file to import, and what to do; and remarks on what was read of it. By `Issue.code`, the file is told beside. */
export const importFileIssues = {
  'import-too-big': {
    fr: (v) =>
      `Ce fichier pèse ${blank(v, 'size')}\u00a0Mo\u202f; il en faut ${blank(v, 'max')} au plus. Partagez-le en plusieurs fichiers.`,
    en: (v) => `This file has ${blank(v, 'size')} MB; ${blank(v, 'max')} at most are read. Split it.`,
  },
  'import-empty-file': say('Ce fichier est vide.', 'This file is empty.'),
  'import-header-only': say(
    'Ce fichier n’a que des titres de colonnes\u00a0: aucune ligne n’est à importer.',
    'This file has its headers only: there is no row to import.',
  ),
  'import-page': say(
    'C’est une page internet, et non un tableau, quel que soit son nom. Ouvrez-la dans un tableur et enregistrez-la en XLSX ou en CSV.',
    'This is a web page and no table, whatever its name. Open it in a spreadsheet and save it as XLSX or CSV.',
  ),
  'import-xml': say(
    'C’est un fichier XML. Ouvrez-le dans un tableur et enregistrez-le en XLSX ou en CSV.',
    'This is an XML file. Open it in a spreadsheet and save it as XLSX or CSV.',
  ),
  'import-pdf': say(
    'C’est un PDF, dont on ne peut pas lire les tableaux. Demandez le tableur dont il vient.',
    'This is a PDF, the tables of which cannot be read. Ask for the spreadsheet it comes from.',
  ),
  'import-image': say(
    'C’est une image, quel que soit son nom. Demandez le tableur dont elle vient.',
    'This is a picture, whatever its name. Ask for the spreadsheet it comes from.',
  ),
  'import-rich-text': say(
    'C’est un texte mis en forme (RTF), et non un tableau.',
    'This is a formatted text (RTF) and no table.',
  ),
  'import-old-workbook': say(
    'C’est un classeur Excel d’avant 2007 (.xls). Ouvrez-le et enregistrez-le en XLSX.',
    'This is an Excel workbook of before 2007 (.xls). Open it and save it as XLSX.',
  ),
  'import-protected': say(
    'Ce fichier est protégé par un mot de passe. Ôtez la protection, puis recommencez.',
    'This file is protected by a password. Take the protection off and try again.',
  ),
  'import-binary': say(
    'Ce fichier n’est ni un texte ni un tableau que l’on sache lire. Enregistrez-le en XLSX ou en CSV.',
    'This file is neither a text nor a table that can be read. Save it as XLSX or CSV.',
  ),
  'import-other-archive': say(
    'Cette archive n’est pas un ZIP. Sortez-en le tableau et importez-le seul.',
    'This archive is no ZIP. Take the table out of it and import that.',
  ),
  'import-unknown-archive': say(
    'Cette archive ne contient ni classeur (XLSX, ODS) ni shapefile. Sortez-en le tableau et importez-le seul.',
    'This archive holds neither a workbook (XLSX, ODS) nor a shapefile. Take the table out of it and import that.',
  ),
  'import-broken-archive': say(
    'Ce fichier est abîmé ou incomplet. Demandez-en une autre copie.',
    'This file is damaged or incomplete. Ask for another copy.',
  ),
  'import-broken-workbook': say(
    'Ce classeur est abîmé. Ouvrez-le dans un tableur et enregistrez-le de nouveau.',
    'This workbook is damaged. Open it in a spreadsheet and save it again.',
  ),
  'import-bomb': {
    fr: (v) =>
      `Une fois décompressé, ce fichier prendrait une place démesurée (plus de ${blank(v, 'max')}\u00a0Mo, ou des centaines de fois la sienne). Enregistrez-le de nouveau, sans mises en forme inutiles.`,
    en: (v) =>
      `Once inflated this file would be out of measure (over ${blank(v, 'max')} MB, or hundreds of times its size). Save it again without useless formatting.`,
  },
  'import-too-many-entries': {
    fr: (v) =>
      `Cette archive contient ${blank(v, 'count')} fichiers\u202f; il en faut ${blank(v, 'max')} au plus.`,
    en: (v) => `This archive holds ${blank(v, 'count')} files; ${blank(v, 'max')} at most are admitted.`,
  },
  'import-too-many-rows': {
    fr: (v) => `Ce fichier a plus de ${blank(v, 'max')} lignes. Partagez-le en plusieurs fichiers.`,
    en: (v) => `This file has more than ${blank(v, 'max')} rows. Split it.`,
  },
  'import-empty-rows': {
    fr: (v) =>
      `Cette feuille a plus de ${blank(v, 'max')} lignes vides mais mises en forme. Supprimez les lignes sous le tableau et enregistrez de nouveau.`,
    en: (v) =>
      `This sheet has more than ${blank(v, 'max')} rows that are empty but formatted. Delete the rows below the table and save again.`,
  },
  'import-too-many-columns': {
    fr: (v) =>
      `Cette feuille a au moins ${blank(v, 'count')} colonnes\u202f; il en faut ${blank(v, 'max')} au plus. Supprimez celles qui ne servent pas.`,
    en: (v) =>
      `This sheet has at least ${blank(v, 'count')} columns; ${blank(v, 'max')} at most are read. Delete those of no use.`,
  },
  'import-open-quote': say(
    'Un guillemet ouvert ici n’est jamais fermé\u00a0: la suite du fichier ne peut pas être lue. Fermez-le, ou doublez-le s’il fait partie du texte.',
    'A quote that opens here is never closed: what follows cannot be read. Close it, or double it if it is part of the text.',
  ),
  'import-broken-json': say(
    'Ce fichier commence comme du JSON mais n’en est pas. Exportez-le de nouveau.',
    'This file begins as JSON but is none. Export it again.',
  ),
  'import-not-geojson': say(
    'Ce JSON n’est pas un GeoJSON\u00a0: il faut une «\u00a0FeatureCollection\u00a0» d’entités.',
    'This JSON is no GeoJSON: a FeatureCollection of features is needed.',
  ),
  'import-shapefile-without-table': {
    fr: (v) =>
      `La couche «\u00a0${blank(v, 'layer')}\u00a0» n’a pas sa table (.dbf). Joignez tous les fichiers du shapefile.`,
    en: (v) => `Layer “${blank(v, 'layer')}” lacks its table (.dbf). Join all the files of the shapefile.`,
  },
  'import-broken-shapefile': {
    fr: (v) =>
      `La couche «\u00a0${blank(v, 'layer')}\u00a0» du shapefile est abîmée. Exportez-la de nouveau.`,
    en: (v) => `Layer “${blank(v, 'layer')}” of the shapefile is damaged. Export it again.`,
  },
  'import-text-read': {
    fr: (v) => `Le texte a été lu en ${blank(v, 'encoding')}. Vérifiez les accents et les signes €.`,
    en: (v) => `The text was read as ${blank(v, 'encoding')}. Check accents and € signs.`,
  },
  'import-titles-above': {
    fr: (v) =>
      `Les titres des colonnes ont été trouvés ligne ${blank(v, 'row')}\u202f; ce qui précède est laissé de côté.`,
    en: (v) => `The headers were found on row ${blank(v, 'row')}; what stands above is left out.`,
  },
  'import-unnamed-column': {
    fr: (v) => `Une colonne sans titre est nommée «\u00a0${blank(v, 'column')}\u00a0».`,
    en: (v) => `A column without a header is named “${blank(v, 'column')}”.`,
  },
  'import-repeated-header': {
    fr: (v) =>
      `Plusieurs colonnes se nomment «\u00a0${blank(v, 'column')}\u00a0»\u202f; l’une devient «\u00a0${blank(v, 'named')}\u00a0».`,
    en: (v) => `Several columns are named “${blank(v, 'column')}”; one becomes “${blank(v, 'named')}”.`,
  },
  'import-hidden-sheet': say(
    'Cette feuille est masquée\u00a0: elle est laissée de côté.',
    'This sheet is hidden: it is left out.',
  ),
  'import-empty-sheet': say(
    'Cette feuille n’a pas de lignes à importer.',
    'This sheet has no rows to import.',
  ),
  'import-shapes-left': {
    fr: (v) =>
      `${blank(v, 'count')} entité(s) ne sont pas des points\u00a0: leurs propriétés sont lues, leurs contours non.`,
    en: (v) =>
      `${blank(v, 'count')} feature(s) are no points: their properties are read, their shapes are not.`,
  },
  'import-points-unplaced': {
    fr: (v) =>
      `${blank(v, 'count')} point(s) ne sont ni en degrés (WGS\u00a084) ni en Lambert-93\u00a0: leur position est laissée de côté.`,
    en: (v) =>
      `${blank(v, 'count')} point(s) are neither in degrees (WGS 84) nor in Lambert-93: their position is left out.`,
  },
} as const satisfies Record<string, { readonly fr: Sentence; readonly en: Sentence }>;
