import type { Bilingual } from './problems';

const separator = ' | ';

/** What a parameter expects, in both languages, as the one message that its schema can carry; `readExpectation` takes it apart. */
export function expectation(fr: string, en: string): string {
  return fr + separator + en;
}

/** The two languages of a message made by `expectation`; another message stands for both. */
export function readExpectation(message: string): Bilingual {
  const [fr = message, en = fr] = message.split(separator);
  return { fr, en };
}
