import { formatDate, formatList, formatNumber, type Language } from './format';

/** Words of a printed page that the screen does not say. */
export interface PageWords {
  readonly scale: (denominator: number) => string;
  readonly projection: string;
  readonly north: string;
  readonly situation: string;
  readonly sources: string;
  readonly how: string;
  readonly made: (author: string, day: string) => string;
  readonly page: (number: number) => string;
  /** Head of sums. */
  readonly total: string;
  readonly logo: (author: string) => string;
  /** Under a table that shows neither so many of its rows, nor so many of its columns. */
  readonly others: (rows: number, columns: number) => string;
  /** Under a legend that has so many more entries. */
  readonly more: (entries: number) => string;
  /** In place of a table of so many rows. */
  readonly noRoom: (rows: number, isLarge: boolean) => string;
  /** Under a text of which the last lines have no room. */
  readonly cutShort: (isLarge: boolean) => string;
  /** Caption of a table that goes on from the page before. */
  readonly goesOn: (caption: string) => string;
  readonly parts: Readonly<
    Record<'map' | 'header' | 'legend' | 'extra' | 'notices' | 'scale' | 'inset' | 'footer' | 'frame', string>
  >;
  /** Names of the layers of a scene for who opens the page in another tool, by id. */
  readonly layers: Readonly<Record<string, string>>;
}

/** Counts with their names, without those of none. */
function among(counts: readonly (readonly [count: number, name: string])[], language: Language): string {
  const told = counts.flatMap(([count, name]) =>
    count === 0 ? [] : [`${formatNumber(count, language)}\u00a0${name}`],
  );
  return formatList(told, language);
}

const fr: PageWords = {
  scale: (denominator) => `Échelle\u00a01\u00a0:\u00a0${formatNumber(denominator, 'fr')}`,
  projection: 'Projection Lambert-93 (EPSG:2154)',
  north: 'N',
  situation: 'Situation',
  sources: 'Sources\u00a0:',
  how: 'Calcul\u00a0:',
  made: (author, day) => (author === '' ? formatDate(day, 'fr') : `${author}, ${formatDate(day, 'fr')}`),
  page: (number) => `Page\u00a0${number}`,
  total: 'Total',
  logo: (author) => (author === '' ? 'Logo' : `Logo\u00a0: ${author}`),
  others: (rows, columns) =>
    `… et ${among(
      [
        [rows, rows > 1 ? 'autres lignes' : 'autre ligne'],
        [columns, columns > 1 ? 'autres colonnes' : 'autre colonne'],
      ],
      'fr',
    )}`,
  more: (entries) => `… et ${formatNumber(entries, 'fr')}\u00a0${entries > 1 ? 'autres' : 'autre'}`,
  goesOn: (caption) => `${caption} (suite)`,
  noRoom: (rows, isLarge) =>
    `${formatNumber(rows, 'fr')}\u00a0${rows > 1 ? 'lignes' : 'ligne'}, que cette page n’a pas la place de montrer${isLarge ? '' : '\u00a0: demandez-la en A3'}.`,
  cutShort: (isLarge) =>
    `… la suite n’a pas la place de tenir sur cette page${isLarge ? '' : '\u00a0: demandez-la en A3'}.`,
  parts: {
    map: 'Carte',
    header: 'Titre',
    legend: 'Légende',
    extra: 'Chiffres',
    notices: 'Mentions',
    scale: 'Échelle et nord',
    inset: 'Carton de situation',
    footer: 'Sources',
    frame: 'Cadre',
  },
  layers: {
    land: 'Terres',
    coast: 'Côtes et frontières',
    'department-limit': 'Limite du département',
    zones: 'Zones touristiques',
    'territory-status': 'Statuts des territoires',
    'collection-shares': 'Parts collectées',
    'territory-limits': 'Limites des territoires',
    'commune-limits': 'Limites des communes',
    'epci-limits': 'Limites des EPCI',
    'zone-limits': 'Limites des zones',
    'subject-limit': 'Limite du sujet de la page',
    'backdrop-labels': 'Noms alentour',
    'place-labels': 'Noms des communes',
    'zone-labels': 'Noms des zones',
    structures: 'Structures',
  },
};

const en: PageWords = {
  scale: (denominator) => `Scale 1:${formatNumber(denominator, 'en')}`,
  projection: 'Lambert-93 projection (EPSG:2154)',
  north: 'N',
  situation: 'Location',
  sources: 'Sources:',
  how: 'How computed:',
  made: (author, day) => (author === '' ? formatDate(day, 'en') : `${author}, ${formatDate(day, 'en')}`),
  page: (number) => `Page\u00a0${number}`,
  total: 'Total',
  logo: (author) => (author === '' ? 'Logo' : `Logo: ${author}`),
  others: (rows, columns) =>
    `… and ${among(
      [
        [rows, rows > 1 ? 'more rows' : 'more row'],
        [columns, columns > 1 ? 'more columns' : 'more column'],
      ],
      'en',
    )}`,
  more: (entries) => `… and ${formatNumber(entries, 'en')}\u00a0more`,
  goesOn: (caption) => `${caption} (continued)`,
  noRoom: (rows, isLarge) =>
    `${formatNumber(rows, 'en')} ${rows > 1 ? 'rows' : 'row'}, for which this page has no room${isLarge ? '' : ': ask for A3'}.`,
  cutShort: (isLarge) => `… this page has no room for the rest${isLarge ? '' : ': ask for A3'}.`,
  parts: {
    map: 'Map',
    header: 'Title',
    legend: 'Legend',
    extra: 'Figures',
    notices: 'Notices',
    scale: 'Scale and north',
    inset: 'Location inset',
    footer: 'Sources',
    frame: 'Frame',
  },
  layers: {
    land: 'Land',
    coast: 'Coasts and borders',
    'department-limit': 'Limit of the département',
    zones: 'Tourist zones',
    'territory-status': 'Statuses of territories',
    'collection-shares': 'Shares collected',
    'territory-limits': 'Limits of territories',
    'commune-limits': 'Limits of communes',
    'epci-limits': 'Limits of inter-municipal bodies',
    'zone-limits': 'Limits of zones',
    'subject-limit': 'Limit of the subject of the page',
    'backdrop-labels': 'Names around',
    'place-labels': 'Names of communes',
    'zone-labels': 'Names of zones',
    structures: 'Structures',
  },
};

const words: Readonly<Record<Language, PageWords>> = { fr, en };

/** The words of printed pages in a language. */
export function pageWords(language: Language): PageWords {
  return words[language];
}
