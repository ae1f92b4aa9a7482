import { describe, expect, it } from 'vitest';
import type { AreasOrder } from '../../../geodata/catchments/area-contract';
import { figuresOf } from '../../../geodata/catchments/area-figures';
import { computeAreas } from '../../../geodata/catchments/areas';
import { groundCoverage, groupsOfPlaces, reachesOf } from '../../../geodata/catchments/coverage';
import { demandPlaces } from '../../../geodata/catchments/demand-places';
import { communeAreas, groupsOf } from '../../../geodata/catchments/groups';
import { chosenPoints, openShares } from '../../../geodata/catchments/points';
import { partiesOf, sessionCosts } from '../../../geodata/catchments/training';
import { defaultCatchmentView } from '../../../geodata/catchments/view';
import { groundOf } from '../../../geodata/grouping/ground';
import { areasScene } from '../../../geodata/scene/catchment-areas';
import { groundEdge } from '../../../geodata/scene/catchment-base';
import { gridGround } from '../../support/small-ground';

const { facts, shapes } = gridGround(4, 4, {
  facts: {
    openings: [
      {
        structure: 't00',
        season: 'été',
        fromDay: '07-01',
        toDay: '08-31',
        weekdays: ['sun'],
        hours: '10:00-18:00',
        confidence: 'demonstration',
      },
    ],
  },
});
const ground = groundOf(facts, shapes);
const view = { ...defaultCatchmentView(facts.day), thresholds: [1, 2] };
const chosen = chosenPoints(facts, view, 'Ici', null);
const places = demandPlaces(
  facts,
  { format: 1, day: facts.day, demands: [], credits: [] },
  { measure: 'population', month: null },
);
const order: AreasOrder = {
  method: 'isodistance',
  points: chosen.points,
  places,
  thresholds: view.thresholds,
  isBands: false,
  isDissolved: true,
  within: groundEdge(ground),
  ground: groundEdge(ground),
  decay: 2,
  detour: 1,
  day: facts.day,
  travel: null,
};
const made = (part: Partial<AreasOrder>) => {
  const result = computeAreas({ ...order, ...part });
  if (!result.ok) throw new Error('refused');
  return result.value;
};

describe('the areas of a map of catchments', () => {
  it('hold all places once in a partition, whose cells fill the ground', () => {
    const { figures, areas } = made({ method: 'nearest' });
    expect(figures.points.reduce((sum, { places: some }) => sum + some, 0)).toBe(16);
    const whole = made({ thresholds: [50] }).areas[0]?.areaKm2 ?? 0;
    const cells = areas.reduce((sum, { areaKm2 }) => sum + areaKm2, 0);
    expect(cells / whole).toBeCloseTo(1, 6);
  });

  it('hold more within farther thresholds, and the expected weights of gravity sum to all', () => {
    const [near, far] = made({}).figures.within;
    expect(far?.weight ?? 0).toBeGreaterThan(near?.weight ?? 0);
    const { points } = figuresOf({ ...order, method: 'huff' }, []);
    expect(points.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(16_000, 3);
  });

  it('are drawn with a legend and a table that say the same', () => {
    const scene = areasScene(
      {
        view,
        ground,
        surroundings: { shapes, backdrop: [], backdropLabels: [] },
        chosen,
        language: 'fr',
        flavour: 'light',
        isWeightAttested: true,
      },
      made({}),
    );
    expect(scene.title).toBe('À moins de 1 et 2\u00a0km d’un point d’accueil, au 31\u00a0décembre\u00a02012');
    expect(scene.table.rows).toHaveLength(4);
    expect(scene.legend[0]?.entries.map(({ count }) => count)).toEqual([
      ...made({}).figures.within.map((step) => step.places),
      16 - (made({}).figures.within.at(-1)?.places ?? 0),
    ]);
    expect(scene.credits.join(' ')).toMatch(/Cercles géodésiques.*vol d’oiseau.*Points du 31/);
    expect(scene.notices).toHaveLength(1);
  });
});

describe('coverage of a ground', () => {
  it('sums up over groups, and counts only the points that open', () => {
    const reaches = reachesOf({ places, points: chosen.points, travel: view.travel, matrix: null }) ?? [];
    const groups = groupsOfPlaces(
      places,
      ground,
      communeAreas(shapes),
      groupsOf({ kind: 'zone' }, ground, null, (id) => id),
    );
    const { whole, groups: parts } = groundCoverage(reaches, [1], groups);
    expect([...parts.keys()]).toEqual(['Zone north', 'Zone south']);
    expect([...parts.values()].reduce((sum, { totalWeight }) => sum + totalWeight, 0)).toBe(
      whole.totalWeight,
    );
    const asked = { month: 8, weekday: 'sun', minute: null } as const;
    const shares = openShares(facts.openings, 2012, asked);
    const open = chosenPoints(facts, { ...view, when: asked }, 'Ici', shares);
    expect(open.points.map(({ id }) => id)).toEqual(['t00']);
    expect(open.unknown).toHaveLength(3);
    expect(open.isByDemonstration).toBe(true);
  });
});

describe('the place of a session', () => {
  it('is cheapest where the agents are', () => {
    const parties = partiesOf(facts, { t00: 5, t11: 1 }).map(({ id, at, agents }) => ({
      id,
      at,
      agents: agents ?? 0,
    }));
    const towns = facts.communes.map(({ insee, seat }) => ({ id: `commune:${insee}`, at: seat }));
    const [best] = sessionCosts({ parties, places: towns, travel: view.travel, matrix: null }) ?? [];
    expect(best?.id).toBe(`commune:${facts.structures[0]?.commune ?? ''}`);
    const engine = { kind: 'engine', engine: 'osrm', mode: 'car', measure: 'time' } as const;
    expect(sessionCosts({ parties, places: towns, travel: engine, matrix: null })).toBeNull();
  });
});
