import type { Language } from './format';
import type { ImportUi } from './ui-import';
import { en } from './ui-import-en';
import { fr } from './ui-import-fr';

const words: Readonly<Record<Language, ImportUi>> = { fr, en };

/** The words of the screens of imports in a language. */
export function importUiFor(language: Language): ImportUi {
  return words[language];
}
