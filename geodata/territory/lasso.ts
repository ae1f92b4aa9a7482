import type { LonLat } from '../model/place';
import { ringContains } from '../spatial/rings';

/** A commune by the point of its town (WGS 84). */
export interface TownPoint {
  readonly insee: string;
  readonly position: LonLat;
}

/** Fewest points of a loop that holds something. */
const fewest = 3;

/** The communes (INSEE codes) whose town lies inside a loop drawn on the map (WGS 84, closed by itself); none when it is no loop. */
export function insideLoop(towns: readonly TownPoint[], loop: readonly LonLat[]): readonly string[] {
  const [first] = loop;
  if (first === undefined || loop.length < fewest) return [];
  const ring = [...loop, first].map(([lon, lat]) => [lon, lat]);
  return towns.filter(({ position }) => ringContains(ring, position)).map(({ insee }) => insee);
}
