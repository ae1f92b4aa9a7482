import { formatNumber, type Language } from './format';

/** Words of the panel that tells how a plan stands among others, in one language. */
export interface RobustnessUi {
  readonly label: string;
  readonly intro: string;
  readonly metrics: string;
  readonly count: string;
  readonly floor: string;
  readonly floors: { readonly none: string; readonly smallest: string };
  readonly seed: string;
  readonly start: string;
  readonly cancel: string;
  readonly running: string;
  readonly cancelled: string;
  readonly done: (count: number) => string;
  readonly broken: (detail: string) => string;
  readonly stale: string;
  readonly left: (count: number) => string;
  readonly moved: (percent: string) => string;
  readonly stuck: string;
  readonly standing: {
    readonly title: string;
    readonly better: (percent: string, count: number) => string;
    readonly above: (percent: string, count: number) => string;
    readonly equal: (percent: string) => string;
    readonly unknown: string;
    readonly allEqual: string;
    readonly own: string;
    readonly less: string;
    readonly more: string;
  };
  readonly table: {
    readonly open: string;
    readonly metric: string;
    readonly own: string;
    readonly least: string;
    readonly median: string;
    readonly most: string;
  };
  readonly pairs: {
    readonly title: string;
    readonly intro: string;
    readonly apart: string;
    readonly joined: string;
    readonly noneApart: string;
    readonly noneJoined: string;
    readonly top: string;
    readonly ownApart: string;
    readonly ownTogether: string;
    readonly pair: (a: string, b: string) => string;
    readonly often: (percent: string) => string;
    readonly go: (pair: string) => string;
    readonly more: (count: number) => string;
  };
}

const fr: RobustnessUi = {
  label: 'Robustesse',
  intro:
    'Des découpages sont tirés au hasard parmi ceux qui ont autant de regroupements, tous d’un seul tenant, en partant du vôtre. On voit où le vôtre se situe, et quelles unités vont presque toujours ensemble.',
  metrics: 'Critères à situer',
  count: 'Découpages à tirer',
  floor: 'Taille des regroupements tirés',
  floors: {
    none: 'Libre',
    smallest: 'Au moins la population du plus petit des vôtres',
  },
  seed: 'Graine du hasard',
  start: 'Tirer',
  cancel: 'Arrêter',
  running: 'Tirage et mesure…',
  cancelled: 'Tirage arrêté.',
  done: (count) => `${formatNumber(count, 'fr')} découpages tirés et mesurés.`,
  broken: (detail) =>
    `Le calcul s’est interrompu${detail === '' ? '' : ` (${detail})`}. Le scénario est intact.`,
  stale: 'Le scénario a changé depuis ce tirage\u00a0: tirez à nouveau pour le situer.',
  left: (count) =>
    `${formatNumber(count, 'fr')}\u00a0unité${count >= 2 ? 's' : ''} laissée${count >= 2 ? 's' : ''} en place\u00a0: sans regroupement, partagée${count >= 2 ? 's' : ''} ou dans un regroupement verrouillé.`,
  moved: (percent) => `${percent}\u00a0% des pas du tirage ont mené à un autre découpage.`,
  stuck: 'Le tirage n’a guère pu bouger\u00a0: il dit peu de chose. Relâchez la contrainte de taille.',
  standing: {
    title: 'Où se situe votre découpage',
    better: (percent, count) =>
      `Mieux que ${percent}\u00a0% des ${formatNumber(count, 'fr')} découpages tirés`,
    above: (percent, count) =>
      `Au-dessus de ${percent}\u00a0% des ${formatNumber(count, 'fr')} découpages tirés`,
    equal: (percent) => `égal à ${percent}\u00a0%`,
    unknown: 'Valeur inconnue pour ce découpage.',
    allEqual: 'Tous les découpages tirés ont cette même valeur.',
    own: 'le vôtre',
    less: 'moins, c’est mieux',
    more: 'plus, c’est mieux',
  },
  table: {
    open: 'Les mêmes chiffres en tableau',
    metric: 'Critère',
    own: 'Le vôtre',
    least: 'Minimum',
    median: 'Médiane',
    most: 'Maximum',
  },
  pairs: {
    title: 'Ce qui va ensemble',
    intro:
      'Part des découpages tirés où deux unités voisines sont dans le même regroupement, et où le vôtre va contre le tirage.',
    top: 'Le plus souvent ensemble',
    ownApart: 'séparées chez vous',
    ownTogether: 'ensemble chez vous',
    apart: 'Presque toujours ensemble (90\u00a0% ou plus), séparées chez vous',
    joined: 'Presque jamais ensemble (10\u00a0% ou moins), réunies chez vous',
    noneApart: 'Aucune\u00a0: votre découpage ne sépare rien de ce qui va presque toujours ensemble.',
    noneJoined: 'Aucune\u00a0: votre découpage ne réunit rien de ce qui ne va presque jamais ensemble.',
    pair: (a, b) => `${a} et ${b}`,
    often: (percent) => `${percent}\u00a0%`,
    go: (pair) => `Voir ${pair} sur la carte`,
    more: (count) => `et ${formatNumber(count, 'fr')} de plus`,
  },
};

