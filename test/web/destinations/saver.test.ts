import { describe, expect, it } from 'vitest';
import { groundOf } from '../../../geodata/grouping/ground';
import { addGrouping, assignUnits, editGrouping } from '../../../geodata/grouping/make-change';
import type { ScenarioDocument } from '../../../geodata/model/scenario';
import { KeptChanges } from '../../../web/destinations/store/kept-changes';
import { Saver } from '../../../web/destinations/store/saver.svelte';
import { ScenarioEditor } from '../../../web/destinations/store/scenario-editor.svelte';
import { documentOf } from '../../support/scenario-documents';
import { gridGround } from '../../support/small-ground';
import { clock, FakeServer, memoryStorage } from './stores';

const grid = gridGround(3, 3);
const ground = groundOf(grid.facts, grid.shapes);
const unit = (row: number, column: number) => `commune:${grid.at(row, column)}`;
const begin = () => documentOf('commune', { a: [unit(0, 0)], b: [unit(2, 2)] });

function open(server: FakeServer, storage = memoryStorage(), tab = 'tab') {
  const time = clock();
  const kept = new KeptChanges(storage, 'claire', 'one', tab);
  const editor: ScenarioEditor = new ScenarioEditor(server.document, ground, (changes) => saver.add(changes));
  const saver: Saver = new Saver(
    { version: server.version, document: server.document },
    {
      send: server.send,
      read: server.read,
      kept,
      receive: (document) => editor.receive(document),
      later: time.later,
    },
  );
  saver.resume();
  const give = (units: readonly string[], to: string) => {
    const change = assignUnits(editor.document, units, [{ grouping: to, share: 1 }]);
    return editor.apply(change === null ? [] : [change]);
  };
  return { saver, editor, time, storage, give };
}
const shareOf = (document: ScenarioDocument, id: string) => document.assignment[id]?.[0]?.grouping;

describe('the saving of a scenario', () => {
  it('sends in one go what was done in a moment, and forgets what was acknowledged', async () => {
    const server = new FakeServer(begin());
    const { saver, time, storage, give } = open(server);
    give([unit(0, 1)], 'a');
    give([unit(0, 2)], 'a');
    expect([saver.state, storage.values.size]).toEqual(['pending', 1]);
    await time.tick();
    expect([saver.state, storage.values.size, server.sent.length]).toEqual(['saved', 0, 1]);
    expect(shareOf(server.document, unit(0, 2))).toBe('a');
  });

  it('keeps everything while the network is cut, and sends it in order when it is back', async () => {
    const server = new FakeServer(begin());
    const { saver, time, storage, give, editor } = open(server);
    server.isDown = true;
    give([unit(0, 1)], 'a');
    await time.tick();
    expect([saver.state, saver.wouldLose, time.waits()]).toEqual(['offline', false, true]);
    give([unit(0, 1)], 'b');
    editor.undo();
    give([unit(1, 1)], 'b');
    expect(storage.values.size).toBe(1);
    server.isDown = false;
    await time.tick();
    expect([saver.state, server.document]).toEqual(['saved', editor.document]);
  });

  it('takes up on a new load what was kept, once, even what the server had received already', async () => {
    const server = new FakeServer(begin());
    const storage = memoryStorage();
    const first = open(server, storage);
    server.isDown = true;
    first.give([unit(0, 1)], 'a');
    first.editor.apply([addGrouping(first.editor.document, 'c', 'Cambrésis')]);
    await first.time.tick();
    // The answer was lost, not the question.
    server.isDown = false;
    server.change([addGrouping(server.document, 'c', 'Cambrésis')]);
    const again = open(server, storage, 'another tab');
    expect(again.editor.document.groupings.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(shareOf(again.editor.document, unit(0, 1))).toBe('a');
    await again.time.tick();
    expect([again.saver.state, storage.values.size]).toEqual(['saved', 0]);
    expect(server.document).toEqual(again.editor.document);
  });

  it('lays one’s changes over what someone else saved meanwhile, and tells who', async () => {
    const server = new FakeServer(begin());
    const { saver, time, give, editor } = open(server);
    const theirs = assignUnits(server.document, [unit(1, 0), unit(0, 1)], [{ grouping: 'b', share: 1 }]);
    const renamed = editGrouping(server.document, 'b', { name: 'Baie' });
    server.change([theirs, renamed].flatMap((change) => change ?? []));
    give([unit(0, 1)], 'a');
    await time.tick();
    expect(saver.state).toBe('saved');
    expect(saver.theirs).toMatchObject({ by: 'Paul', notes: [{ code: 'scenario-overwritten' }] });
    expect(server.document).toEqual(editor.document);
    expect([shareOf(editor.document, unit(1, 0)), shareOf(editor.document, unit(0, 1))]).toEqual(['b', 'a']);
    expect(editor.document.groupings[1]?.name).toBe('Baie');
    // One's own step can still be undone.
    editor.undo();
    await time.tick();
    expect(server.document).toEqual(editor.document);
    expect(shareOf(editor.document, unit(1, 0))).toBe('b');
  });

  it('says what is refused and keeps it until one gives it up', async () => {
    const server = new FakeServer(begin());
    const { saver, time, give, editor, storage } = open(server);
    server.status = 403;
    give([unit(0, 1)], 'a');
    await time.tick();
    expect([saver.state, saver.refusal, saver.wouldLose, storage.values.size]).toEqual([
      'refused',
      'refused',
      true,
      1,
    ]);
    await saver.abandon();
    expect([saver.state, storage.values.size, editor.document]).toEqual(['saved', 0, server.document]);
  });

  it('waits for one to sign in again', async () => {
    const server = new FakeServer(begin());
    const { saver, time, give } = open(server);
    server.status = 401;
    give([unit(0, 1)], 'a');
    await time.tick();
    expect([saver.state, saver.wouldLose]).toEqual(['signed-out', false]);
    server.status = null;
    await saver.look();
    await time.tick();
    expect(saver.state).toBe('saved');
  });

  it('goes over to what others saved while one was away', async () => {
    const server = new FakeServer(begin());
    const { saver, editor } = open(server);
    server.change([addGrouping(server.document, 'c', 'Cambrésis')]);
    await saver.look();
    expect([saver.version, editor.document]).toEqual([2, server.document]);
  });
});

describe('the steps of an editor', () => {
  it('go back and forth without limit', () => {
    const { editor, give } = open(new FakeServer(begin()));
    const first = editor.document;
    for (let at = 0; at < 40; at++) give([unit(1, at % 3)], at % 2 === 0 ? 'a' : 'b');
    const last = editor.document;
    while (editor.undo());
    expect([editor.document, editor.steps.canUndo]).toEqual([first, false]);
    while (editor.redo());
    expect([editor.document, editor.steps.canRedo]).toEqual([last, false]);
  });

  it('refuses what a document cannot be, and then changes nothing', () => {
    const { editor } = open(new FakeServer(begin()));
    const before = editor.document;
    const issues = editor.apply([
      { kind: 'assign', units: [{ unit: unit(0, 1), before: null, after: [{ grouping: 'z', share: 1 }] }] },
    ]);
    expect(issues.map(({ code }) => code)).toEqual(['scenario-unknown-grouping']);
    expect([editor.document, editor.steps.canUndo]).toEqual([before, false]);
  });
});
