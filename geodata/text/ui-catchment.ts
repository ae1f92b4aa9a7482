import type { Language } from './format';
import { en } from './ui-catchment-en';
import { fr } from './ui-catchment-fr';

/** Words of the screens of catchments, in one language. */
export type CatchmentUi = typeof fr;

const words: Readonly<Record<Language, CatchmentUi>> = { fr, en };

/** The words of the screens of catchments in a language. */
export function catchmentUiFor(language: Language): CatchmentUi {
  return words[language];
}
