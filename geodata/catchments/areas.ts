import { done, type Result } from '../model/issue';
import type { Catchment, CatchmentInput, Wording } from '../spatial/catchment/contract';
import { huff } from '../spatial/catchment/huff';
import { isodistance } from '../spatial/catchment/isodistance';
import { nearest } from '../spatial/catchment/nearest';
import { formatDate } from '../text/format';
import type { AreasOrder, AreasResult, DrawnArea, MadeAreas } from './area-contract';
import { figuresOf } from './area-figures';
import { huffAreas } from './huff-areas';
import { travelAreas } from './travel-areas';

/** The areas of an order, and what is counted in them. Refused with what is wrong with it. */
export function computeAreas(order: AreasOrder): Result<AreasResult> {
  const made = madeAreas(order);
  if (!made.ok) return made;
  const { how, ...areas } = made.value;
  return done({
    method: order.method,
    ...areas,
    how: [...how, pointsOfDay(order.day)],
    figures: figuresOf(order, areas.areas),
  });
}

/** The line that says of which day the points are. */
export function pointsOfDay(day: string): Wording {
  return { fr: `Points du ${formatDate(day, 'fr')}`, en: `Points of ${formatDate(day, 'en')}` };
}

function madeAreas(order: AreasOrder): Result<MadeAreas> {
  const { method, thresholds, within, ground } = order;
  // The day is said in words, after the lines of the method.
  const input: CatchmentInput = { ...order, distancesKm: thresholds, day: null };
  switch (method) {
    case 'isodistance':
      return drawn(isodistance.compute({ ...input, within }), thresholds);
    case 'nearest':
      return drawn(nearest.compute({ ...input, distancesKm: [], isBands: false, within: ground }), []);
    case 'huff': {
      const made = huff.compute({ ...input, distancesKm: [], within: ground });
      return made.ok ? done(huffAreas(made.value)) : made;
    }
    case 'travel':
      if (order.travel === null) throw new Error('areas of an engine are wanted without them');
      return done(travelAreas(order.travel, order));
  }
}

function drawn(made: Result<Catchment>, thresholds: readonly number[]): Result<MadeAreas> {
  if (!made.ok) return made;
  const areas = made.value.areas.map(({ points, fromKm, toKm, geometry, areaKm2 }): DrawnArea => ({
    points,
    rank: toKm === null ? 0 : thresholds.indexOf(toKm),
    from: fromKm,
    to: toKm,
    geometry,
    areaKm2,
  }));
  return done({ areas, limits: null, how: made.value.how, faults: [] });
}
