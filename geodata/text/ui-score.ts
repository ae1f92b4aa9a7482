import type { Language } from './format';
import { en } from './ui-score-en';
import { fr } from './ui-score-fr';

/** Words of the figures of a scenario, in one language. */
export type ScoreUi = typeof fr;

const words: Readonly<Record<Language, ScoreUi>> = { fr, en };

/** The words of the figures of a scenario in a language. */
export function scoreUiFor(language: Language): ScoreUi {
  return words[language];
}
