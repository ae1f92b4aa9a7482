import type { Language } from './format';
import { planWordsEn } from './plan-words-en';
import { planWordsFr } from './plan-words-fr';

/** Places together, as `geodata/siting/compare` counts them. */
interface Group {
  readonly places: number;
  readonly weight: number;
  readonly meanBefore: number | null;
  readonly meanAfter: number | null;
}

/** What figures count: the unit of ways, the measure of weights (null: inhabitants), and whether places are communes. */
export interface Counted {
  readonly unit: 'km' | 'min';
  readonly measure: string | null;
  readonly areCommunes: boolean;
}

/** The words of plans of reception points. Each sentence says whether it counts people or places. */
export interface PlanWords {
  readonly cost: (value: number, unit: 'km' | 'min') => string;
  readonly people: (weight: number, measure: string | null) => string;
  readonly places: (count: number, areCommunes: boolean) => string;
  readonly farther: (group: Group, counted: Counted) => string;
  readonly nearer: (group: Group, counted: Counted) => string;
  readonly lost: (group: Group, counted: Counted) => string;
  readonly gained: (group: Group, counted: Counted) => string;
  readonly unchanged: string;
  /** What the closing of a point costs, and what an opening brings. */
  readonly closing: (name: string, farther: Group, counted: Counted) => string;
  readonly opening: (name: string, nearer: Group, counted: Counted) => string;
  readonly title: (sites: number, name: string, day: string) => string;
  readonly finding: (
    figures: {
      readonly meanBefore: number | null;
      readonly meanAfter: number | null;
      readonly greatestAfter: number | null;
      readonly farthest: string | null;
    },
    counted: Counted,
  ) => string;
}

const words: Readonly<Record<Language, PlanWords>> = { fr: planWordsFr, en: planWordsEn };

/** The words of plans of reception points in a language. */
export function planWordsFor(language: Language): PlanWords {
  return words[language];
}

/** What a change does, in sentences: those it hurts first. */
export function effectSentences(
  { farther, nearer, lost, gained }: Readonly<Record<'farther' | 'nearer' | 'lost' | 'gained', Group>>,
  counted: Counted,
  language: Language,
): readonly string[] {
  const own = words[language];
  const sentences = [
    ...(lost.places > 0 ? [own.lost(lost, counted)] : []),
    ...(farther.places > 0 ? [own.farther(farther, counted)] : []),
    ...(nearer.places > 0 ? [own.nearer(nearer, counted)] : []),
    ...(gained.places > 0 ? [own.gained(gained, counted)] : []),
  ];
  return sentences.length > 0 ? sentences : [own.unchanged];
}
