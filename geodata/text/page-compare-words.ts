import { formatNumber, type Language } from './format';

/** Words of the printed page of a comparison that the screen does not say. */
export interface PageCompareWords {
  readonly title: (names: readonly string[]) => string;
  /** Inhabitants that stay and move, of a pair. */
  readonly pair: (from: string, to: string) => string;
  readonly nobody: string;
  readonly groupings: (name: string) => string;
  readonly means: {
    readonly title: string;
    readonly fteBefore: string;
    readonly fteAfter: string;
    readonly budgetBefore: string;
    readonly budgetAfter: string;
    readonly unknown: string;
  };
  readonly hypotheses: (name: string) => string;
  readonly resemblance: string;
  readonly strategies: string;
  /** After the names of some, how many more there are. */
  readonly others: (count: number) => string;
  readonly count: (groupings: number) => string;
  /** How many communes and inhabitants come to a plan from elsewhere. */
  readonly moving: (communes: number, population: number) => string;
  readonly plan: string;
  readonly matrix: string;
  readonly commune: string;
}

const fr: PageCompareWords = {
  title: (names) =>
    names.length === 2
      ? `De «\u00a0${names[0] ?? ''}\u00a0» à «\u00a0${names[1] ?? ''}\u00a0»`
      : `${names.length}\u00a0découpages comparés`,
  pair: (from, to) => `De «\u00a0${from}\u00a0» à «\u00a0${to}\u00a0»\u00a0: `,
  nobody: 'personne ne change de regroupement.',
  groupings: (name) => `Regroupements de «\u00a0${name}\u00a0»`,
  means: {
    title: 'Effet sur les moyens',
    fteBefore: 'ETP avant',
    fteAfter: 'ETP après mise en commun',
    budgetBefore: 'Budget avant (k€ par an)',
    budgetAfter: 'Budget après (k€ par an)',
    unknown: 'Structures aux moyens inconnus',
  },
  hypotheses: (name) => `Hypothèses (celles de «\u00a0${name}\u00a0»)`,
  resemblance: 'Ressemblance',
  strategies: 'Stratégies qui seraient à cheval',
  others: (count) => `et ${formatNumber(count, 'fr')}\u00a0${count > 1 ? 'autres' : 'autre'}`,
  count: (groupings) => `${formatNumber(groupings, 'fr')}\u00a0regroupement${groupings > 1 ? 's' : ''}`,
  moving: (communes, population) =>
    `${formatNumber(communes, 'fr')}\u00a0commune${communes > 1 ? 's' : ''} et ${formatNumber(population, 'fr')}\u00a0habitant${population > 1 ? 's' : ''} changent`,
  plan: 'Découpage',
  matrix: 'Qui est où',
  commune: 'Commune',
};

const en: PageCompareWords = {
  title: (names) =>
    names.length === 2
      ? `From “${names[0] ?? ''}” to “${names[1] ?? ''}”`
      : `${names.length} divisions compared`,
  pair: (from, to) => `From “${from}” to “${to}”: `,
  nobody: 'nobody changes grouping.',
  groupings: (name) => `Groupings of “${name}”`,
  means: {
    title: 'Effect on means',
    fteBefore: 'FTE before',
    fteAfter: 'FTE once pooled',
    budgetBefore: 'Budget before (k€ a year)',
    budgetAfter: 'Budget after (k€ a year)',
    unknown: 'Structures whose means are unknown',
  },
  hypotheses: (name) => `Hypotheses (those of “${name}”)`,
  resemblance: 'Resemblance',
  strategies: 'Strategies that would straddle',
  others: (count) => `and ${formatNumber(count, 'en')}\u00a0${count > 1 ? 'others' : 'other'}`,
  count: (groupings) => `${formatNumber(groupings, 'en')} grouping${groupings === 1 ? '' : 's'}`,
  moving: (communes, population) =>
    `${formatNumber(communes, 'en')} commune${communes === 1 ? '' : 's'} and ${formatNumber(population, 'en')} inhabitant${population === 1 ? '' : 's'} move`,
  plan: 'Division',
  matrix: 'Who is where',
  commune: 'Commune',
};

/** The words of the printed page of a comparison in a language. */
export function pageCompareWords(language: Language): PageCompareWords {
  return { fr, en }[language];
}
