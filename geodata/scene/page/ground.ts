import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { clipLinesToBox, clipToBox, type Box } from '../../spatial/clip-box';
import { extentOf } from '../../spatial/rings';
import { styleOf } from '../../symbology/scale';
import type { LineStyle } from '../../symbology/scale';
import type { AreaLayer, LineLayer } from '../scene';
import type { Projection } from './frame';
import type { PageNode, PathNode, Point, Rect, Stroke } from './page';

/** Width of the line of its own colour that an area is drawn with, so that no light shows between neighbours. */
const seam = 0.08;

/** A length as it is written on a page: to a hundredth of a millimetre. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** Rounded positions, each that differs from the one before. */
function tidy(positions: readonly Position[]): readonly Point[] {
  const kept: Point[] = [];
  for (const [x = 0, y = 0] of positions) {
    const [px, py] = [rounded(x), rounded(y)];
    const last = kept.at(-1);
    if (last === undefined || last[0] !== px || last[1] !== py) kept.push([px, py]);
  }
  return kept;
}

const boxOfRect = ({ x, y, width, height }: Rect): Box => [x, y, x + width, y + height];

/** The rings of an area on the page, cut at the sides of the map. */
export function areaParts(
  { coordinates }: MultiPolygon,
  { place, rect }: Projection,
): readonly (readonly Point[])[] {
  const box = boxOfRect(rect);
  const placed: Position[][][] = coordinates.map((rings) =>
    rings.map((ring) => ring.map((one) => [...place(one)])),
  );
  const polygons = placed.flatMap((rings): Position[][][] => {
    const [west, south, east, north] = extentOf(rings[0] ?? []);
    if (west > box[2] || east < box[0] || south > box[3] || north < box[1]) return [];
    const isInside = west >= box[0] && east <= box[2] && south >= box[1] && north <= box[3];
    return isInside ? [rings] : clipToBox({ type: 'Polygon', coordinates: rings }, box).coordinates;
  });
  // A ring comes back to its first position: closing says so already.
  return polygons
    .flat()
    .map((ring) => tidy(ring).slice(0, -1))
    .filter((ring) => ring.length > 2);
}

/** A line of the symbology on the page. */
export function strokeOf({ color, width, dash }: LineStyle, pixel: number): Stroke {
  return { color, width: rounded(width * pixel), dash };
}

/** The areas of a layer, each with its fill. */
export function areaNodes(layer: AreaLayer, projection: Projection): readonly PageNode[] {
  return layer.marks.flatMap((mark): PathNode[] => {
    const parts = areaParts(mark.geometry, projection);
    if (parts.length === 0) return [];
    const fill = styleOf(layer.scale, mark.key);
    return [
      {
        type: 'path',
        parts,
        closed: true,
        fill,
        stroke: { color: fill.color, width: seam, dash: null },
        name: mark.label === '' ? null : mark.label,
      },
    ];
  });
}

/** Lines of a geometry on the page, cut at the sides of the map. */
export function lineParts(
  geometry: MultiLineString | MultiPolygon,
  { place, rect }: Projection,
): readonly (readonly Point[])[] {
  const lines = geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : geometry.coordinates;
  const placed = lines.map((line) => line.map((one): Position => [...place(one)]));
  return clipLinesToBox(placed, boxOfRect(rect))
    .map(tidy)
    .filter((line) => line.length > 1);
}

/** The lines of a layer. */
export function lineNodes(
  { geometry, style }: LineLayer,
  projection: Projection,
  pixel: number,
): readonly PageNode[] {
  const parts = lineParts(geometry, projection);
  if (parts.length === 0) return [];
  return [{ type: 'path', parts, closed: false, fill: null, stroke: strokeOf(style, pixel), name: null }];
}
