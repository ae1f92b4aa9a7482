import { expect, it } from 'vitest';
import { Turns } from '../../../server/jobs/turns';

it('turns are given in order, and refused when too many wait', async () => {
  const turns = new Turns(1, 1);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const ran: string[] = [];
  const first = turns.run(() => held.then(() => ran.push('first')));
  const second = turns.run(() => Promise.resolve(ran.push('second')));
  await expect(turns.run(() => Promise.resolve())).rejects.toMatchObject({
    kind: 'server-busy',
    retryAfter: 5,
  });
  letGo();
  await Promise.all([first, second]);
  await turns.run(() => Promise.resolve(ran.push('third')));
  expect(ran).toEqual(['first', 'second', 'third']);
});

it('a turn is left by who gives up, for others to wait in', async () => {
  const turns = new Turns(1, 1);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const ran: string[] = [];
  const first = turns.run(() => held.then(() => ran.push('first')));
  const giving = new AbortController();
  const gone = turns.run(() => Promise.resolve(ran.push('gone')), giving.signal);
  giving.abort();
  await expect(gone).rejects.toMatchObject({ kind: 'server-busy' });
  const second = turns.run(() => Promise.resolve(ran.push('second')), new AbortController().signal);
  letGo();
  await Promise.all([first, second]);
  expect(ran).toEqual(['first', 'second']);
});