const en: RobustnessUi = {
  label: 'Robustness',
  intro:
    'Plans are drawn at random among those with as many groupings, all in one piece, beginning with yours. One sees where yours stands, and which units almost always go together.',
  metrics: 'Criteria to place',
  count: 'Plans to draw',
  floor: 'Size of the groupings drawn',
  floors: { none: 'Free', smallest: 'At least the population of the smallest of yours' },
  seed: 'Seed of chance',
  start: 'Draw',
  cancel: 'Stop',
  running: 'Drawing and measuring…',
  cancelled: 'Drawing stopped.',
  done: (count) => `${formatNumber(count, 'en')} plans drawn and measured.`,
  broken: (detail) =>
    `The computation broke off${detail === '' ? '' : ` (${detail})`}. The scenario is untouched.`,
  stale: 'The scenario has changed since this draw: draw again to place it.',
  left: (count) =>
    `${formatNumber(count, 'en')} ${count === 1 ? 'unit' : 'units'} left in place: in no grouping, shared, or in a locked one.`,
  moved: (percent) => `${percent}% of the steps of the draw led to another plan.`,
  stuck: 'The draw could hardly move: it tells little. Loosen the constraint on size.',
  standing: {
    title: 'Where your plan stands',
    better: (percent, count) => `Better than ${percent}% of the ${formatNumber(count, 'en')} plans drawn`,
    above: (percent, count) => `Above ${percent}% of the ${formatNumber(count, 'en')} plans drawn`,
    equal: (percent) => `equal to ${percent}%`,
    unknown: 'Value not known for this plan.',
    allEqual: 'All plans drawn have this very value.',
    own: 'yours',
    less: 'less is better',
    more: 'more is better',
  },
  table: {
    open: 'The same figures as a table',
    metric: 'Criterion',
    own: 'Yours',
    least: 'Minimum',
    median: 'Median',
    most: 'Maximum',
  },
  pairs: {
    title: 'What goes together',
    intro:
      'Share of the plans drawn in which two neighbouring units are in one grouping, and where yours goes against the draw.',
    top: 'Most often together',
    ownApart: 'apart in yours',
    ownTogether: 'together in yours',
    apart: 'Almost always together (90% or more), apart in yours',
    joined: 'Almost never together (10% or less), joined in yours',
    noneApart: 'None: your plan parts nothing of what almost always goes together.',
    noneJoined: 'None: your plan joins nothing of what almost never goes together.',
    pair: (a, b) => `${a} and ${b}`,
    often: (percent) => `${percent}%`,
    go: (pair) => `See ${pair} on the map`,
    more: (count) => `and ${formatNumber(count, 'en')} more`,
  },
};

const words: Readonly<Record<Language, RobustnessUi>> = { fr, en };

/** The words of the panel that tells how a plan stands among others, in a language. */
export function robustnessUiFor(language: Language): RobustnessUi {
  return words[language];
}
