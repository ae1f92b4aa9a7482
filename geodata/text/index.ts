import { en } from './en';
import { fr } from './fr';
import type { Language } from './format';
import type { Text } from './text';

const texts: Readonly<Record<Language, Text>> = { fr, en };

/** The words of a language, for the screen, the print and the headers of exports. */
export function textFor(language: Language): Text {
  return texts[language];
}
