import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeSymbols, symbolFactor, toPixels, zoomStep } from '../../../geodata/symbology/place-symbols';
import type { SymbolToPlace } from '../../../geodata/symbology/place-symbols';
import { palettes } from '../../../geodata/symbology/palette';
import { classScale } from '../../../geodata/symbology/scales';

/** Smallest free space between two discs at a zoom, in pixels; negative when one covers another. */
function smallestGap(
  symbols: readonly SymbolToPlace[],
  placed: readonly (readonly [number, number])[],
  zoom: number,
): number {
  let smallest = Infinity;
  for (let i = 0; i < symbols.length; i++) {
    for (let j = i + 1; j < symbols.length; j++) {
      const [a, b] = [placed[i], placed[j]];
      if (a === undefined || b === undefined) throw new Error('a symbol was dropped');
      const [ax, ay] = toPixels(a, zoom);
      const [bx, by] = toPixels(b, zoom);
      const radii = (((symbols[i]?.diameter ?? 0) + (symbols[j]?.diameter ?? 0)) / 2) * symbolFactor(zoom);
      smallest = Math.min(smallest, Math.hypot(ax - bx, ay - by) - radii);
    }
  }
  return smallest;
}

const cluster = fc.array(
  fc.record({
    position: fc.tuple(
      fc.double({ min: 2.9, max: 3.3, noNaN: true }),
      fc.double({ min: 50.5, max: 50.8, noNaN: true }),
    ),
    diameter: fc.constantFrom(...classScale(palettes.light).range.map((style) => style.diameter)),
  }),
  { minLength: 2, maxLength: 40 },
);

describe('placing symbols', () => {
  it('never lets one symbol cover another, at any zoom of a step', () => {
    fc.assert(
      fc.property(
        cluster,
        fc.double({ min: 6.5, max: 16, noNaN: true }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (symbols, zoom, within) => {
          const step = Math.floor(zoom / zoomStep) * zoomStep;
          expect(
            smallestGap(symbols, placeSymbols(symbols, step), step + within * zoomStep),
          ).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('parts symbols that stand on the very same point', () => {
    const same = Array.from({ length: 8 }, () => ({ position: [3, 50.6] as const, diameter: 20 }));
    expect(smallestGap(same, placeSymbols(same, 9), 9)).toBeGreaterThanOrEqual(0);
  });

  it('leaves a symbol with room at its true place', () => {
    const far = [
      { position: [2.2, 51] as const, diameter: 27 },
      { position: [4.1, 50.1] as const, diameter: 27 },
    ];
    expect(placeSymbols(far, 9)).toEqual(far.map((symbol) => symbol.position));
  });

  it('gives the same places each time', () => {
    fc.assert(
      fc.property(cluster, (symbols) => {
        expect(placeSymbols(symbols, 8)).toEqual(placeSymbols(symbols, 8));
      }),
      { numRuns: 20 },
    );
  });
});
