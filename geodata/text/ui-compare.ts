import type { Language } from './format';
import { en } from './ui-compare-en';
import { fr } from './ui-compare-fr';

/** Words of the comparison of plans, in one language. */
export type CompareUi = typeof fr;

const words: Readonly<Record<Language, CompareUi>> = { fr, en };

/** The words of the comparison of plans in a language. */
export function compareUiFor(language: Language): CompareUi {
  return words[language];
}
