import type { Language } from './format';
import { en } from './ui-seminar-en';
import { fr } from './ui-seminar-fr';
import type { SeminarUi } from './ui-seminar-words';

const words: Readonly<Record<Language, SeminarUi>> = { fr, en };

/** The words of the screens of seminars in a language. */
export function seminarUiFor(language: Language): SeminarUi {
  return words[language];
}
