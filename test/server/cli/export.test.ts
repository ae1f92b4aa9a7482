import { expect, it } from 'vitest';
import { issueText } from '../../../geodata/text/issues';
import { readExportWish } from '../../../server/cli/export-wish';

const today = '2026-01-02';

it('reads what is to be printed', async () => {
  const read = await readExportWish(
    [
      '--view',
      '/reseau?zones=sud',
      '--out',
      'x.png',
      '--format',
      'png',
      '--page',
      'A3-portrait',
      '--bw',
      '--dpi',
      '150',
    ],
    today,
  );
  expect(read).toMatchObject({
    ok: true,
    value: {
      format: 'png',
      dpi: 150,
      out: 'x.png',
      wish: {
        view: '/reseau?zones=sud',
        frame: null,
        setup: { paper: 'A3', orientation: 'portrait', inking: 'black-white', language: 'fr', date: today },
      },
    },
  });
});

it.each([
  [['--out', 'x'], '--view'],
  [['--view', '/reseau'], '--out'],
  [['--view', '/reseau', '--out', 'x', '--format', 'gif'], '--format'],
  [['--view', '/reseau', '--out', 'x', '--page', 'A5'], '--page'],
  [['--view', '/reseau', '--out', 'x', '--dpi', '9000'], '--dpi'],
  [['--view', '/reseau', '--out', 'x', '--frame', 'moon'], '--frame'],
  [['--view', '/reseau', '--out', 'x', '--date', 'demain'], '--date'],
  [['--view', '/reseau', '--out', 'x', '--logo', '/nowhere.svg'], '--logo'],
  [['--view', '/reseau', '--out', 'x', '--atlas', 'communes'], '--atlas'],
  [['--view', '/reseau', '--out', 'x', '--atlas', 'zones', '--format', 'png'], '--format'],
  [['--view', '/reseau', '--out', 'x', '--atlas', 'zones', '--frame', 'zone:sud'], '--frame'],
  [['--view', '/reseau', '--out', 'x', '--colour'], '--colour'],
])('names the option that will not do: %j', async (args, option) => {
  const read = await readExportWish(args, today);
  expect(read.ok ? [] : read.issues.map((issue) => issueText(issue, 'fr')).join(' ')).toContain(option);
});
