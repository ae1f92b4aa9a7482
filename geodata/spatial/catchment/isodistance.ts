import type { MultiPolygon } from 'geojson';
import { done, refused } from '../../model/issue';
import { areaKm2 } from '../measure';
import { cut, without } from '../overlay';
import { faultsOf, inOrder } from './areas';
import type { CatchmentArea, CatchmentInput, CatchmentMethod, CatchmentPoint } from './contract';
import { uniteDiscs } from './discs';
import { howOf } from './how';
import { circle, isDrawable, ringVertices } from './ring';

/** Rings of geodesic distance around points, one by one or as one set. */
export const isodistance: CatchmentMethod = {
  id: 'isodistance',
  name: { fr: 'Isodistances', en: 'Isodistances' },
  source: 'Vincenty, T. (1975). Direct and inverse solutions of geodesics on the ellipsoid. Survey Review 23',
  compute: (input) => {
    const { distancesKm, isDissolved, isBands, within } = input;
    const issues = faultsOf(input, true);
    const far = (distancesKm.at(-1) ?? 0) * 1000;
    for (const { id, at } of input.points)
      if (!isDrawable(at, far / input.detour))
        issues.push({ code: 'catchment-off-map', severity: 'error', values: { id, km: far / 1000 } });
    if (issues.length > 0) return refused(issues);
    const points = inOrder(input.points);
    const sets = isDissolved ? [points] : points.map((point) => [point]);
    const areas = sets.flatMap((set) => ringsOf(set, input));
    return done({
      method: 'isodistance',
      areas,
      how: howOf(input, [
        {
          fr: `Cercles géodésiques de ${ringVertices} sommets sur l’ellipsoïde GRS\u00a080${isDissolved ? ', réunis' : ', un par point'}${isBands ? ', en couronnes' : ', chacun comprenant les plus petits'}${within === null ? '' : ', limités au contour donné'}`,
          en: `Geodesic circles of ${ringVertices} vertices on the ellipsoid GRS\u00a080${isDissolved ? ', united' : ', one a point'}${isBands ? ', as bands' : ', each with the smaller ones'}${within === null ? '' : ', clipped to the contour given'}`,
        },
      ]),
    });
  },
};

function ringsOf(
  set: readonly CatchmentPoint[],
  { distancesKm, isBands, within, detour }: CatchmentInput,
): CatchmentArea[] {
  const discs = distancesKm.map((km) =>
    within === null ? discOf(set, km / detour) : cut(discOf(set, km / detour), within),
  );
  const ids = set.map(({ id }) => id);
  return discs.map((disc, rank) => {
    const inner = isBands ? discs[rank - 1] : undefined;
    const geometry = inner === undefined ? disc : without(disc, inner);
    return {
      points: ids,
      fromKm: isBands ? (distancesKm[rank - 1] ?? 0) : 0,
      toKm: distancesKm[rank] ?? null,
      geometry,
      areaKm2: areaKm2(geometry),
      probability: null,
    };
  });
}

/** The area within a distance in km of any of a set of points. */
export function discOf(set: readonly CatchmentPoint[], km: number): MultiPolygon {
  const [first, ...others] = set;
  if (first === undefined) return { type: 'MultiPolygon', coordinates: [] };
  return others.length === 0
    ? { type: 'MultiPolygon', coordinates: [[circle(first.at, km * 1000)]] }
    : uniteDiscs(
        set.map(({ at }) => at),
        km * 1000,
      );
}
