import { describe, expect, it } from 'vitest';
import { insideLoop } from '../../../geodata/territory/lasso';
import { holdersOn, readTerritories } from '../../../geodata/territory/member';
import { missingOf, piecesOf, totalsOf } from '../../../geodata/territory/remarks';

const communes = ['a', 'b', 'c', 'd'].map((insee, index) => ({
  insee,
  population: 100 * (index + 1),
  areaKm2: 1.5,
  epci: index < 2 ? 'west' : 'east',
}));
const byCode = new Map(communes.map((one) => [one.insee, one]));
const row = new Map([
  ['a', ['b']],
  ['b', ['a', 'c']],
  ['c', ['b', 'd']],
  ['d', ['c']],
]);

describe('what is told of a territory', () => {
  it('counts its communes, inhabitants and area', () => {
    expect(totalsOf(['a', 'd', 'unknown'], byCode)).toEqual({ communes: 3, population: 500, areaKm2: 3 });
  });

  it('names its pieces, the greatest first', () => {
    expect(piecesOf(new Set(['a', 'b', 'd']), row)).toEqual([['a', 'b'], ['d']]);
    expect(piecesOf(new Set(['a', 'b', 'c', 'd']), row)).toHaveLength(1);
    expect(piecesOf(new Set(), row)).toEqual([]);
  });

  it('names the communes of an EPCI that it leaves out', () => {
    expect(missingOf('east', new Set(['a', 'c']), communes)).toEqual(['d']);
    expect(missingOf('west', new Set(['a', 'b']), communes)).toEqual([]);
  });

  it('tells who else counts a commune, on days when they exist', () => {
    const territories = readTerritories([
      {
        id: 'u',
        version: 0,
        values: { name: 'U', structure: 's', valid_from: '2010-01-01', valid_to: null },
        evidence: { confidence: 'declared', source: null, year: null, note: null, day: null },
        valueEvidence: {},
      },
    ]);
    const members = [
      { row: '1', version: 0, territory: 't', commune: 'a', from: null, to: null },
      { row: '2', version: 0, territory: 'u', commune: 'a', from: null, to: '2012-12-31' },
    ];
    const on = (day: string) => [...holdersOn(members, territories, day, 't')];
    expect(on('2012-12-31')).toEqual([['a', ['u']]]);
    expect(on('2013-01-01')).toEqual([]);
    expect(on('2009-12-31')).toEqual([]);
  });

  it('is what a loop on the map holds', () => {
    const towns = [
      { insee: 'in', position: [3.1, 50.1] as const },
      { insee: 'out', position: [3.9, 50.1] as const },
    ];
    const loop = [
      [3, 50],
      [3.5, 50],
      [3.5, 50.5],
      [3, 50.5],
    ] as const;
    expect(insideLoop(towns, loop)).toEqual(['in']);
    expect(insideLoop(towns, loop.slice(0, 2))).toEqual([]);
  });
});
