import type { Language } from './format';
import { en } from './ui-pooling-en';
import { fr } from './ui-pooling-fr';

/** Words of the effect of pooling, in one language. */
export type PoolingUi = typeof fr;

const words: Readonly<Record<Language, PoolingUi>> = { fr, en };

/** The words of the effect of pooling in a language. */
export function poolingUiFor(language: Language): PoolingUi {
  return words[language];
}
