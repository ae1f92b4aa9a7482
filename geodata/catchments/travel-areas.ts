import type { MultiPolygon } from 'geojson';
import type { TravelAreas } from '../model/travel';
import { areaKm2 } from '../spatial/measure';
import { cut, unite, without } from '../spatial/overlay';
import type { AreasOrder, DrawnArea, MadeAreas } from './area-contract';
import { travelHow } from './travel-how';

type Shape = Pick<AreasOrder, 'thresholds' | 'isBands' | 'isDissolved' | 'within'>;

/**
 * The areas of an engine as a map shows them: one by one or united, with the smaller ones or without, clipped or not. Areas that made no
 * sense are missing, and told.
 */
export function travelAreas(
  from: TravelAreas,
  { thresholds, isBands, isDissolved, within }: Shape,
): MadeAreas {
  const points = [...new Set(from.areas.map(({ point }) => point))].toSorted();
  const sets = isDissolved ? [points] : points.map((point) => [point]);
  const areas = sets.flatMap((set) => {
    const discs = thresholds.map((threshold) => {
      const parts = from.areas.filter(({ point, limit }) => limit === threshold && set.includes(point));
      const all = united(parts.map(({ geometry }) => geometry));
      return within === null ? all : cut(all, within);
    });
    return discs.flatMap((disc, rank): readonly DrawnArea[] => {
      const inner = isBands ? discs[rank - 1] : undefined;
      const geometry = inner === undefined ? disc : without(disc, inner);
      if (geometry.coordinates.length === 0) return [];
      return [
        {
          points: set,
          rank,
          from: isBands ? (thresholds[rank - 1] ?? 0) : 0,
          to: thresholds[rank] ?? null,
          geometry,
          areaKm2: areaKm2(geometry),
        },
      ];
    });
  });
  const faults = from.faults.map(({ fr, en }) => ({ fr, en }));
  return { areas, limits: null, how: travelHow(from, from.measure), faults };
}

function united(geometries: readonly MultiPolygon[]): MultiPolygon {
  const [first] = geometries;
  if (first === undefined) return { type: 'MultiPolygon', coordinates: [] };
  return geometries.length === 1 ? first : unite(geometries);
}
