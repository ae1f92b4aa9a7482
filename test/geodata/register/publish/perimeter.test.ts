import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  coverageOf,
  perimeterCommunes,
  piecesOf,
  type Ground,
  type PerimeterPart,
} from '../../../../geodata/register/publish/perimeter';

const all = ['59001', '59002', '59003', '59004', '59005'];
const ground: Ground = {
  territories: new Map([
    ['t-a', ['59001', '59002']],
    ['t-b', ['59003']],
  ]),
  epcis: new Map([['200000001', ['59001', '59002', '59003']]]),
  communes: new Set(all),
};
const part = (mode: PerimeterPart['mode'], of: Partial<PerimeterPart>): PerimeterPart => ({
  mode,
  territory: null,
  epci: null,
  commune: null,
  ...of,
});

describe('the perimeter of an initiative', () => {
  test('holds the communes of what it covers, less its exceptions', () => {
    const parts = [
      part('covers', { epci: '200000001' }),
      part('covers', { commune: '59005' }),
      part('except', { territory: 't-b' }),
      part('except', { commune: '59002' }),
    ];
    expect(perimeterCommunes(parts, ground)).toEqual(['59001', '59005']);
    expect(perimeterCommunes(parts.toReversed(), ground)).toEqual(['59001', '59005']);
  });

  test('leaves out what is not known', () => {
    const parts = [
      part('covers', { commune: '62001' }),
      part('covers', { territory: 't-z' }),
      part('covers', {}),
    ];
    expect(perimeterCommunes(parts, ground)).toEqual([]);
  });

  const anyCommunes = fc.subarray(all);
  const anyAreas = fc
    .array(anyCommunes, { maxLength: 5 })
    .map((areas) => areas.map((communes, index) => ({ id: `t-${index}`, communes })));

  test('covers a territory as far as their communes are the same', () => {
    fc.assert(
      fc.property(anyCommunes, anyAreas, (communes, areas) => {
        const coverage = coverageOf(communes, areas);
        for (const { id, communes: own } of areas) {
          const covered = own.filter((insee) => communes.includes(insee)).length;
          expect(coverage.find(({ territory }) => territory === id)).toEqual(
            covered === 0 ? undefined : { territory: id, covered, total: own.length },
          );
        }
      }),
    );
  });

  test('is made of pieces that share no commune and leave none out', () => {
    fc.assert(
      fc.property(anyCommunes, anyAreas, (communes, areas) => {
        const pieces = piecesOf(communes, areas);
        const inside = pieces.territories.flatMap(
          (id) => areas.find((area) => area.id === id)?.communes ?? [],
        );
        expect([...inside, ...pieces.communes].toSorted()).toEqual(communes);
      }),
    );
  });
});
