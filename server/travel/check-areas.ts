import type { MultiPolygon, Position as GeoPosition } from 'geojson';
import type { Issue } from '../../geodata/model/issue';
import { areaKm2, distanceM } from '../../geodata/spatial/measure';
import { contains } from '../../geodata/spatial/rings';
import { issueText } from '../../geodata/text/issues';
import type { AreaAnswer } from '../db/queries/travel-costs';
import type { AreasAsked, Position } from './adapter';

/** How far from its area an origin may be (metres): engines start from the nearest road, and draw on a grid. */
const slackM = 500;
/** By how much a larger limit may have a smaller area, for engines simplify outlines. */
const shrinkShare = 0.99;

/** Holds each area of a place to what areas can be; those that are not are told in both languages, and never mended. */
export function checkAreas(
  { at, limits, measure }: AreasAsked,
  areas: readonly MultiPolygon[],
): readonly AreaAnswer[] {
  let largest = 0;
  return limits.map((limit, index) => {
    const geometry = areas[index];
    const told = `${limit} ${measure === 'time' ? 'min' : 'km'}`;
    const km2 = geometry === undefined ? 0 : areaKm2(geometry);
    if (geometry === undefined || !(km2 > 0)) return faultOf('travel-area-empty', told);
    if (!holds(geometry, at)) return faultOf('travel-area-elsewhere', told);
    if (km2 < largest * shrinkShare) return faultOf('travel-area-shrinks', told);
    largest = Math.max(largest, km2);
    return { geometry };
  });
}

/** What is said of a fault, in both languages. */
export function faultOf(code: string, limit: string): AreaAnswer {
  return { fault: told({ code, severity: 'error', values: { limit } }) };
}

/** An issue in both languages. */
export function told(issue: Issue): { readonly fr: string; readonly en: string } {
  return { fr: issueText(issue, 'fr'), en: issueText(issue, 'en') };
}

function holds(geometry: MultiPolygon, at: Position): boolean {
  if (contains(geometry, at)) return true;
  return geometry.coordinates.some((rings) => rings.some((ring) => isNear(ring, at)));
}

/** Whether a ring passes within the slack of a place. */
function isNear(ring: readonly GeoPosition[], [lon, lat]: Position): boolean {
  const perLon = Math.cos((lat * Math.PI) / 180);
  return ring.slice(1).some((end, index) => {
    const start = ring[index] ?? end;
    const [x0 = 0, y0 = 0] = start;
    const [x1 = 0, y1 = 0] = end;
    const [dx, dy] = [(x1 - x0) * perLon, y1 - y0];
    const length2 = dx * dx + dy * dy;
    const along = length2 === 0 ? 0 : ((lon - x0) * perLon * dx + (lat - y0) * dy) / length2;
    const share = Math.min(1, Math.max(0, along));
    return distanceM([lon, lat], [x0 + share * (x1 - x0), y0 + share * (y1 - y0)]) <= slackM;
  });
}
