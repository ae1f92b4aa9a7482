import { expect, it } from 'vitest';
import type { SessionRecord } from '../../../geodata/model/seminar';
import type { Store } from '../../../web/seminars/outbox';
import { Talk } from '../../../web/seminars/talk.svelte';
import { memoryStorage } from '../destinations/stores';

const hour = 3_600_000;
const record: SessionRecord = {
  session: {
    ...{
      id: 't',
      seminar: 's',
      number: 1,
      step: 0,
      code: null,
      endedAt: null,
      startedBy: 'Ann',
      leftToRoom: false,
    },
    startedAt: '2026-01-02T08:00:00Z',
  },
  version: {
    ...{ seminar: 's', number: 1, name: 'Zone', description: '', day: null, sharedBy: 'Ann' },
    sharedAt: '2026-01-02T08:00:00Z',
    document: { format: 1, views: [] },
  },
  pins: [],
  decisions: {},
};

function open(store: Store, now: number, more: Partial<SessionRecord> = {}) {
  const send = () => Promise.resolve();
  return new Talk({ ...record, ...more }, { author: 'Ann', store, newId: () => 'p', send, now: () => now });
}

it('a talk that was begun is taken up after a reload, with its clock, until it ends', async () => {
  const store = memoryStorage();
  const talk = open(store, hour);
  expect([talk.isUnderWay, talk.begun]).toEqual([false, null]);
  talk.begin();
  const again = open(store, 2 * hour);
  expect([again.isUnderWay, again.begun]).toEqual([true, hour]);
  again.begin();
  expect(again.begun).toBe(hour);
  await again.end(false);
  expect(open(store, 2 * hour).isUnderWay).toBe(false);
});

it('a talk that is taken up another day has a clock of that day', () => {
  const store = memoryStorage();
  open(store, hour).begin();
  const later = open(store, 20 * hour, { decisions: { a: 'Ouvrir.' } });
  expect([later.isUnderWay, later.begun]).toEqual([true, null]);
  later.begin();
  expect(later.begun).toBe(20 * hour);
});
