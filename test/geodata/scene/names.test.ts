import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { townNames } from '../../../geodata/layers/town-names';
import { toMapLibre } from '../../../geodata/scene/maplibre';
import { placeNames, type NamePlane, type PlacedName } from '../../../geodata/scene/names/place-names';
import type { Point } from '../../../geodata/scene/page/page';
import { crosses, distanceTo, isWithin, overlaps, rectRound } from '../../../geodata/scene/names/plane';
import type { NamedDisc } from '../../../geodata/scene/names/room';
import { sourceSans } from '../../../geodata/scene/page/measure';
import type { LabelLayer, LabelMark } from '../../../geodata/scene/scene';
import { palettes } from '../../../geodata/symbology/palette';
import { labelScale } from '../../../geodata/symbology/scales';
import { sampleScene } from '../../support/pages';
import { square } from '../../support/sample-tables';

const sides = { x: 0, y: 0, width: 420, height: 300 };
/** Degrees are a thousandth of a pixel: positions are read as places of the plane. */
const place = ([lon, lat]: readonly [number, number]): Point => [lon * 1000, lat * 1000];

function planeOf(symbols: readonly NamedDisc[], tied: readonly string[] = []): NamePlane {
  return {
    place,
    rings: ({ coordinates }) =>
      coordinates.flat().map((ring) => ring.map(([lon = 0, lat = 0]) => place([lon, lat]))),
    pixel: 1,
    measure: sourceSans,
    sides,
    symbols,
    lines: [],
    tied: new Set(tied),
  };
}
const scale = labelScale(palettes.light);
const layerOf = (id: string, marks: readonly LabelMark[]): LabelLayer => ({
  type: 'label',
  id,
  marks,
  scale,
});

const boxOf = ({ middle, setting }: PlacedName) => rectRound(middle, setting.width, setting.height);

/** Towns with names of all lengths, every other one with a symbol that may lie beside it. */
const towns = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 420 }),
    y: fc.integer({ min: 0, max: 300 }),
    name: fc.constantFrom('Anor', 'Le Quesnoy', 'Saint-Amand-les-Eaux', 'Condé-sur-l’Escaut', 'Lille'),
    key: fc.constantFrom('seat', 'seatTown', 'town'),
    radius: fc.option(fc.integer({ min: 5, max: 14 })),
    moved: fc.integer({ min: -6, max: 6 }),
  }),
  { maxLength: 45 },
);
type Towns = typeof towns extends fc.Arbitrary<infer Value> ? Value : never;

function namesAmong(drawn: Towns, tied: readonly string[] = []) {
  const symbols = drawn.flatMap(({ x, y, radius, moved }, at): NamedDisc[] =>
    radius === null ? [] : [{ place: `t${at}`, at: [x + moved, y - moved], radius }],
  );
  const marks = drawn.map(({ x, y, name, key }, at): LabelMark => ({
    id: `t${at}`,
    key,
    text: name,
    position: [x / 1000, y / 1000],
    within: null,
  }));
  const names = placeNames([layerOf('towns', marks)], 9, planeOf(symbols, tied)).get('towns') ?? [];
  return { names, symbols };
}

const textOf = (properties: Readonly<Record<string, unknown>>) => String(properties['text']);

