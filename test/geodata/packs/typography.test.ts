import { expect, it } from 'vitest';
import { printedName } from '../../../geodata/packs/typography';

it('prints official names with typographic apostrophes and ligatures', () => {
  expect(printedName("Villeneuve-d'Ascq")).toBe('Villeneuve-d’Ascq');
  expect(printedName("CC Coeur de l'Avesnois")).toBe('CC Cœur de l’Avesnois');
  expect(printedName('Coëron')).toBe('Coëron');
});
