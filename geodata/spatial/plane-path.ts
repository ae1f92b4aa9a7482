import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { toLambert93, type PlanePoint } from './lambert93';

/** A drawing of a part of the Lambert-93 plane, y downwards: metres of ground by unit, and where its corner lies. */
export interface PlaneFrame {
  readonly width: number;
  readonly height: number;
  /** The west and north edges, in metres of Lambert-93. */
  readonly corner: PlanePoint;
  readonly metresPerUnit: number;
}

/** The frame, so many units wide, that holds some areas (WGS 84) and nothing else; null when there are none. */
export function frameOf(areas: readonly MultiPolygon[], width: number): PlaneFrame | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const position of areas.flatMap(({ coordinates }) => coordinates.flat(2))) {
    const [x, y] = toLambert93(position);
    [west, south, east, north] = [
      Math.min(west, x),
      Math.min(south, y),
      Math.max(east, x),
      Math.max(north, y),
    ];
  }
  if (!(east > west)) return null;
  const metresPerUnit = (east - west) / width;
  return { width, height: (north - south) / metresPerUnit, corner: [west, north], metresPerUnit };
}

/** The path data (SVG 2, §9.3) of areas or lines (WGS 84) in a frame, to a tenth of a unit. */
export function planePath(geometry: MultiPolygon | MultiLineString, frame: PlaneFrame): string {
  if (geometry.type === 'MultiLineString')
    return geometry.coordinates.map((line) => lineIn(line, frame)).join('');
  return geometry.coordinates.flatMap((rings) => rings.map((ring) => `${lineIn(ring, frame)}Z`)).join('');
}

/** Points that fall on the one before, to a tenth of a unit, are left out. */
function lineIn(line: readonly Position[], { corner: [west, north], metresPerUnit }: PlaneFrame): string {
  const points = line.map((position) => {
    const [x, y] = toLambert93(position);
    return `${((x - west) / metresPerUnit).toFixed(1)} ${((north - y) / metresPerUnit).toFixed(1)}`;
  });
  return `M${points.filter((point, index) => point !== points[index - 1]).join('L')}`;
}
