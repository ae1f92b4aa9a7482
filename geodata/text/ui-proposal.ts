import type { Language } from './format';
import { en } from './ui-proposal-en';
import { fr } from './ui-proposal-fr';

/** Words of the panel that proposes groupings, in one language. */
export type ProposalUi = typeof fr;

const words: Readonly<Record<Language, ProposalUi>> = { fr, en };

/** The words of the panel that proposes groupings in a language. */
export function proposalUiFor(language: Language): ProposalUi {
  return words[language];
}
