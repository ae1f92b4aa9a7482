import { describe, expect, it } from 'vitest';
import type { ScenarioChange } from '../../../geodata/grouping/change';
import type { Scenario, ScenarioDocument } from '../../../geodata/model/scenario';
import { scenarioGround } from '../../../web/destinations/ground';
import { Workshop } from '../../../web/destinations/store/workshop.svelte';
import { documentOf } from '../../support/scenario-documents';
import { gridGround } from '../../support/small-ground';

const grid = gridGround(4, 4);
const around = { backdrop: [], backdropLabels: [] };
const ground = scenarioGround(grid.facts, grid.shapes, around);
const unit = (row: number, column: number) => `commune:${grid.at(row, column)}`;

function open(document: ScenarioDocument, editable = true) {
  const scenario: Scenario = {
    id: 'one',
    name: 'Essai',
    description: '',
    state: 'draft',
    level: document.level,
    day: grid.facts.day,
    groupings: document.groupings.length,
    version: 1,
    author: null,
    updatedBy: null,
    createdAt: '2026-03-01T10:00:00Z',
    updatedAt: '2026-03-01T10:00:00Z',
    lastVersion: null,
    document,
  };
  const waiting: (() => void)[] = [];
  const changes: (readonly ScenarioChange[])[] = [];
  let made = 0;
  const workshop = new Workshop(scenario, ground, {
    language: () => 'fr',
    flavour: () => 'light',
    editable,
    newId: () => `new-${++made}`,
    idle: (call) => waiting.push(call),
    onchange: (step) => changes.push(step),
  });
  const settle = () => {
    for (const call of waiting.splice(0)) call();
  };
  return { workshop, changes, settle };
}

describe('the workshop', () => {
  it('makes a grouping when one paints without any, and says how many units are left', () => {
    const { workshop, changes } = open(documentOf('commune', {}));
    workshop.give([unit(0, 0), unit(0, 1)]);
    expect(workshop.plan.groupings).toHaveLength(1);
    expect(workshop.said).toContain('14\u00a0unités non placées');
    expect(changes).toHaveLength(2);
  });

  it('gives a stroke as one step, which one undoes at once', () => {
    const { workshop } = open(documentOf('commune', { a: [], b: [] }));
    workshop.choose('b');
    workshop.give([unit(0, 0), unit(0, 1), unit(0, 2)]);
    expect(workshop.plan.members.get('b')?.units).toHaveLength(3);
    workshop.undo();
    expect(workshop.plan.members.get('b')?.units).toHaveLength(0);
    workshop.redo();
    expect(workshop.unassigned).toHaveLength(13);
  });

  it('lets faults and scene follow when there is time', () => {
    const { workshop, settle } = open(documentOf('commune', { a: [unit(0, 0)] }));
    workshop.give([unit(3, 3)]);
    expect(workshop.faults.some(({ code }) => code === 'fault-pieces')).toBe(false);
    settle();
    expect(workshop.faults.some(({ code }) => code === 'fault-pieces')).toBe(true);
    expect(workshop.scene.finding).toContain('en deux morceaux');
  });

  it('keeps what a lock holds, and says so', () => {
    const { workshop } = open(documentOf('commune', { a: [unit(0, 0)], b: [] }));
    workshop.edit('a', { locked: true });
    workshop.giveTo([unit(0, 0), unit(0, 1)], 'b');
    expect(workshop.plan.sharesOf.get(unit(0, 0))).toEqual([{ grouping: 'a', share: 1 }]);
    expect(workshop.said).toContain('1\u00a0unité gardée par un verrou');
  });

  it('opens a unit into communes and closes it again with the same groupings', () => {
    const document = documentOf('territory', { a: ['territory:t00'] });
    const { workshop } = open(document);
    workshop.setOpen('territory:t00', true);
    expect(workshop.plan.units.size).toBe(7);
    expect(workshop.wholeOf(grid.at(0, 0))).toBe('territory:t00');
    expect(workshop.plan.members.get('a')?.units).toHaveLength(4);
    workshop.setOpen('territory:t00', false);
    expect(workshop.editor.document).toEqual(document);
  });

  it('gives another colour to a grouping that would touch one of its own', () => {
    const document = documentOf('commune', { a: [unit(0, 0)], b: [] });
    const same = { ...document, groupings: document.groupings.map((one) => ({ ...one, colour: 0 })) };
    const { workshop } = open(same);
    workshop.giveTo([unit(0, 1)], 'b');
    expect(workshop.plan.groupings.map(({ colour }) => colour)).toEqual([0, 1]);
    workshop.undo();
    expect(workshop.editor.document).toEqual(same);
  });

  it('removes a grouping, whose units are in none, and orders the others', () => {
    const { workshop } = open(documentOf('commune', { a: [unit(0, 0)], b: [unit(0, 1)], c: [] }));
    workshop.move('c', -1);
    expect(workshop.plan.groupings.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    workshop.remove('a');
    expect(workshop.plan.groupings.map(({ id }) => id)).toEqual(['c', 'b']);
    expect(workshop.plan.sharesOf.get(unit(0, 0))).toEqual([]);
  });

  it('changes nothing for those who only look', () => {
    const { workshop, changes } = open(documentOf('commune', { a: [] }), false);
    workshop.give([unit(0, 0)]);
    workshop.edit('a', { name: 'Autre' });
    workshop.remove('a');
    expect([changes, workshop.tool]).toEqual([[], 'pan']);
  });
});
