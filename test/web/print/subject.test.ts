import { expect, test } from 'vitest';
import { printUiFor } from '../../../geodata/text/ui-print';
import { frameLabel, framesOf } from '../../../web/print/subject';
import { troubleWords } from '../../../web/print/trouble';

const zones = [
  { id: 'avesnois', name: 'Avesnois', rank: 5 },
  { id: 'flandre', name: 'Flandre', rank: 1 },
];

test('a page is framed by the camera once it has moved, the whole, a zone, or what the screen has besides', () => {
  const frames = framesOf(true, zones, [{ value: 'grouping:g-1', name: 'Le Sud' }]);
  expect(frames.map(({ value }) => value)).toEqual([
    'view',
    'department',
    'zone:flandre',
    'zone:avesnois',
    'grouping:g-1',
  ]);
  expect(frames.map((frame) => frameLabel(printUiFor('fr'), frame))).toEqual([
    'La vue à l’écran',
    'Le département',
    'Zone\u00a0: Flandre',
    'Zone\u00a0: Avesnois',
    'Regroupement\u00a0: Le Sud',
  ]);
  expect(framesOf(false, zones)[0]?.value).toBe('department');
});

test('a refusal is told in the words of the server, but where it has none to say', () => {
  const words = printUiFor('fr');
  expect(troubleWords({ status: 400, detail: 'Cadrage inconnu.' }, words)).toBe('Cadrage inconnu.');
  expect(troubleWords({ status: 404, detail: 'Rien.' }, words)).toBe(words.unseen);
  expect(troubleWords({ status: 0, detail: 'fetch failed' }, words)).toBe(words.offline);
});
