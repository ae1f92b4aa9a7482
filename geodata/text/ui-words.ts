import type { Language } from './format';
import type { Ui } from './ui';
import { en } from './ui-en';
import { fr } from './ui-fr';

const words: Readonly<Record<Language, Ui>> = { fr, en };

/** The words of the interface in a language. */
export function uiFor(language: Language): Ui {
  return words[language];
}
