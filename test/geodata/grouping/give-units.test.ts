import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../geodata/grouping/apply-change';
import { figuresOf } from '../../../geodata/grouping/figures';
import { freeColour, giveUnits, groupingsAround, startChanges } from '../../../geodata/grouping/give-units';
import { groundOf } from '../../../geodata/grouping/ground';
import { planOf } from '../../../geodata/grouping/plan';
import { groupingColours } from '../../../geodata/model/scenario';
import { documentOf } from '../../support/scenario-documents';
import { gridGround } from '../../support/small-ground';

const grid = gridGround(4, 4, { zoneOf: (_, column) => (column < 3 ? 'west' : 'east') });
const ground = groundOf(
  {
    ...grid.facts,
    zones: [
      { id: 'west', name: 'Ouest', rank: 1 },
      { id: 'east', name: 'Est', rank: 2 },
    ],
  },
  grid.shapes,
);
const unit = (row: number, column: number) => `commune:${grid.at(row, column)}`;

describe('giving units', () => {
  it('leaves what a lock holds, and what does not exist', () => {
    const document = documentOf('commune', { a: [unit(0, 0)], b: [unit(0, 1)] });
    const locked = {
      ...document,
      groupings: document.groupings.map((one) => ({ ...one, locked: one.id === 'a' })),
    };
    const plan = planOf(locked, ground);
    const to = [{ grouping: 'b', share: 1 }];
    const given = giveUnits(plan, [unit(0, 0), unit(0, 2), unit(0, 1), 'commune:00000'], to);
    expect([given.units, given.locked]).toEqual([[unit(0, 2)], [unit(0, 0)]]);
    expect(giveUnits(plan, [unit(3, 3)], [{ grouping: 'a', share: 1 }])).toEqual({
      change: null,
      units: [],
      locked: [unit(3, 3)],
    });
    expect(applyChanges(locked, given.change === null ? [] : [given.change]).ok).toBe(true);
  });

  it('knows the groupings that touch some communes, by a side and not by a corner', () => {
    const plan = planOf(documentOf('commune', { a: [unit(0, 0)], b: [unit(1, 1)] }), ground);
    expect([...groupingsAround(plan, [grid.at(0, 1)], ground)].toSorted()).toEqual(['a', 'b']);
    expect([...groupingsAround(plan, [grid.at(2, 2)], ground)]).toEqual([]);
  });
});

describe('the changes that begin a scenario', () => {
  it('give each unit to the zone where most of its inhabitants are, and are a scenario that stands', () => {
    const document = documentOf('territory', {});
    const { units } = planOf(document, ground);
    const made = applyChanges(document, startChanges(document, 'zones', units, ground));
    if (!made.ok) throw new Error(JSON.stringify(made.issues));
    const plan = planOf(made.value, ground);
    // Column 3 alone is in the east, and shares its territories with column 2: as populous, they go to the first zone.
    expect(plan.groupings.map(({ id }) => id)).toEqual(['west']);
    expect(plan.members.get('west')?.units).toHaveLength(4);
    const communes = applyChanges(
      documentOf('commune', {}),
      startChanges(
        documentOf('commune', {}),
        'zones',
        planOf(documentOf('commune', {}), ground).units,
        ground,
      ),
    );
    if (!communes.ok) throw new Error(JSON.stringify(communes.issues));
    const fine = planOf(communes.value, ground);
    expect([fine.members.get('west')?.units.length, fine.members.get('east')?.units.length]).toEqual([12, 4]);
  });
});

describe('the figures of a grouping', () => {
  it('count inhabitants by the share it has', () => {
    const document = documentOf('commune', { a: [unit(0, 0)], b: [] });
    const halved = {
      ...document,
      assignment: {
        ...document.assignment,
        [unit(0, 1)]: [
          { grouping: 'a', share: 0.25 },
          { grouping: 'b', share: 0.75 },
        ],
      },
    };
    const members = planOf(halved, ground).members;
    const figures = (id: string) => figuresOf(members.get(id) ?? { units: [], communes: [] }, ground);
    expect(figures('a')).toMatchObject({ units: 2, communes: 2, population: 1250, structures: 1 });
    expect(figures('b').population).toBe(750);
    expect(figures('a').areaKm2 + figures('b').areaKm2).toBeCloseTo(1.6);
  });
});

describe('a free colour', () => {
  const all = Array.from({ length: groupingColours }, (_, colour) => colour);

  it('is none of the neighbours’, then the least used, then the first', () => {
    expect(freeColour([], new Set())).toBe(0);
    expect(freeColour(all.slice(0, 5), new Set())).toBe(5);
    expect(freeColour([...all, 5], new Set(all.filter((colour) => colour !== 5)))).toBe(5);
  });

  it('is given to each grouping that a scenario begins with: none touches one of its own colour', () => {
    const columns = gridGround(2, 16, { zoneOf: (_, column) => `z${column}` });
    const wide = groundOf(
      {
        ...columns.facts,
        zones: Array.from({ length: 16 }, (_, rank) => ({ id: `z${rank}`, name: `Zone ${rank}`, rank })),
      },
      columns.shapes,
    );
    const empty = documentOf('commune', {});
    const made = applyChanges(empty, startChanges(empty, 'zones', planOf(empty, wide).units, wide));
    if (!made.ok) throw new Error(JSON.stringify(made.issues));
    const colours = made.value.groupings.map(({ colour }) => colour);
    expect(colours).toHaveLength(16);
    for (let at = 1; at < 16; at++) expect(colours[at]).not.toBe(colours[at - 1]);
  });
});
