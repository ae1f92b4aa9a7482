import { expect, it } from 'vitest';
import { Preparation } from '../../../web/seminars/preparation.svelte';

const slow = { kind: 'slow' } as const;

it('the views of a talk are loaded one after the other, and all is ready when the last one has come', () => {
  const preparation = new Preparation(['a', 'b']);
  expect(['a', 'b'].map((id) => preparation.stateOf(id))).toEqual(['loading', 'waiting']);
  preparation.finish('a', null);
  preparation.finish('a', null);
  expect([preparation.isReady, preparation.current]).toEqual([false, 'b']);
  preparation.finish('b', null);
  expect(['a', 'b'].map((id) => preparation.stateOf(id))).toEqual(['ready', 'ready']);
  expect(preparation.isReady).toBe(true);
});

it('a view that failed says why and may be tried again, after those that wait', () => {
  const preparation = new Preparation(['a', 'b', 'c']);
  preparation.finish('a', slow);
  expect([preparation.stateOf('a'), preparation.troubleOf('a')]).toEqual(['failed', slow]);
  preparation.retry('a');
  expect(['a', 'b', 'c'].map((id) => preparation.stateOf(id))).toEqual(['waiting', 'loading', 'waiting']);
  preparation.finish('b', null);
  preparation.finish('c', null);
  expect([preparation.isReady, preparation.current]).toEqual([false, 'a']);
  preparation.finish('a', null);
  expect([preparation.isReady, preparation.troubleOf('a')]).toEqual([true, null]);
});

it('what failed and is not tried again leaves the talk unready', () => {
  const preparation = new Preparation(['a', 'b']);
  preparation.finish('a', { kind: 'said', text: 'Ce scénario n’existe pas.' });
  preparation.finish('b', null);
  expect([preparation.isReady, preparation.current]).toEqual([false, null]);
});
