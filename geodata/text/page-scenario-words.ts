import type { Language } from './format';

/** Words of the printed page of a scenario that the screen does not say. */
export interface PageScenarioWords {
  /** Name of the scenario before the title of its map, which begins with a capital. */
  readonly title: (name: string, title: string) => string;
  readonly table: string;
  readonly columns: Readonly<
    Record<'grouping' | 'units' | 'communes' | 'population' | 'area' | 'structures', string>
  >;
  readonly bars: string;
  readonly inhabitants: string;
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const fr: PageScenarioWords = {
  title: (name, title) => `${name}\u00a0: ${lower(title)}`,
  table: 'Les regroupements',
  columns: {
    grouping: 'Regroupement',
    units: 'Unités',
    communes: 'Communes',
    population: 'Habitants',
    area: 'km²',
    structures: 'Structures',
  },
  bars: 'Habitants par regroupement',
  inhabitants: 'Habitants',
};

const en: PageScenarioWords = {
  title: (name, title) => `${name}: ${lower(title)}`,
  table: 'The groupings',
  columns: {
    grouping: 'Grouping',
    units: 'Units',
    communes: 'Communes',
    population: 'Inhabitants',
    area: 'km²',
    structures: 'Structures',
  },
  bars: 'Inhabitants by grouping',
  inhabitants: 'Inhabitants',
};

/** The words of the printed page of a scenario in a language. */
export function pageScenarioWords(language: Language): PageScenarioWords {
  return { fr, en }[language];
}