describe('names', () => {
  it('are never nearer to another mark than to their own, unless a hairline ties them', () => {
    fc.assert(
      fc.property(towns, fc.boolean(), (drawn, isPaper) => {
        const { names, symbols } = namesAmong(drawn, isPaper ? ['seat', 'seatTown'] : []);
        const dots = names.flatMap(({ own, isDotted }) => (own !== null && isDotted ? [own] : []));
        for (const name of names) {
          const { own, tie } = name;
          if (own === null) throw new Error('a town has a mark');
          expect(own.place).toBe(name.mark.id);
          if (tie !== null) expect(isPaper).toBe(true);
          const mine = distanceTo(boxOf(name), own);
          for (const other of [...symbols, ...dots]) {
            if (other.place === own.place) continue;
            const distance = distanceTo(boxOf(name), other);
            expect(distance).toBeGreaterThan(tie === null ? mine : 0);
          }
        }
      }),
    );
  });

  it('cover neither one another, nor a symbol, nor a hairline, and keep to the sides', () => {
    fc.assert(
      fc.property(towns, (drawn) => {
        const { names, symbols } = namesAmong(drawn, ['seat', 'seatTown', 'town']);
        for (const [at, name] of names.entries()) {
          const box = boxOf(name);
          expect(isWithin(box, sides)).toBe(true);
          for (const symbol of symbols) expect(distanceTo(box, symbol)).toBeGreaterThan(0);
          for (const [i, other] of names.entries()) {
            if (i === at) continue;
            expect(overlaps(box, boxOf(other))).toBe(false);
            if (other.tie !== null) expect(crosses(...other.tie, box)).toBe(false);
          }
        }
      }),
    );
  });

  it('stand in the same places for the same map', () => {
    fc.assert(
      fc.property(towns, (drawn) => {
        expect(namesAmong(drawn, ['seat'])).toEqual(namesAmong(drawn, ['seat']));
      }),
      { numRuns: 20 },
    );
  });

  it('find a mark of their own: the symbol that is there, or else a dot', () => {
    const town = { x: 200, y: 150, name: 'Anor' as const, key: 'seat' as const, moved: 3 };
    const [withSymbol] = namesAmong([{ ...town, radius: 9 }]).names;
    expect(withSymbol).toMatchObject({ own: { at: [203, 147], radius: 9 }, isDotted: false });
    const [without] = namesAmong([{ ...town, radius: null }]).names;
    expect(without).toMatchObject({ own: { at: [200, 150] }, isDotted: true });
  });

  it('of areas lie within them, on several lines where they must, or are left out', () => {
    const sizes = fc.record({ width: fc.integer({ min: 8, max: 300 }), symbols: towns });
    fc.assert(
      fc.property(sizes, ({ width, symbols: drawn }) => {
        const area = square(0.05, 0.04, width / 1000);
        const mark = { id: 'z', key: 'zone', text: 'Flandre Côte d’Opale', within: area };
        const symbols = drawn.flatMap(({ x, y, radius }): NamedDisc[] =>
          radius === null ? [] : [{ place: null, at: [x, y], radius }],
        );
        const layer = layerOf('zones', [{ ...mark, position: [0.05, 0.04] }]);
        const [name] = placeNames([layer], 9, planeOf(symbols)).get('zones') ?? [];
        if (drawn.length === 0 && width > 120) expect(name).toBeDefined();
        if (width < 40) expect(name).toBeUndefined();
        if (name === undefined) return;
        expect(isWithin(boxOf(name), { x: 50, y: 40, width, height: width })).toBe(true);
        for (const symbol of symbols) expect(distanceTo(boxOf(name), symbol)).toBeGreaterThan(0);
      }),
    );
  });

  it('come first for seats, by importance, then for the most populous', () => {
    const town = fc.record({
      insee: fc.uuid(),
      population: fc.integer({ min: 10, max: 90_000 }),
      seat: fc.option(fc.integer({ min: -1, max: 8 })),
    });
    fc.assert(
      fc.property(fc.uniqueArray(town, { selector: ({ insee }) => insee }), (drawn) => {
        const seats = new Map(drawn.flatMap(({ insee, seat }) => (seat === null ? [] : [[insee, seat]])));
        const marks = townNames(
          drawn.map((one) => ({ ...one, name: one.insee, position: [3, 50] })),
          seats,
        );
        expect(marks).toHaveLength(drawn.length);
        const known = new Map(drawn.map((one) => [one.insee, one]));
        const ranks = marks.map(({ id }) => [seats.get(id) ?? -Infinity, known.get(id)?.population ?? 0]);
        for (const [at, [seat = 0, population = 0]] of ranks.entries()) {
          const [nextSeat = -Infinity, nextPopulation = 0] = ranks[at + 1] ?? [];
          expect(seat > nextSeat || (seat === nextSeat && population >= nextPopulation)).toBe(true);
        }
        for (const { id, key } of marks) expect(key.startsWith('seat')).toBe(seats.has(id));
      }),
    );
  });

  it('of the seats of structures stand on the map of the network, beside their symbols', () => {
    const { sources } = toMapLibre(sampleScene('/reseau'), 9);
    const names = sources['place-labels']?.features.map(({ properties }) => properties ?? {}) ?? [];
    expect(names.map(textOf)).toContain('Abancourt');
    for (const one of names.filter((known) => String(known['key']).startsWith('seat')))
      expect(one).toMatchObject({ dot: '' });
  });
});

describe('the window of a map', () => {
  it('cuts no name while it shows the whole', () => {
    const scene = sampleScene('/strategies?date=2013-06-01');
    const shown = (window: readonly [number, number, number, number] | null) =>
      toMapLibre(scene, 9, window).sources['place-labels']?.features.map(({ properties }) =>
        textOf(properties ?? {}),
      );
    expect(shown(null)?.length).toBeGreaterThan(0);
    expect(shown([9, 40, 9.001, 40.001])).toEqual([]);
  });
});
