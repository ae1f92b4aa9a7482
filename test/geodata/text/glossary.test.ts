import { expect, it } from 'vitest';
import { initiativeTypes } from '../../../geodata/model/initiative';
import { textFor } from '../../../geodata/text';
import { glossaryFor } from '../../../geodata/text/glossary';

it.each(['fr', 'en'] as const)('says in %s what the words of the maps mean, each once', (language) => {
  const text = textFor(language);
  const words = glossaryFor(language).flatMap((section) => section.words);
  const names = words.map(([word]) => word);
  expect(new Set(names).size).toBe(names.length);
  for (const [word, meaning] of words) expect(meaning, word).toMatch(/^\p{Lu}.+[.…]$/u);
  for (const type of initiativeTypes) expect(names).toContain(text.initiatives[type].name);
  expect(names).toContain(`${text.kinds.SI} (SI)`);
  const ladder = words
    .map(([, meaning]) => meaning)
    .find((meaning) => meaning.includes(text.statuses.lapsed.toLowerCase()));
  expect(ladder).toContain(text.statuses.adopted.toLowerCase());
});

it('explains as much in both languages', () => {
  const shape = (language: 'fr' | 'en') => glossaryFor(language).map(({ words }) => words.length);
  expect(shape('en')).toEqual(shape('fr'));
});
