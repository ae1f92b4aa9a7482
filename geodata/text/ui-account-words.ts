import type { Language } from './format';
import type { AccountUi } from './ui-account';
import { en } from './ui-account-en';
import { fr } from './ui-account-fr';

const words: Readonly<Record<Language, AccountUi>> = { fr, en };

/** The words of the screens of accounts in a language. */
export function accountUiFor(language: Language): AccountUi {
  return words[language];
}
