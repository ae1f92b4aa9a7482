import { formatNumber, type Language } from './format';

/** Words of the printed page of a plan of reception points that the screen does not say. */
export interface PageSitingWords {
  readonly today: string;
  readonly plan: string;
  readonly count: (sites: number) => string;
  readonly figures: {
    readonly title: string;
    readonly sites: string;
    readonly mean: (unit: 'km' | 'min') => string;
    readonly greatest: (unit: 'km' | 'min') => string;
    readonly unreachable: string;
  };
  readonly changes: {
    readonly title: string;
    readonly none: string;
    readonly point: string;
    readonly places: string;
    readonly weight: (measure: string | null) => string;
    readonly difference: (unit: 'km' | 'min') => string;
    readonly closes: (name: string) => string;
    readonly opens: (name: string) => string;
  };
  readonly losers: {
    readonly title: string;
    readonly place: string;
    readonly before: (unit: 'km' | 'min') => string;
    readonly after: (unit: 'km' | 'min') => string;
  };
  readonly proof: string;
}

const fr: PageSitingWords = {
  today: 'Au départ',
  plan: 'Avec le plan',
  count: (sites) => `${formatNumber(sites, 'fr')}\u00a0point${sites > 1 ? 's' : ''} d’accueil`,
  figures: {
    title: 'Avant et après',
    sites: 'Points d’accueil',
    mean: (unit) => `Trajet moyen (${unit})`,
    greatest: (unit) => `Le plus long (${unit})`,
    unreachable: 'Lieux sans point',
  },
  changes: {
    title: 'Qui est touché',
    none: 'Aucun point n’ouvre ni ne ferme.',
    point: 'Point',
    places: 'Lieux',
    weight: (measure) => measure ?? 'Habitants',
    difference: (unit) => `Écart (${unit})`,
    closes: (name) => `Ferme\u00a0: ${name}`,
    opens: (name) => `Ouvre\u00a0: ${name}`,
  },
  losers: {
    title: 'Qui s’éloigne le plus',
    place: 'Lieu',
    before: (unit) => `Avant (${unit})`,
    after: (unit) => `Après (${unit})`,
  },
  proof: 'Ce qui est prouvé',
};

const en: PageSitingWords = {
  today: 'At the start',
  plan: 'With the plan',
  count: (sites) => `${formatNumber(sites, 'en')} reception point${sites === 1 ? '' : 's'}`,
  figures: {
    title: 'Before and after',
    sites: 'Reception points',
    mean: (unit) => `Mean way (${unit})`,
    greatest: (unit) => `The longest (${unit})`,
    unreachable: 'Places without a point',
  },
  changes: {
    title: 'Who is touched',
    none: 'No point opens or closes.',
    point: 'Point',
    places: 'Places',
    weight: (measure) => measure ?? 'Inhabitants',
    difference: (unit) => `Change (${unit})`,
    closes: (name) => `Closes: ${name}`,
    opens: (name) => `Opens: ${name}`,
  },
  losers: {
    title: 'Who gets farthest',
    place: 'Place',
    before: (unit) => `Before (${unit})`,
    after: (unit) => `After (${unit})`,
  },
  proof: 'What is proven',
};

/** The words of the printed page of a plan in a language. */
export function pageSitingWords(language: Language): PageSitingWords {
  return { fr, en }[language];
}
