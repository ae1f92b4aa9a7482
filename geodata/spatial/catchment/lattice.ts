import type { MultiPolygon, Position } from 'geojson';
import type { LonLat } from '../../model/place';
import { cut } from '../overlay';
import type { Surface } from './nearest';

/** A square of ground and its middle, WGS 84. */
export interface Square {
  readonly middle: LonLat;
  readonly geometry: MultiPolygon;
}

/** Squares in the box of a ground at most, about. */
const mostSquares = 10_000;

/**
 * A ground cut into squares of its plane, of 1, 2 or 5 times a power of ten metres, on multiples of their side; those on the edge are
 * clipped. Squares share their corners, so that they cover the ground once.
 */
export function latticeOf({ area, box, plane }: Surface): {
  readonly squares: readonly Square[];
  readonly sideM: number;
} {
  const [west, south, east, north] = box;
  const rim = Array.from({ length: 21 }, (_, i) => i / 20).flatMap((share): LonLat[] => [
    [west + (east - west) * share, south],
    [west + (east - west) * share, north],
    [west, south + (north - south) * share],
    [east, south + (north - south) * share],
  ]);
  const placed = rim.map(plane.to);
  const [xs, ys] = [placed.map(([x]) => x), placed.map(([, y]) => y)];
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const sideM = roundUp(Math.sqrt(((right - left) * (high - low)) / mostSquares));
  const squares: Square[] = [];
  for (let row = Math.floor(low / sideM) - 1; row * sideM <= high + sideM; row++)
    for (let column = Math.floor(left / sideM) - 1; column * sideM <= right + sideM; column++) {
      const corner = (x: number, y: number): Position => [...plane.from([x * sideM, y * sideM])];
      const ring = [
        corner(column, row),
        corner(column + 1, row),
        corner(column + 1, row + 1),
        corner(column, row + 1),
        corner(column, row),
      ];
      const geometry = cut({ type: 'MultiPolygon', coordinates: [[ring]] }, area);
      if (geometry.coordinates.length > 0)
        squares.push({ middle: plane.from([(column + 0.5) * sideM, (row + 0.5) * sideM]), geometry });
    }
  return { squares, sideM };
}

/** The least of 1, 2 or 5 times a power of ten that is not below a number. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 5, 10].find((step) => step * power >= value) ?? 10);
}
