import { formatDate, type Language } from './format';

/** Why a view of a seminar has no map in its record. */
export type NoMap = 'no-page' | 'not-there' | 'no-ways' | 'unread' | 'failed';

/** How much there is of a seminar. */
interface RecordCounts {
  readonly views: number;
  readonly decided: number;
  readonly pins: number;
}

/** Words of the record of decisions of a seminar, as a document. */
export interface RecordWords {
  readonly record: string;
  readonly title: (name: string) => string;
  /** Without who gave it where that is not told. */
  readonly given: (day: string, by: string | null) => string;
  readonly planned: (day: string) => string;
  readonly counts: (counts: RecordCounts) => string;
  readonly contents: string;
  readonly view: (rank: number, title: string) => string;
  readonly continued: (title: string) => string;
  readonly decision: string;
  readonly noDecision: string;
  readonly pins: (group: string) => string;
  readonly everyone: string;
  readonly pinsTold: (ranks: readonly number[]) => string;
  readonly pinsLayer: string;
  /** Under a list of which one place at least may lie beyond the map. */
  readonly beyond: string;
  readonly noMap: Readonly<Record<NoMap, string>>;
  readonly decisions: string;
  readonly decided: (decided: number, views: number) => string;
  readonly viewHead: string;
  readonly pageHead: string;
  readonly cover: string;
  /** What is said first when a map shows what no source states. */
  readonly demonstration: { readonly short: string; readonly text: string };
}

const many = (count: number, one: string, several: string) => `${count}\u00a0${count > 1 ? several : one}`;
/** As `many`, in English, where none are several. */
const some = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`;

const fr: RecordWords = {
  record: 'Relevé de décisions',
  title: (name) => `Relevé de décisions\u00a0: ${name}`,
  given: (day, by) => `Séance du ${formatDate(day, 'fr')}${by === null ? '' : `, présentée par ${by}`}`,
  planned: (day) => `Séminaire du ${formatDate(day, 'fr')}`,
  counts: ({ views, decided, pins }) =>
    `${many(views, 'vue', 'vues')} · ${many(decided, 'décision', 'décisions')} · ${many(pins, 'épingle', 'épingles')}`,
  contents: 'Sommaire',
  view: (rank, title) => `${rank}. ${title}`,
  continued: (title) => `${title} (suite)`,
  decision: 'Décision',
  noDecision: 'Aucune décision notée.',
  pins: (group) => `Épingles · ${group}`,
  everyone: 'Toute la salle',
  pinsTold: (ranks) => `Épingles sur la carte\u00a0: ${ranks.join(', ')}`,
  pinsLayer: 'Épingles',
  beyond: 'Un numéro évidé au bord de la carte\u00a0: le lieu est au-delà.',
  noMap: {
    'no-page': 'Sans carte\u00a0: cet écran n’a pas de page imprimée.',
    'not-there':
      'Sans carte\u00a0: ce que la vue montrait n’existe plus, ou n’est pas ouvert à qui demande ce relevé.',
    'no-ways':
      'Sans carte\u00a0: les trajets de cette vue ne sont pas calculés. Ouvrez-la à l’écran, lancez le calcul, puis redemandez le relevé.',
    unread: 'Sans carte\u00a0: l’adresse de la vue nomme ce que les données ne contiennent pas ou plus.',
    failed: 'Sans carte\u00a0: elle n’a pas pu être composée à partir des données de ce jour.',
  },
  decisions: 'Décisions',
  decided: (decided, views) =>
    decided === 0
      ? `Aucune décision notée pour ${many(views, 'vue', 'vues')}.`
      : `${many(decided, 'décision', 'décisions')} pour ${many(views, 'vue', 'vues')}.`,
  viewHead: 'Vue',
  pageHead: 'Page',
  cover: 'Couverture',
  demonstration: {
    short: 'Données de démonstration',
    text: 'Une partie de ce que montrent les cartes est estimée ou inventée pour la démonstration\u202f; chaque page dit quoi. Aucune conclusion ne doit en être tirée.',
  },
};

const en: RecordWords = {
  record: 'Record of decisions',
  title: (name) => `Record of decisions: ${name}`,
  given: (day, by) => `Talk of ${formatDate(day, 'en')}${by === null ? '' : `, presented by ${by}`}`,
  planned: (day) => `Seminar of ${formatDate(day, 'en')}`,
  counts: ({ views, decided, pins }) =>
    `${some(views, 'view', 'views')} · ${some(decided, 'decision', 'decisions')} · ${some(pins, 'pin', 'pins')}`,
  contents: 'Contents',
  view: (rank, title) => `${rank}. ${title}`,
  continued: (title) => `${title} (continued)`,
  decision: 'Decision',
  noDecision: 'No decision noted.',
  pins: (group) => `Pins · ${group}`,
  everyone: 'The whole room',
  pinsTold: (ranks) => `Pins on the map: ${ranks.join(', ')}`,
  pinsLayer: 'Pins',
  beyond: 'A hollow number at the side of the map: the place lies beyond it.',
  noMap: {
    'no-page': 'Without a map: this screen has no printed page.',
    'not-there':
      'Without a map: what the view showed is no longer there, or not open to whoever asks for this record.',
    'no-ways':
      'Without a map: the ways of this view are not computed. Open it on the screen, have them computed, then ask for the record again.',
    unread: 'Without a map: the address of the view names what the data do not hold, or no longer.',
    failed: 'Without a map: it could not be composed from the data of this day.',
  },
  decisions: 'Decisions',
  decided: (decided, views) =>
    decided === 0
      ? `No decision noted for ${some(views, 'view', 'views')}.`
      : `${some(decided, 'decision', 'decisions')} for ${some(views, 'view', 'views')}.`,
  viewHead: 'View',
  pageHead: 'Page',
  cover: 'Cover',
  demonstration: {
    short: 'Demonstration data',
    text: 'Part of what the maps show is estimated or made up for the demonstration; each page says what. No conclusion is to be drawn from it.',
  },
};

const words: Readonly<Record<Language, RecordWords>> = { fr, en };

/** The words of records of decisions in a language. */
export function recordWords(language: Language): RecordWords {
  return words[language];
}
