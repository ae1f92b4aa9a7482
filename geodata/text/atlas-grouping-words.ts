import { formatList, formatNumber, type Language } from './format';

/** What is said first of a grouping, or of the whole; counts of units are words already. */
export interface GroupingCounts {
  readonly units: string;
  /** null: units are communes. */
  readonly communes: number | null;
  readonly inhabitants: number;
  /** Part of the inhabitants of the whole, from 0 to 1; null: it is the whole. */
  readonly share: number | null;
  readonly structures: number;
  /** Pieces of land it is in. */
  readonly pieces: number;
  /** Name of the commune of its seat. */
  readonly seat: string | null;
}

/** First and last year of what is known. */
export type Years = readonly [first: number, last: number];

/** Words of the atlas of a scenario that other atlases do not say. */
export interface AtlasGroupingWords {
  readonly title: (scenario: string) => string;
  readonly own: string;
  readonly density: string;
  readonly territories: string;
  readonly covered: string;
  readonly fte: (years: Years) => string;
  readonly budget: (years: Years) => string;
  readonly known: string;
  readonly members: string;
  readonly unit: string;
  readonly finding: (map: string, counts: GroupingCounts) => string;
}

const span = ([first, last]: Years) => (first === last ? String(first) : `${first}–${last}`);

const fr: AtlasGroupingWords = {
  title: (scenario) => `Atlas de «\u00a0${scenario}\u00a0»`,
  own: 'Regroup.',
  density: 'Habitants au km²',
  territories: 'Territoires concernés',
  covered: 'Habitants couverts, si adoptée',
  fte: (years) => `Temps pleins (ETP, ${span(years)})`,
  budget: (years) => `Budget (milliers d’euros, ${span(years)})`,
  known: 'Structures dont le budget est connu',
  members: 'De quoi il est fait, du plus peuplé au moins peuplé',
  unit: 'Unité',
  finding: (map, { units, communes, inhabitants, share, structures, pieces, seat }) => {
    const many = (count: number, one: string, several: string) =>
      `${formatNumber(count, 'fr')}\u00a0${count > 1 ? several : one}`;
    const part = share === null ? '' : ` (${formatNumber(share * 100, 'fr', 1)}\u00a0% du département)`;
    const size = [
      units,
      ...(communes === null ? [] : [many(communes, 'commune', 'communes')]),
      `${many(inhabitants, 'habitant', 'habitants')}${part}`,
      many(structures, 'structure', 'structures'),
    ];
    const land = pieces > 1 ? ` En ${formatNumber(pieces, 'fr')}\u00a0morceaux.` : '';
    return `${map}. ${formatList(size, 'fr')}.${land}${seat === null ? '' : ` Siège\u00a0: ${seat}.`}`;
  },
};

const en: AtlasGroupingWords = {
  title: (scenario) => `Atlas of “${scenario}”`,
  own: 'Grouping',
  density: 'Inhabitants per km²',
  territories: 'Territories concerned',
  covered: 'Inhabitants covered, if adopted',
  fte: (years) => `Full-time equivalents (${span(years)})`,
  budget: (years) => `Budget (thousands of euros, ${span(years)})`,
  known: 'Structures whose budget is known',
  members: 'What it is made of, the most populous first',
  unit: 'Unit',
  finding: (map, { units, communes, inhabitants, share, structures, pieces, seat }) => {
    const many = (count: number, one: string, several: string) =>
      `${formatNumber(count, 'en')} ${count === 1 ? one : several}`;
    const part = share === null ? '' : ` (${formatNumber(share * 100, 'en', 1)}% of the département)`;
    const size = [
      units,
      ...(communes === null ? [] : [many(communes, 'commune', 'communes')]),
      `${many(inhabitants, 'inhabitant', 'inhabitants')}${part}`,
      many(structures, 'structure', 'structures'),
    ];
    const land = pieces > 1 ? ` In ${formatNumber(pieces, 'en')} pieces.` : '';
    return `${map}. ${formatList(size, 'en')}.${land}${seat === null ? '' : ` Seat: ${seat}.`}`;
  },
};

const words: Readonly<Record<Language, AtlasGroupingWords>> = { fr, en };

/** The words of atlases of scenarios in a language. */
export function atlasGroupingWords(language: Language): AtlasGroupingWords {
  return words[language];
}
