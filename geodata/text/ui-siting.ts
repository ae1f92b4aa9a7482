import type { Language } from './format';
import { en } from './ui-siting-en';
import { fr } from './ui-siting-fr';

/** Words of the screens of plans of reception points, in one language. */
export type SitingUi = typeof fr;

const words: Readonly<Record<Language, SitingUi>> = { fr, en };

/** The words of the screens of plans of reception points in a language. */
export function sitingUiFor(language: Language): SitingUi {
  return words[language];
}
