import { done, refused } from '../../model/issue';
import { areaKm2 } from '../measure';
import { faultsOf, inOrder } from './areas';
import type { CatchmentMethod } from './contract';
import { floorKm, probabilities } from './gravity';
import { howOf } from './how';
import { latticeOf } from './lattice';
import { surfaceOf } from './nearest';

/** Gravity: by square of ground, the point most probably gone to and its probability, among those within each distance. */
export const huff: CatchmentMethod = {
  id: 'huff',
  name: { fr: 'Gravité (Huff)', en: 'Gravity (Huff)' },
  source: 'Huff, D. L. (1964). Defining and Estimating a Trading Area. Journal of Marketing 28(3), 34–38',
  compute: (input) => {
    const issues = faultsOf(input, input.within === null);
    if (issues.length > 0) return refused(issues);
    const points = inOrder(input.points);
    const surface = surfaceOf(points, input);
    if (!surface.ok) return surface;
    const { squares, sideM } = latticeOf(surface.value);
    const { decay, detour, distancesKm } = input;
    const limits = distancesKm.length === 0 ? [null] : distancesKm;
    const areas = limits.flatMap((farthestKm) =>
      squares.flatMap(({ middle, geometry }) => {
        const shares = probabilities(middle, points, { decay, detour, farthestKm }) ?? [];
        const probability = Math.max(...shares);
        const point = points[shares.indexOf(probability)];
        if (point === undefined) return [];
        return [
          {
            points: [point.id],
            fromKm: 0,
            toKm: farthestKm,
            geometry,
            areaKm2: areaKm2(geometry),
            probability,
          },
        ];
      }),
    );
    const side = (language: string) => (sideM / 1000).toLocaleString(language);
    return done({
      method: 'huff',
      areas,
      how: howOf(input, [
        {
          fr: `Modèle de Huff\u00a0: attractivité × distance^−${decay.toLocaleString('fr')}, pas moins de ${floorKm.toLocaleString('fr')}\u00a0km, aux points à portée de chaque distance\u202f; au milieu de carrés de ${side('fr')}\u00a0km (${surface.value.plane.name.fr})`,
          en: `Huff’s model: attractiveness × distance^−${decay.toLocaleString('en')}, no less than ${floorKm} km, for the points within each distance; at the middle of squares of ${side('en')} km (${surface.value.plane.name.en})`,
        },
      ]),
    });
  },
};
