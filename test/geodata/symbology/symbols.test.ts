import { describe, expect, it } from 'vitest';
import { structureClasses } from '../../../geodata/model/structure';
import { flavours, palettes } from '../../../geodata/symbology/palette';
import { placeSymbols, symbolFactor, toPixels } from '../../../geodata/symbology/place-symbols';
import { styleOf } from '../../../geodata/symbology/scale';
import { classScale } from '../../../geodata/symbology/scales';
import { haloWidth, symbolGroup, symbolSize } from '../../../geodata/symbology/symbol-svg';

const scale = classScale(palettes.light);
const style = (id: (typeof structureClasses)[number]) => styleOf(scale, id);

/** Greatest distance to the centre, in pixels, that the shapes of an SVG group reach. */
function reach(svg: string): number {
  const attribute = (text: string, name: string) =>
    Number(new RegExp(` ${name}="([-\\d.]+)"`).exec(text)?.[1] ?? 0);
  const shapes = svg.match(/<(?:circle|rect|polygon)[^>]*>/g) ?? [];
  return Math.max(
    ...shapes.map((shape) => {
      if (shape.startsWith('<circle')) return attribute(shape, 'r') + attribute(shape, 'stroke-width') / 2;
      if (shape.startsWith('<polygon')) {
        const points = [...shape.matchAll(/([-\d.]+),([-\d.]+)/g)];
        return Math.max(...points.map(([, x, y]) => Math.hypot(Number(x), Number(y))));
      }
      const corner = attribute(shape, 'rx');
      const far = (from: number, size: number) => Math.max(Math.abs(from), Math.abs(from + size)) - corner;
      return (
        Math.hypot(
          far(attribute(shape, 'x'), attribute(shape, 'width')),
          far(attribute(shape, 'y'), attribute(shape, 'height')),
        ) + corner
      );
    }),
  );
}

describe('the symbols of the classes', () => {
  it('differ in shape or marks, so that a photocopy tells them apart', () => {
    const signs = structureClasses.map((id) => `${style(id).shape} ${style(id).marks}`);
    expect(new Set(signs).size).toBe(structureClasses.length);
  });

  it('grow with the class within each order, an office without a class being the smallest', () => {
    const diameters = (ids: readonly (typeof structureClasses)[number][]) =>
      ids.map((id) => style(id).diameter);
    for (const order of [
      ['OT', 'OT1', 'OT2', 'OT3', 'OT4'],
      ['OT', 'OTIII', 'OTII', 'OTI'],
    ] as const) {
      const sizes = diameters(order);
      expect(sizes).toEqual([...new Set(sizes)].toSorted((a, b) => a - b));
    }
  });

  it('carry as many stars as the class has, and the numeral of the category', () => {
    const count = (id: (typeof structureClasses)[number], shape: RegExp) =>
      (symbolGroup(style(id)).match(shape) ?? []).length;
    expect((['OT', 'OT1', 'OT2', 'OT3', 'OT4'] as const).map((id) => count(id, /<polygon/g))).toEqual([
      0, 1, 2, 3, 4,
    ]);
    // A plate and its halo, two serifs, and the strokes.
    expect((['OTI', 'OTII', 'OTIII'] as const).map((id) => count(id, /<rect/g) - 4)).toEqual([1, 2, 3]);
  });

  it.each(structureClasses)('%s stays within the circle that its place is kept free for', (id) => {
    const { halo } = style(id);
    const body = symbolGroup(style(id)).replace(new RegExp(`<[^>]*fill="${halo}"[^>]*/>`), '');
    expect(reach(body)).toBeLessThanOrEqual(style(id).diameter / 2 + 0.1);
    // The picture is cut to this size.
    expect(symbolSize(style(id))).toBe(style(id).diameter + 2 * haloWidth);
  });

  it('never cover one another, all classes crowded on one spot', () => {
    const crowd = [...structureClasses, ...structureClasses].map((id, i) => ({
      position: [3 + (i % 3) * 0.001, 50.6] as const,
      diameter: style(id).diameter,
    }));
    for (const zoom of [7, 8.25, 10]) {
      const placed = placeSymbols(crowd, zoom).map((at) => toPixels(at, zoom));
      placed.forEach(([x, y], i) => {
        for (const [j, [u, v]] of placed.entries()) {
          if (j <= i) continue;
          const free = ((crowd[i]?.diameter ?? 0) + (crowd[j]?.diameter ?? 0)) / 2;
          expect(Math.hypot(x - u, y - v)).toBeGreaterThanOrEqual(free * symbolFactor(zoom));
        }
      });
    }
  });

  it.each(flavours)('are the same shapes in the %s flavour', (flavour) => {
    const shapes = (from: typeof scale) =>
      from.range.map(({ id, shape, diameter, marks }) => [id, shape, diameter, marks]);
    expect(shapes(classScale(palettes[flavour]))).toEqual(shapes(scale));
  });
});
