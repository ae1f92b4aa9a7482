import { describe, expect, it } from 'vitest';
import { evaluatedDocument } from '../../../geodata/catchments/plan/data';
import { withSites } from '../../../geodata/catchments/plan/edit';
import { evaluatePlan } from '../../../geodata/catchments/plan/evaluate';
import { planGround } from '../../../geodata/catchments/plan/ground';
import { existingSites, planSites } from '../../../geodata/catchments/plan/sites';
import { groundOf } from '../../../geodata/grouping/ground';
import type { SitingDocument } from '../../../geodata/model/siting-plan';
import { sitingScene } from '../../../geodata/scene/siting';
import type { SitingDrawing } from '../../../geodata/scene/siting-drawing';
import { changeKey, costKey } from '../../../geodata/scene/siting-marks';
import { changeScale, siteKinds, siteScale } from '../../../geodata/symbology/siting';
import { seenDistance, visions } from '../../support/colour-vision';
import { gridGround } from '../../support/small-ground';
import { noDemand, planDocument } from '../../support/small-plan';

const grid = gridGround(4, 4);
const ground = groundOf(grid.facts, grid.shapes);
const today = existingSites(grid.facts);

function drawingOf(document: SitingDocument, more: Partial<SitingDrawing> = {}): SitingDrawing {
  const baseline = { sites: today, points: [] };
  const made = planGround(evaluatedDocument(document, baseline), grid.facts, noDemand, null);
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  return {
    name: 'Essai',
    document,
    sites: planSites(document, grid.facts),
    evaluation: evaluatePlan(made.value, document.sites, today),
    ground,
    demands: noDemand,
    matrix: null,
    proof: null,
    surroundings: { shapes: grid.shapes, backdrop: [], backdropLabels: [] },
    shading: 'cost',
    isSpider: true,
    language: 'fr',
    flavour: 'light',
    ...more,
  };
}
const now = planDocument({ sites: [...today] });
const closing = withSites(now, [today[0] ?? ''], false);

describe('the scene of a plan', () => {
  it('says in sentences how many points there are, and who goes farther', () => {
    const scene = sitingScene(drawingOf(closing));
    expect(scene.title).toContain(`Essai\u00a0: ${today.length - 1}\u00a0point`);
    expect(scene.finding).toMatch(/communes?, passent? de \d/);
    expect(sitingScene(drawingOf(now)).finding).toContain('comme au départ');
    expect(sitingScene(drawingOf(closing, { language: 'en' })).finding).toMatch(/go from \d/);
  });

  it('draws every point with what it is, and counts them in the legend', () => {
    const scene = sitingScene(drawingOf(closing));
    const points = scene.layers.find(({ type }) => type === 'point');
    const keys = points?.type === 'point' ? points.marks.map(({ key }) => key) : [];
    expect(keys.filter((key) => key === 'closed')).toHaveLength(1);
    const [section] = scene.legend;
    expect(section?.entries.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(keys.length);
  });

  it('joins each commune to the point that serves it, when that is asked for', () => {
    const spider = sitingScene(drawingOf(now)).layers.find(({ id }) => id === 'spider');
    expect(spider?.type === 'line' && spider.geometry.coordinates.length).toBe(grid.facts.communes.length);
    const without = sitingScene(drawingOf(now, { isSpider: false }));
    expect(without.layers.some(({ id }) => id === 'spider')).toBe(false);
  });

  it('shades communes by cost or by change, each class counted once', () => {
    for (const shading of ['cost', 'change'] as const) {
      const [, shades] = sitingScene(drawingOf(closing, { shading })).legend;
      expect(shades?.entries.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(
        grid.facts.communes.length,
      );
    }
  });

  it('has a row for each place, before and after, numbers staying numbers', () => {
    const { table } = sitingScene(drawingOf(closing));
    expect(table.rows).toHaveLength(grid.facts.communes.length);
    const differences = table.rows.map(({ cells }) => cells[6]?.value);
    expect(differences.some((value) => typeof value === 'number' && value > 0)).toBe(true);
  });

  it('credits how costs were had, what is counted, and what is proven', () => {
    expect(sitingScene(drawingOf(now)).credits.slice(0, 3)).toEqual([
      'Distances à vol d’oiseau × 1, estimées',
      'Les personnes sont les habitants, comptés au bourg de leur commune',
      'Points choisis à la main, sans preuve',
    ]);
    const proof = { objective: 100, bound: 98, gap: 0.02, proven: false };
    expect(sitingScene(drawingOf(now, { proof })).proof).toBe(
      'Modèle p-median, à 2\u00a0% de l’optimum au plus',
    );
    expect(sitingScene(drawingOf(now, { proof: { ...proof, gap: 0, proven: true } })).proof).toMatch(
      /^Optimum prouvé/,
    );
  });
});

describe('the classes of a plan', () => {
  const at = (cost: number | null) => (cost === null ? null : { site: 's', cost });

  it('tell how far, and how much that changes', () => {
    expect([0, 5, 5.1, 31, null].map((cost) => costKey({ after: at(cost) }, 'km'))).toEqual([
      'step-0',
      'step-0',
      'step-1',
      'beyond',
      'beyond',
    ]);
    const pairs: [number | null, number | null][] = [
      [10, 10.4],
      [10, 12],
      [10, 16],
      [10, 30],
      [30, 10],
      [10, null],
      [null, 10],
      [null, null],
    ];
    expect(pairs.map(([before, after]) => changeKey({ before: at(before), after: at(after) }))).toEqual([
      'same',
      'f1',
      'f2',
      'f3',
      'n3',
      'lost',
      'n3',
      'same',
    ]);
  });

  it('have a shape for each point, and sides that every eye tells apart', () => {
    const shapes = siteScale('light').range.map(({ shape }) => shape);
    expect(new Set(shapes).size).toBe(siteKinds.length);
    for (const flavour of ['light', 'dark'] as const) {
      const { domain, range } = changeScale(flavour);
      const fill = (key: string) => range[domain.indexOf(key)]?.color ?? '';
      for (const vision of Object.values(visions))
        for (const rank of [1, 2, 3])
          expect(seenDistance(fill(`n${rank}`), fill(`f${rank}`), vision)).toBeGreaterThan(0.04);
    }
  });
});
