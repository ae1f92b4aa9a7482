import { expect, it } from 'vitest';
import { standingText, type Standing } from '../../../geodata/text/standing-words';

it('tells a draft from one that is shared, and a version that was proposed from the one that was chosen', () => {
  const told = (state: Standing['state'], number: number | null) =>
    standingText({ state, number, since: '2024-03-01' }, 'fr').replaceAll('\u00a0', ' ');
  expect(told('draft', null)).toBe('Brouillon du 1ᵉʳ mars 2024, qui n’engage personne.');
  expect(told('shared', null)).toBe(
    'Brouillon partagé, tel qu’il était le 1ᵉʳ mars 2024\u202f; il n’engage personne.',
  );
  expect(told('shared', 2)).toBe('Version 2, proposée, partagée le 1ᵉʳ mars 2024.');
  expect(told('retained', 2)).toBe('Version 2, retenue, partagée le 1ᵉʳ mars 2024.');
});
