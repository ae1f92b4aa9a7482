import type { Language } from './format';
import { planWordsEn } from './plan-words-en';
import { planWordsFr } from './plan-words-fr';
import type { Counted, MovedPlaces, PlanWords } from './plan-words-shape';

const words: Readonly<Record<Language, PlanWords>> = { fr: planWordsFr, en: planWordsEn };

/** The words of plans of reception points in a language. */
export function planWordsFor(language: Language): PlanWords {
  return words[language];
}

/** What a change does, in sentences: those it hurts first. */
export function effectSentences(
  { farther, nearer, lost, gained }: Readonly<Record<'farther' | 'nearer' | 'lost' | 'gained', MovedPlaces>>,
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
