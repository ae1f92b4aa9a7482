import { expect, it } from 'vitest';
import type { SessionRecord } from '../../../geodata/model/seminar';
import { readRecordViews } from '../../../server/print/record-views';
import type { PrintReading } from '../../../server/print/themes/theme';
import { isOpenTo, recordForRoom } from '../../../server/seminars/followed';

const view = (id: string, address: string) => ({ id, address, title: `Vue ${id}`, notes: 'Tu', minutes: 5 });
const views = [view('a', '/reseau'), view('b', '/destinations')];
const given = '2026-01-02T10:00:00Z';
const record: SessionRecord = {
  session: {
    ...{ id: 't', seminar: 's', number: 1, step: 0, code: 'ABCDEFGH', leftToRoom: true },
    ...{ startedAt: given, endedAt: given, startedBy: 'Ann' },
  },
  version: {
    ...{ seminar: 's', number: 1, name: 'Zone', description: 'Entre nous', day: null },
    ...{ sharedAt: given, sharedBy: 'Ann', document: { format: 1, views } },
  },
  pins: [{ id: 'p', rank: 1, view: 'a', at: [3, 50], text: 'Ouvrir ici', group: null, author: 'Ann' }],
  decisions: { a: 'Étudier une ouverture' },
};

it('the room reads views, pins and decisions of a record, without notes, what is said among its authors, and names', () => {
  const told = JSON.stringify(recordForRoom(record));
  for (const text of ['Vue a', 'Vue b', 'Ouvrir ici', 'Étudier une ouverture']) expect(told).toContain(text);
  for (const text of ['Tu', 'Entre nous', 'Ann', 'ABCDEFGH']) expect(told).not.toContain(`"${text}"`);
});

it('a view that the room may not read is not read for it', async () => {
  const reading = {} as PrintReading;
  const closed = await readRecordViews(views, reading, (one) => isOpenTo(one, false));
  expect(closed).toEqual(['not-there', 'not-there']);
  expect(isOpenTo(view('c', '/destinations/lien/jeton'), false)).toBe(true);
  expect(isOpenTo(view('a', '/reseau'), true)).toBe(true);
});
