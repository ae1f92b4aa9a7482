import type { Language } from './format';
import { en } from './catchment-words-en';
import { fr } from './catchment-words-fr';

/** Words of the map of catchments, in one language. */
export type CatchmentWords = typeof fr;

const words: Readonly<Record<Language, CatchmentWords>> = { fr, en };

/** The words of the map of catchments in a language. */
export function catchmentWordsFor(language: Language): CatchmentWords {
  return words[language];
}
