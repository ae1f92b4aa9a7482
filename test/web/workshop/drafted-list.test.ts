import { beforeEach, expect, test } from 'vitest';
import type { DraftedSummary } from '../../../geodata/model/drafted';
import { ApiError } from '../../../web/api';
import { DraftedList } from '../../../web/workshop/drafted-list.svelte';

const drafted = (id: string, state: DraftedSummary['state'], name = id) =>
  ({ id, state, name, version: 4 }) as DraftedSummary;
const words = {
  copyName: (name: string) => `${name} (copie)`,
  copied: (name: string) => `copied ${name}`,
  removed: (name: string) => `removed ${name}`,
  offline: 'offline',
  failed: (detail: string) => `failed ${detail}`,
};

let kept: DraftedSummary[];
let trouble: ApiError | null;
let list: DraftedList<DraftedSummary>;
beforeEach(() => {
  kept = [drafted('a', 'draft'), drafted('b', 'retained'), drafted('c', 'draft')];
  trouble = null;
  const api = {
    list: () => Promise.resolve(kept),
    copy: (id: string, name: string) => {
      if (trouble !== null) return Promise.reject(trouble);
      const made = drafted(`${id}2`, 'draft', name);
      kept = [made, ...kept];
      return Promise.resolve(made);
    },
    remove: (id: string, version: number) => {
      kept = kept.filter((one) => one.id !== id || one.version !== version);
      return Promise.resolve();
    },
  };
  list = new DraftedList(kept, api, () => words);
});
const shown = () => list.sections.map(({ state, own }) => [state, own.map(({ id }) => id)]);

test('a list stands by state, the retained first; a copy enters it under a name that is not too long', async () => {
  expect(shown()).toEqual([
    ['retained', ['b']],
    ['draft', ['a', 'c']],
  ]);
  await list.copy(drafted('a', 'draft', 'x'.repeat(118)));
  expect([list.said, list.items[0]?.name.length]).toEqual([`copied ${'x'.repeat(118)} (`, 120]);
  expect(shown()[1]).toEqual(['draft', ['a2', 'a', 'c']]);
});

test('what is removed was named before, and leaves the list', async () => {
  await list.remove();
  expect(list.items).toHaveLength(3);
  list.removing = kept[0] ?? null;
  await list.remove();
  expect([list.said, list.removing, list.items.map(({ id }) => id)]).toEqual(['removed a', null, ['b', 'c']]);
});

test('trouble is told until the next thing is done', async () => {
  trouble = new ApiError(0, '/', '');
  await list.copy(drafted('a', 'draft'));
  expect([list.trouble, list.said]).toEqual(['offline', '']);
  trouble = new ApiError(403, '/', 'interdit');
  await list.copy(drafted('a', 'draft'));
  expect(list.trouble).toBe('failed interdit');
  trouble = null;
  await list.copy(drafted('a', 'draft'));
  expect(list.trouble).toBe('');
});
