import { beforeEach, describe, expect, test } from 'vitest';
import type { SitingDocument } from '../../../geodata/model/siting-plan';
import { ApiError } from '../../../web/api';
import type { PlanContent } from '../../../web/siting/plan-api';
import { PlanEditor } from '../../../web/siting/store/editor.svelte';
import { PlanSaver } from '../../../web/siting/store/saver.svelte';

const plan = (...sites: string[]) => ({ sites }) as unknown as SitingDocument;
const conflict = new ApiError(412, '/', 'Plan modifié', [], {
  version: 7,
  document: plan('theirs'),
  updatedBy: 'Léa',
});

describe('saving a plan', () => {
  let sent: [version: number, part: Partial<PlanContent>][];
  let answers: (number | ApiError)[];
  let received: SitingDocument[];
  let saver: PlanSaver;
  beforeEach(() => {
    sent = [];
    answers = [];
    received = [];
    saver = new PlanSaver(1, {
      send: (version, part) => {
        sent.push([version, part]);
        const answer = answers.shift() ?? version + 1;
        return answer instanceof ApiError ? Promise.reject(answer) : Promise.resolve(answer);
      },
      read: () => Promise.resolve({ version: 9, document: plan('read') }),
      receive: (document) => received.push(document),
      later: () => () => undefined,
    });
  });

  test('sends what changed last, once, under the version that was acknowledged', async () => {
    saver.add({ document: plan('a') });
    saver.add({ document: plan('b') });
    saver.add({ name: 'Deux' });
    expect(saver.wouldLose).toBe(true);
    expect(await saver.flush()).toBe(true);
    saver.add({ document: plan('c') });
    expect(await saver.flush()).toBe(true);
    expect(sent).toEqual([
      [1, { document: plan('b'), name: 'Deux' }],
      [2, { document: plan('c') }],
    ]);
    expect(saver.wouldLose).toBe(false);
  });

  test('tells what someone else has saved, and writes over it only when told to', async () => {
    answers = [conflict];
    saver.add({ document: plan('mine') });
    expect(await saver.flush()).toBe(false);
    expect(saver.theirs).toMatchObject({ by: 'Léa', version: 7 });
    // What is done meanwhile waits as well.
    saver.add({ document: plan('mine', 'too') });
    expect(await saver.flush()).toBe(false);
    expect(sent).toHaveLength(1);
    await saver.keepMine();
    expect(sent[1]).toEqual([7, { document: plan('mine', 'too') }]);
    expect(saver.state).toBe('saved');
  });

  test('takes over what someone else has saved', async () => {
    answers = [conflict];
    saver.add({ document: plan('mine') });
    await saver.flush();
    await saver.takeTheirs();
    expect(received).toEqual([plan('theirs')]);
    expect(saver.version).toBe(7);
    expect(await saver.flush()).toBe(true);
    expect(sent).toHaveLength(1);
  });

  test('keeps what could not be sent, and tells why', async () => {
    answers = [new ApiError(0, '/', ''), new ApiError(422, '/', 'Trop de points')];
    saver.add({ document: plan('a') });
    expect(await saver.flush()).toBe(false);
    expect(saver.state).toBe('offline');
    expect(await saver.flush()).toBe(false);
    expect(saver.state).toBe('refused');
    expect(saver.refusal).toBe('Trop de points');
    expect(await saver.flush()).toBe(true);
    expect(sent.map(([, part]) => part.document)).toEqual([plan('a'), plan('a'), plan('a')]);
  });
});

describe('editing a plan', () => {
  const proof = { objective: 1, bound: 1, gap: 0, proven: true };

  test('goes back and forth, with what was proven of each step; a drag is one step', () => {
    const told: SitingDocument[] = [];
    const editor = new PlanEditor(plan('a'), (document) => told.push(document));
    editor.set(plan('b'), proof);
    editor.set(plan('c'), null);
    editor.set(plan('d'), null, true);
    editor.set(plan('d'), null);
    expect(editor.proof).toBeNull();
    expect(editor.undo()).toBe(true);
    expect(editor.document).toEqual(plan('b'));
    expect(editor.proof).toEqual(proof);
    expect(editor.redo()).toBe(true);
    expect(editor.document).toEqual(plan('d'));
    expect(editor.redo()).toBe(false);
    expect(told).toEqual([plan('b'), plan('c'), plan('d'), plan('b'), plan('d')]);
    editor.receive(plan('theirs'));
    expect(editor.undo()).toBe(false);
  });
});
