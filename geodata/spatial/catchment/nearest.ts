import type { MultiPolygon } from 'geojson';
import { done, refused, type Result } from '../../model/issue';
import type { Box } from '../clip-box';
import { areaKm2 } from '../measure';
import { boxOf, cut, without } from '../overlay';
import { planeFor, type Plane } from '../plane';
import { faultsOf, inOrder } from './areas';
import { cellsOf, samePlaceM, type Cell } from './cells';
import type { Catchment, CatchmentArea, CatchmentInput, CatchmentMethod, CatchmentPoint } from './contract';
import { howOf } from './how';
import { discOf } from './isodistance';
import { isDrawable } from './ring';

/** Each point's part of a territory: what is nearer to it than to any other, within distances if there are any. */
export const nearest: CatchmentMethod = {
  id: 'nearest',
  name: { fr: 'Point le plus proche', en: 'Nearest point' },
  source: 'Voronoi, G. (1908). Journal für die reine und angewandte Mathematik 134\u202f; d3-delaunay',
  compute: (input) => {
    const issues = faultsOf(input, input.within === null);
    if (issues.length > 0) return refused(issues);
    const points = inOrder(input.points);
    const surface = surfaceOf(points, input);
    return surface.ok ? done(partition(points, surface.value, input)) : surface;
  },
};

/** The ground that a catchment is laid over: its area, box and plane. */
export interface Surface {
  readonly area: MultiPolygon;
  readonly plane: Plane;
  readonly box: Box;
}
/** Degrees from the middle of the points and the contour beyond which no one plane is right for all. */
const mostDegrees = 12;

/** The ground of a catchment: the contour given, else all within the longest distance. Refused when it is too wide for a plane. */
export function surfaceOf(points: readonly CatchmentPoint[], input: CatchmentInput): Result<Surface> {
  const km = (input.distancesKm.at(-1) ?? 0) / input.detour;
  if (input.within === null) {
    const off = points.filter(({ at }) => !isDrawable(at, km * 1000));
    if (off.length > 0)
      return refused(
        off.map(({ id }) => ({ code: 'catchment-off-map', severity: 'error', values: { id, km } })),
      );
  }
  const area = input.within ?? discOf(points, km);
  const box = boxOf([area]);
  const [west, south, east, north] = points.reduce<Box>(
    ([w, s, e, n], { at: [x, y] }) => [Math.min(w, x), Math.min(s, y), Math.max(e, x), Math.max(n, y)],
    box,
  );
  if (
    Math.max(north - south, (east - west) * Math.cos((((north + south) / 2) * Math.PI) / 180)) >
    2 * mostDegrees
  )
    return refused([{ code: 'catchment-too-wide', severity: 'error' }]);
  return done({ area, box, plane: planeFor([west, south, east, north]) });
}

function partition(
  points: readonly CatchmentPoint[],
  { area, box, plane }: Surface,
  input: CatchmentInput,
): Catchment {
  const cells = cellsOf(points, box, plane);
  const limits = input.distancesKm.length === 0 ? [null] : input.distancesKm;
  const shared = cells.filter((cell) => cell.points.length > 1).length;
  return {
    method: 'nearest',
    areas: cells.flatMap((cell) => areasOf(cell, area, limits, input)),
    how: howOf(input, [
      {
        fr: `Partition de Voronoï calculée dans le plan (${plane.name.fr}), limitée ${input.within === null ? 'à la plus grande distance' : 'au contour donné'}`,
        en: `Voronoi partition computed in the plane (${plane.name.en}), clipped to ${input.within === null ? 'the longest distance' : 'the contour given'}`,
      },
      ...(shared === 0
        ? []
        : [
            {
              fr: `${shared} cellule(s) de plusieurs points, à moins de ${samePlaceM}\u00a0m l’un de l’autre`,
              en: `${shared} cell(s) of several points, within ${samePlaceM} m of each other`,
            },
          ]),
    ]),
  };
}

function areasOf(
  { points, outline }: Cell,
  area: MultiPolygon,
  limits: readonly (number | null)[],
  { detour, isBands }: CatchmentInput,
): CatchmentArea[] {
  const [first] = points;
  const cell = cut({ type: 'MultiPolygon', coordinates: [[[...outline]]] }, area);
  return limits.flatMap((km, rank) => {
    if (first === undefined || cell.coordinates.length === 0) return [];
    const reached = km === null ? cell : cut(cell, discOf([first], km / detour));
    const before = isBands ? (limits[rank - 1] ?? null) : null;
    const geometry = before === null ? reached : without(reached, discOf([first], before / detour));
    if (geometry.coordinates.length === 0) return [];
    return [
      {
        points: points.map(({ id }) => id),
        fromKm: before ?? 0,
        toKm: km,
        geometry,
        areaKm2: areaKm2(geometry),
        probability: null,
      },
    ];
  });
}
