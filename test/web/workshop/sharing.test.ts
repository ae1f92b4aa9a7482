import { beforeEach, expect, test } from 'vitest';
import type { FrozenVersion } from '../../../geodata/model/drafted';
import { scenarioUiFor } from '../../../geodata/text/ui-scenario';
import { ApiError } from '../../../web/api';
import { Sharing } from '../../../web/workshop/sharing.svelte';

const words = scenarioUiFor('fr');
const frozen = (number: number) => ({ number, state: 'shared', note: '' }) as FrozenVersion;

let done: string[];
let kept: FrozenVersion[];
let isSaved: boolean;
let trouble: ApiError | null;
let seen: number;
let sharing: Sharing<FrozenVersion>;
beforeEach(async () => {
  done = [];
  kept = [frozen(1), frozen(2)];
  isSaved = true;
  trouble = null;
  seen = 8;
  const tell = (text: string) => {
    done.push(text);
    return trouble === null ? Promise.resolve() : Promise.reject(trouble);
  };
  sharing = new Sharing<FrozenVersion>({
    id: 'one',
    api: {
      read: () => Promise.resolve({ version: 9 }),
      versions: () => Promise.resolve(kept),
      retain: (id, number) => tell(`retain ${id} ${number}`),
      link: (id, number) => tell(`link ${id} ${number}`).then(() => `/lien/${number}`),
      withdrawLinks: (id, number) => tell(`withdraw ${id} ${number}`),
    },
    words: () => words,
    saver: () => ({
      version: seen,
      flush: () => Promise.resolve(isSaved),
      sawVersion: (version) => (seen = version),
    }),
    freeze: async (version, note) => {
      await tell(`freeze ${version} ${note}`);
      kept = [...kept, frozen(3)];
      return frozen(3);
    },
    rename: (head) => done.push(JSON.stringify(head)),
    say: (text) => done.push(text),
    address: (path) => `https://example.org${path}`,
  });
  await sharing.load();
});

test('versions are listed the last first, one that was frozen just now among them', async () => {
  expect(sharing.versions?.map(({ number }) => number)).toEqual([2, 1]);
  expect(await sharing.freeze(' Pour le bureau ')).toBe(true);
  expect(done).toEqual([
    'freeze 8 Pour le bureau',
    '{"state":"shared","lastVersion":3}',
    words.sharing.done(3),
  ]);
  expect([seen, sharing.versions?.[0]?.number]).toEqual([9, 3]);
});

test('what is not saved is not frozen, and that is told', async () => {
  isSaved = false;
  expect(await sharing.freeze('')).toBe(false);
  expect([sharing.trouble, done]).toEqual([words.sharing.unsaved, []]);
});

test('a link is told until links to its version are withdrawn', async () => {
  await sharing.makeLink(2);
  expect(sharing.link).toEqual({ number: 2, href: 'https://example.org/lien/2' });
  await sharing.withdraw(1);
  expect(sharing.link?.number).toBe(2);
  await sharing.withdraw(2);
  expect([sharing.link, done.at(-1)]).toEqual([null, words.sharing.withdrawn]);
});

test('what the server refuses is told, and nothing is said to be done', async () => {
  trouble = new ApiError(403, '/', 'interdit');
  expect(await sharing.retain(1)).toBe(false);
  expect([sharing.trouble, done]).toEqual([words.list.failed('interdit'), ['retain one 1']]);
  trouble = null;
  expect(await sharing.retain(1)).toBe(true);
  expect([sharing.trouble, done.at(-1), seen]).toEqual(['', words.sharing.retained, 9]);
});
