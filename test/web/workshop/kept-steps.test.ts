import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { KeptSteps, type StepStorage } from '../../../web/workshop/kept-steps';
import { Steps } from '../../../web/workshop/steps.svelte';
import { memoryStorage } from '../destinations/stores';

interface Step {
  readonly text: string;
}
const schema = z.object({ text: z.string() });
const step = (text: string): Step => ({ text });

let storage: ReturnType<typeof memoryStorage>;
beforeEach(() => {
  storage = memoryStorage();
});
const open = (of = 'plan.claire.one') => new KeptSteps<Step>(() => storage, of, schema);

describe('the steps of an edition', () => {
  test('survive a new load of the page, undone ones as well', () => {
    const before = new Steps<Step>();
    for (const text of ['a', 'b', 'c']) before.made(step(text));
    before.back((made) => made);
    open().keep(before.all, 4);
    const after = new Steps<Step>();
    after.restore(open().take(4));
    expect([after.canUndo, after.canRedo]).toEqual([true, true]);
    expect(after.forth((made) => made)).toEqual(step('c'));
    expect(['c', 'b', 'a', null].map(() => after.back((made) => made)?.text ?? null)).toEqual([
      'c',
      'b',
      'a',
      null,
    ]);
  });

  test('are forgotten once the server has another version, and are not those of another document', () => {
    open().keep({ past: [step('a')], future: [] }, 4);
    expect(open('plan.claire.two').take(4).past).toEqual([]);
    expect(open().take(5)).toEqual({ past: [], future: [] });
    expect(open().take(4).past).toEqual([]);
    expect(storage.values.size).toBe(0);
  });

  test('are the last ones when they are too many to be kept', () => {
    const long = (number: number) => step(`${number} ${'x'.repeat(99_000)}`);
    const past = Array.from({ length: 20 }, (_, number) => long(number));
    open().keep({ past, future: [step('next')] }, 1);
    const kept = open().take(1);
    expect(kept.past.map(({ text }) => Number.parseInt(text, 10))).toEqual([18, 19]);
    expect(kept.future).toEqual([step('next')]);
    expect([...storage.values.values()].join('').length).toBeLessThan(250_100);
  });

  test('leave nothing behind when there is none, and do without a storage or what it holds', () => {
    open().keep({ past: [step('a')], future: [] }, 1);
    open().keep({ past: [], future: [] }, 2);
    expect(storage.values.size).toBe(0);
    for (const broken of ['{', '{"version":1,"past":[{"text":1}],"future":[]}', 'null']) {
      storage.setItem('maillage.steps.plan.claire.one', broken);
      expect(open().take(1)).toEqual({ past: [], future: [] });
    }
    const barred = new KeptSteps<Step>(
      (): StepStorage => {
        throw new Error('no storage here');
      },
      'plan.claire.one',
      schema,
    );
    barred.keep({ past: [step('a')], future: [] }, 1);
    expect(barred.take(1).past).toEqual([]);
  });
});
