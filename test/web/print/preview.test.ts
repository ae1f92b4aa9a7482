import { beforeEach, describe, expect, test } from 'vitest';
import { ApiError } from '../../../web/api';
import { Downloads } from '../../../web/print/downloads.svelte';
import { Preview } from '../../../web/print/preview.svelte';
import { settled } from '../../../web/print/settle';

const blob = (text: string) => new Blob([text]);

describe('the preview of a page', () => {
  let isSaved: boolean;
  let asked: { address: string; signal: AbortSignal; answer: (page: Blob | ApiError) => void }[];
  let made: number;
  let dropped: string[];
  let preview: Preview;
  beforeEach(() => {
    isSaved = true;
    asked = [];
    made = 0;
    dropped = [];
    preview = new Preview({
      settle: () => Promise.resolve(isSaved),
      fetchPage: (address, signal) =>
        new Promise((resolve, reject) =>
          asked.push({
            address,
            signal,
            answer: (page) => (page instanceof Blob ? resolve(page) : reject(page)),
          }),
        ),
      urls: { make: () => `blob:${++made}`, drop: (url) => dropped.push(url) },
    });
  });
  const turn = () => new Promise((done) => setTimeout(done));

  test('asks for one page at a time, and keeps the earlier one until the next is there', async () => {
    const first = preview.show('/a');
    await turn();
    asked[0]?.answer(blob('a'));
    await first;
    expect([preview.picture, preview.stage]).toEqual(['blob:1', 'done']);
    const second = preview.show('/b');
    await turn();
    const third = preview.show('/c');
    await turn();
    expect([asked[1]?.signal.aborted, preview.picture, preview.stage]).toEqual([true, 'blob:1', 'drawing']);
    asked[1]?.answer(blob('too late'));
    asked[2]?.answer(blob('c'));
    await Promise.all([second, third]);
    expect([preview.picture, dropped, preview.trouble]).toEqual(['blob:2', ['blob:1'], null]);
    preview.close();
    expect(dropped).toEqual(['blob:1', 'blob:2']);
  });

  test('asks for nothing while a draft cannot be saved', async () => {
    isSaved = false;
    await preview.show('/a');
    expect([asked.length, preview.trouble]).toEqual([0, { kind: 'not-saved' }]);
  });

  test('keeps what the server refuses until a page is made', async () => {
    const error = new ApiError(400, '/a', 'Cadrage inconnu.');
    const refused = preview.show('/a');
    await turn();
    asked[0]?.answer(error);
    await refused;
    expect(preview.trouble).toEqual({ kind: 'refused', error });
    const next = preview.show('/b');
    await turn();
    asked[1]?.answer(blob('b'));
    await next;
    expect(preview.trouble).toBeNull();
  });
});

test('files are made one at a time, and what came of the last is told', async () => {
  const saved: string[] = [];
  const downloads = new Downloads((name) => saved.push(name));
  let finish: (file: Blob) => void = () => undefined;
  const first = downloads.make('a.pdf', () => new Promise((done) => (finish = done)));
  await downloads.make('b.pdf', () => Promise.resolve(blob('b')));
  expect(downloads.busy).toBe('a.pdf');
  finish(blob('a'));
  await first;
  expect([saved, downloads.saved, downloads.busy]).toEqual([['a.pdf'], 'a.pdf', null]);
  const error = new ApiError(503, '/', 'Trop de demandes.');
  await downloads.make('c.pdf', () => Promise.reject(error));
  expect([downloads.trouble, downloads.saved]).toEqual([error, null]);
});

describe('a draft', () => {
  const wait = () => Promise.resolve();
  test('is waited for while it is being sent', async () => {
    const answers = [false, false, true];
    const saver = { state: 'saving', flush: () => Promise.resolve(answers.shift() ?? false) };
    expect(await settled(saver, wait)).toBe(true);
    expect(answers).toEqual([]);
  });
  test('is not waited for when it cannot be saved now', async () => {
    expect(await settled({ state: 'offline', flush: () => Promise.resolve(false) }, wait)).toBe(false);
  });
});
