import type { Language } from './format';
import { en } from './ui-scenario-en';
import { fr } from './ui-scenario-fr';

/** Words of the screens of destinations, in one language. */
export type ScenarioUi = typeof fr;

const words: Readonly<Record<Language, ScenarioUi>> = { fr, en };

/** The words of the screens of destinations in a language. */
export function scenarioUiFor(language: Language): ScenarioUi {
  return words[language];
}
