import type { Language } from './format';
import type { TerritoryUi } from './ui-territory';
import { en } from './ui-territory-en';
import { fr } from './ui-territory-fr';

const words: Readonly<Record<Language, TerritoryUi>> = { fr, en };

/** The words of the screens of territories in a language. */
export function territoryUiFor(language: Language): TerritoryUi {
  return words[language];
}
