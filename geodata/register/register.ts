import type { Issue } from '../model/issue';
import type { Bilingual, Field, Values } from './field';
import type { Subject } from './row';

/** Who may write in a register beside engineers: those to whom its subjects are given, or administrators alone. */
export type Writers = 'granted' | 'engineers' | 'administrators';

/**
 * A register: rows of one shape about the network. The table of the database has its id, columns named as its fields, and the
 * columns of evidence. Grids, forms, imports, exports, journal and API are made from this description.
 */
export interface Register {
  readonly id: string;
  /** The theme of collection it belongs to: one sheet of an export, one line of a campaign. */
  readonly theme: Theme;
  /** Plural, as the title of a grid: "Moyens annuels". */
  readonly title: Bilingual;
  /** Singular, as in a sentence: "moyens d’une année". */
  readonly one: Bilingual;
  readonly fields: readonly Field[];
  /** Fields that tell a row from the others, by which an import without ids finds it; never empty. */
  readonly key: readonly string[];
  /** The field, or the two, that name a row for people. */
  readonly naming: readonly string[];
  /** Fields that hold the object a row is about; 'id' when the row itself is the object. */
  readonly subjects: readonly { readonly kind: Subject['kind']; readonly field: string }[];
  readonly writers: Writers;
  /** Who may read it: all who may read the network, or those who take part in keeping the base alone. */
  readonly readers: 'everyone' | 'contributors';
  /** Fills what follows from what is given, such as the end of a class that holds five years. Values are well formed when it is asked. */
  readonly complete?: (values: Values) => Values;
  /** What must hold between the fields of one row; issues carry the field in `column`. Values are well formed when it is asked. */
  readonly check?: (values: Values) => readonly Issue[];
}

/** The themes of collection, in the order of menus and sheets. */
export const themes = [
  'identity',
  'territories',
  'initiatives',
  'means',
  'people',
  'quality',
  'demand',
  'collection',
] as const;
export type Theme = (typeof themes)[number];

/** The themes as menus, sheets and campaigns name them. */
export const themeNames: Readonly<Record<Theme, Bilingual>> = {
  identity: { fr: 'Structures', en: 'Structures' },
  territories: { fr: 'Territoires', en: 'Territories' },
  initiatives: { fr: 'Démarches', en: 'Initiatives' },
  means: { fr: 'Moyens', en: 'Means' },
  people: { fr: 'Compétences et formation', en: 'Skills and training' },
  quality: { fr: 'Qualité, observation, projets', en: 'Quality, observation, projects' },
  demand: { fr: 'Demande et portes d’entrée', en: 'Demand and gateways' },
  collection: { fr: 'Collecte', en: 'Collection' },
};

/** An error on one field of a row, to be said by `geodata/text`. */
export function fieldError(code: string, column: string, values: Issue['values'] = {}): Issue {
  return { code, severity: 'error', column, values };
}
