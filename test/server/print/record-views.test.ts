import { expect, it } from 'vitest';
import type { SessionRecord } from '../../../geodata/model/seminar';
import type { Sql } from '../../../server/db/fragments';
import { composeRecord } from '../../../server/print/record';
import { Grounds } from '../../../server/print/themes/grounds';
import { jsonOf } from '../../../server/print/themes/ground-shown';
import { sampleTables } from '../../support/sample-tables';

it('reads what several views are drawn on once, and hands it to a thread as one', async () => {
  const asked: string[] = [];
  const answer = (_text: TemplateStringsArray, checksum: string) => {
    asked.push(checksum);
    return Promise.resolve(checksum === 'gone' ? [] : [{ content: JSON.stringify({ checksum }) }]);
  };
  // The queries of frozen grounds use nothing else of it.
  const grounds = new Grounds(answer as unknown as Sql);
  const version = { facts: 'f', shapes: 's' };
  const views = await Promise.all([grounds.kept(version), grounds.kept(version), grounds.basis('f')]);
  expect(await grounds.kept({ facts: 'f', shapes: 'gone' })).toBeNull();
  expect(asked.toSorted()).toEqual(['f', 'f', 'gone', 's']);
  const [one, two] = structuredClone(views);
  expect(one?.facts).toBe(two?.facts);
  if (one === null || two === null) throw new Error('no ground');
  expect(jsonOf(one.facts)).toEqual({ checksum: 'f' });
  expect(jsonOf(one.facts)).toBe(jsonOf(two.facts));
});

it('tells the fault that leaves a view without its map, and makes the record all the same', async () => {
  const view = (id: string, address: string) => ({ id, address, title: id, notes: '', minutes: 5 });
  const record: SessionRecord = {
    session: {
      id: 't',
      seminar: 's',
      number: 1,
      step: 0,
      code: null,
      startedAt: '2026-01-02T10:00:00Z',
      endedAt: null,
      startedBy: 'Ann',
      leftToRoom: false,
    },
    version: {
      seminar: 's',
      number: 1,
      name: 'Séminaire',
      description: '',
      day: null,
      sharedAt: '2026-01-01T10:00:00Z',
      sharedBy: 'Ann',
      document: {
        format: 1,
        views: [view('sound', '/reseau'), view('broken', '/destinations/lien/s3cret')],
      },
    },
    pins: [],
    decisions: {},
  };
  const faults: unknown[] = [];
  const book = await composeRecord(
    sampleTables,
    record,
    [{ own: null }, { own: { ground: null } }],
    { paper: 'A4', orientation: 'landscape', inking: 'colour', language: 'fr', date: '2026-01-02' },
    (fault) => faults.push(fault),
  );
  expect(faults).toEqual([{ view: 'broken', error: expect.any(TypeError) as unknown }]);
  expect(JSON.stringify(faults)).not.toContain('s3cret');
  const subjects = [...book.pages()].map(({ page }) => page.subject);
  expect(subjects.some((subject) => subject.includes('elle n’a pas pu être composée'))).toBe(true);
});
