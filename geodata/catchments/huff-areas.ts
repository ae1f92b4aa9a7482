import type { Catchment } from '../spatial/catchment/contract';
import { limits, mergeOutlines, topologyOf } from '../spatial/topology';
import { groupBy } from '../model/group-by';
import type { MadeAreas } from './area-contract';

/** Lower bounds of the classes of probability, from the least to the most. */
export const probabilityClasses = [0, 0.2, 0.4, 0.6, 0.8] as const;

/** The rank of the class of a probability from 0 to 1. */
function probabilityRank(probability: number): number {
  return probabilityClasses.findLastIndex((from) => probability >= from);
}

/** The squares of gravity put together where the same point is most probably gone to within one class, and the limits between points. */
export function huffAreas({ areas, how }: Catchment): MadeAreas {
  const squares = areas.map((area, index) => ({
    id: String(index),
    geometry: area.geometry,
    point: area.points[0] ?? '',
    rank: probabilityRank(area.probability ?? 0),
    areaKm2: area.areaKm2,
  }));
  const coverage = topologyOf(squares);
  const pointOf = new Map(squares.map(({ id, point }) => [id, point]));
  const groups = groupBy(squares, ({ point, rank }) => `${rank} ${point}`);
  return {
    areas: Array.from(groups.values(), (group) => ({
      points: [group[0]?.point ?? ''],
      rank: group[0]?.rank ?? 0,
      from: 0,
      to: null,
      geometry: mergeOutlines(
        coverage,
        group.map(({ id }) => id),
      ),
      areaKm2: group.reduce((sum, { areaKm2 }) => sum + areaKm2, 0),
    })).toSorted((a, b) => a.rank - b.rank || ((a.points[0] ?? '') < (b.points[0] ?? '') ? -1 : 1)),
    limits: limits(coverage, (id) => pointOf.get(id) ?? '', false),
    how,
    faults: [],
  };
}
