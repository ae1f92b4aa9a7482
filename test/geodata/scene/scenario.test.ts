import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../../geodata/grouping/check';
import { groundOf } from '../../../geodata/grouping/ground';
import { planOf } from '../../../geodata/grouping/plan';
import type { ScenarioDocument } from '../../../geodata/model/scenario';
import { scenarioScene } from '../../../geodata/scene/scenario';
import { communeFills, unitFillsId } from '../../../geodata/scene/scenario-layers';
import { documentOf } from '../../support/scenario-documents';
import { gridGround } from '../../support/small-ground';

const grid = gridGround(4, 4);
const ground = groundOf(grid.facts, grid.shapes);
const surroundings = { shapes: grid.shapes, backdrop: [], backdropLabels: [] };
const row = (at: number) => [0, 1, 2, 3].map((column) => `commune:${grid.at(at, column)}`);

function sceneOf(document: ScenarioDocument, language: 'fr' | 'en' = 'fr', retained = false) {
  const plan = planOf(document, ground);
  const faults = faultsOf(plan, ground);
  return scenarioScene(plan, ground, { language, flavour: 'light', surroundings, faults, retained });
}
const layer = (scene: ReturnType<typeof sceneOf>, id: string) => {
  const found = scene.layers.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no layer ${id}`);
  return found;
};

describe('the scene of a scenario', () => {
  it('says in a sentence what is proposed, and in another how far it is', () => {
    const scene = sceneOf(documentOf('commune', { a: row(0), b: row(2) }));
    expect(scene.title).toMatch(/^Deux destinations proposées, au \d/);
    expect(scene.finding).toBe('8 communes sur 16 placées');
    expect(sceneOf(documentOf('territory', { a: ['territory:t00'] })).finding).toBe(
      '1 territoire sur 4 placé',
    );
    expect(sceneOf(documentOf('commune', {}), 'en').title).toMatch(/^No destinations proposed, on /);
    const whole = documentOf('commune', { a: [...row(0), ...row(1), ...row(2), ...row(3)] });
    expect(sceneOf(whole, 'fr', true).title).toMatch(/^Une destination retenue, au /);
    expect(sceneOf(whole).finding).toBe('Les 16 communes ont leur regroupement');
  });

  it('says what is at fault, and outlines it', () => {
    const broken = sceneOf(documentOf('commune', { a: [...row(0), ...row(2)] }));
    expect(broken.finding).toContain('\u202f; 1 regroupement en deux morceaux');
    expect(layer(broken, 'faults')).toMatchObject({ geometry: { coordinates: [expect.anything()] } });
    expect(broken.legend[0]?.entries.at(-1)).toMatchObject({ key: 'fault', count: 1 });
    const sound = sceneOf(documentOf('commune', { a: row(0) }));
    expect(layer(sound, 'faults')).toMatchObject({ geometry: { coordinates: [] } });
    expect(sound.legend[0]?.entries.at(-1)).toMatchObject({ key: 'none', count: 12 });
  });

  it('fills each commune by the groupings of its unit, and counts in the legend what the map shows', () => {
    const document = documentOf('commune', { a: row(0), b: row(1) });
    const shared = `commune:${grid.at(0, 0)}`;
    const two = {
      ...document,
      assignment: {
        ...document.assignment,
        [shared]: [
          { grouping: 'b', share: 0.4 },
          { grouping: 'a', share: 0.6 },
        ],
      },
    };
    const scene = sceneOf(two);
    const area = layer(scene, unitFillsId);
    if (area.type !== 'area') throw new Error('an area is expected');
    const keys = new Map(area.marks.map(({ id, key }) => [id, key]));
    expect(keys.get(grid.at(0, 0))).toBe('c0+1');
    expect(keys.get(grid.at(0, 1))).toBe('c0');
    expect(keys.get(grid.at(3, 3))).toBe('none');
    expect(new Map(keys)).toEqual(new Map(communeFills(planOf(two, ground))));
    expect(scene.legend[0]?.entries.map(({ key, count }) => [key, count])).toEqual([
      ['a', 4],
      ['b', 5],
      ['two', 1],
      ['none', 8],
    ]);
    expect(scene.finding).toContain('1 dans deux regroupements');
    const cell = scene.table.rows.find(({ id }) => id === shared)?.cells[1];
    expect(cell?.text).toBe('Destination b (40\u00a0%) et Destination a (60\u00a0%)');
  });

  it('draws limits between groupings apart from those between units, and names groupings where they are', () => {
    const scene = sceneOf(documentOf('commune', { a: [...row(0), ...row(1)], b: [...row(2), ...row(3)] }));
    const limits = layer(scene, 'grouping-limits');
    const length = (geometry: unknown) => JSON.stringify(geometry).length;
    const units = layer(scene, 'unit-limits');
    if (limits.type !== 'line' || units.type !== 'line') throw new Error('lines are expected');
    expect(limits.geometry.coordinates.length).toBeGreaterThan(0);
    expect(length(units.geometry)).toBeGreaterThan(length(limits.geometry));
    const names = layer(scene, 'grouping-labels');
    if (names.type !== 'label') throw new Error('labels are expected');
    expect(names.marks.map(({ text }) => text)).toEqual(['Destination a', 'Destination b']);
    expect(names.marks[0]?.position[1]).toBeLessThan(names.marks[1]?.position[1] ?? 0);
  });

  it('is the same for the same plan, and has a row for every unit', () => {
    const document = documentOf('epci', { a: ['epci:200000000'] });
    expect(sceneOf(document)).toEqual(sceneOf(document));
    expect(sceneOf(document).table.rows).toHaveLength(2);
  });
});
