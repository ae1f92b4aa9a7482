import type { Language } from './format';
import type { DataUi } from './ui-data';
import { en } from './ui-data-en';
import { fr } from './ui-data-fr';

const words: Readonly<Record<Language, DataUi>> = { fr, en };

/** The words of the screens of data in a language. */
export function dataUiFor(language: Language): DataUi {
  return words[language];
}
