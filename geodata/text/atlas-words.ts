import type { StatusOrNone } from '../model/initiative';
import { formatList, formatNumber, type Language } from './format';
import { zoneName } from './place-names';

/** What an atlas has a page for, beside the département. */
export type AtlasSubjectKind = 'department' | 'zone' | 'territory';

/** What is said first of a subject. */
export interface SubjectCounts {
  readonly kind: AtlasSubjectKind;
  readonly zone: string | null;
  readonly inhabitants: number;
  readonly communes: number;
  readonly territories: number;
  readonly structures: number;
  /** Names of the types of initiative that a territory has adopted. */
  readonly adopted: readonly string[];
}

/** Words of an atlas that no single page says. */
export interface AtlasWords {
  readonly title: (map: string) => string;
  readonly contents: string;
  readonly portrait: string;
  readonly own: Readonly<Record<AtlasSubjectKind, string>>;
  readonly zone: string;
  readonly department: string;
  readonly inhabitants: string;
  readonly communes: string;
  readonly area: string;
  readonly territories: string;
  readonly structures: string;
  readonly initiatives: string;
  /** Statuses where there is little room. */
  readonly statuses: Readonly<Record<StatusOrNone, string>>;
  readonly partly: string;
  readonly fte: (year: number) => string;
  readonly budget: (year: number) => string;
  readonly perInhabitant: (year: number) => string;
  readonly known: (year: number) => string;
  readonly finding: (map: string, counts: SubjectCounts) => string;
}

/** A count among a total, as a table says it. */
export const ofTotal = (count: number, total: number, language: Language) =>
  `${formatNumber(count, language)}\u00a0/\u00a0${formatNumber(total, language)}`;

const n = (value: number) => formatNumber(value, 'fr');
const many = (count: number, one: string, several: string) => `${n(count)}\u00a0${count > 1 ? several : one}`;
const fr: AtlasWords = {
  title: (map) => `Atlas\u00a0: ${map.charAt(0).toLocaleLowerCase('fr')}${map.slice(1)}`,
  contents: 'Sommaire',
  portrait: 'Portrait',
  own: { department: 'Département', zone: 'Zone', territory: 'Territoire' },
  zone: 'Zone',
  department: 'Départ.',
  inhabitants: 'Habitants',
  communes: 'Communes',
  area: 'Superficie (km²)',
  territories: 'Territoires',
  structures: 'Structures',
  initiatives: 'Démarches adoptées par territoire',
  statuses: {
    adopted: 'adoptée',
    in_progress: 'en cours',
    planned: 'projetée',
    lapsed: 'caduque',
    none: '–',
  },
  partly: 'en partie',
  fte: (year) => `Temps pleins (ETP, ${year})`,
  budget: (year) => `Budget (milliers d’euros, ${year})`,
  perInhabitant: (year) => `Budget par habitant (euros, ${year})`,
  known: (year) => `Territoires dont le budget est connu (${year})`,
  finding: (map, { kind, zone, inhabitants, communes, territories, structures, adopted }) => {
    const size = [many(communes, 'commune', 'communes'), many(inhabitants, 'habitant', 'habitants')];
    const more =
      kind === 'territory'
        ? size
        : [
            ...size,
            many(territories, 'territoire', 'territoires'),
            many(structures, 'structure', 'structures'),
          ];
    const where = zone === null ? '' : `Zone ${zoneName(zone)}\u00a0: `;
    const what =
      kind !== 'territory'
        ? ''
        : adopted.length === 0
          ? ' Aucune démarche adoptée.'
          : ` ${many(adopted.length, 'démarche adoptée', 'démarches adoptées')}\u00a0: ${formatList(adopted, 'fr')}.`;
    return `${map}. ${where}${formatList(more, 'fr')}.${what}`;
  },
};

const en: AtlasWords = {
  title: (map) => `Atlas: ${map}`,
  contents: 'Contents',
  portrait: 'Portrait',
  own: { department: 'Département', zone: 'Zone', territory: 'Territory' },
  zone: 'Zone',
  department: 'Départ.',
  inhabitants: 'Inhabitants',
  communes: 'Communes',
  area: 'Area (km²)',
  territories: 'Territories',
  structures: 'Structures',
  initiatives: 'Initiatives adopted by territory',
  statuses: {
    adopted: 'adopted',
    in_progress: 'in progress',
    planned: 'planned',
    lapsed: 'lapsed',
    none: '–',
  },
  partly: 'partly',
  fte: (year) => `Full-time equivalents (${year})`,
  budget: (year) => `Budget (thousands of euros, ${year})`,
  perInhabitant: (year) => `Budget per inhabitant (euros, ${year})`,
  known: (year) => `Territories whose budget is known (${year})`,
  finding: (map, { kind, zone, inhabitants, communes, territories, structures, adopted }) => {
    const count = (value: number, one: string, several: string) =>
      `${formatNumber(value, 'en')} ${value === 1 ? one : several}`;
    const size = [count(communes, 'commune', 'communes'), count(inhabitants, 'inhabitant', 'inhabitants')];
    const more =
      kind === 'territory'
        ? size
        : [
            ...size,
            count(territories, 'territory', 'territories'),
            count(structures, 'structure', 'structures'),
          ];
    const where = zone === null ? '' : `Zone ${zoneName(zone)}: `;
    const what =
      kind !== 'territory'
        ? ''
        : adopted.length === 0
          ? ' No initiative adopted.'
          : ` ${count(adopted.length, 'initiative', 'initiatives')} adopted: ${formatList(adopted, 'en')}.`;
    return `${map}. ${where}${formatList(more, 'en')}.${what}`;
  },
};

const words: Readonly<Record<Language, AtlasWords>> = { fr, en };

/** The words of atlases in a language. */
export function atlasWords(language: Language): AtlasWords {
  return words[language];
}
