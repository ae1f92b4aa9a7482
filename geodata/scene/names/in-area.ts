import { areaGrid, isInArea } from './area-grid';
import type { Candidate } from './candidates';
import type { Point, Rect } from '../page/page';
import { rectRound } from './plane';
import { settingsWithin, type Setting, type Type } from './setting';

/** What lies in the way of names. */
interface Surroundings {
  readonly isFree: (box: Rect) => boolean;
  readonly distanceToMarks: (box: Rect, most: number, place: string | null) => number;
}

/** Room round the name of an area to its limit, in units of its size. */
const room = 0.25;
/** What it is worth to be clear of symbols by a whole size, and to be at the point that is best in an empty area. */
const clearWorth = 0.8;
const homeWorth = 1.6;

/**
 * The place of the name of an area: within it, covering neither symbols nor other names, near the point that is best when it is empty; over
 * several lines, or smaller, where it would not fit; null where it does not fit at all.
 */
export function placeInArea(
  text: string,
  type: Type,
  rings: readonly (readonly Point[])[],
  home: Point,
  around: Surroundings,
): Candidate | null {
  if (rings.length === 0) return null;
  const grid = areaGrid(rings, home, 48 * type.pixel);
  const costOf = ({ size, width, height, cost }: Setting, middle: Point, least: number): number => {
    const [dx, dy] = [middle[0] - home[0], middle[1] - home[1]];
    const far = cost + (homeWorth * Math.hypot(dx, dy)) / grid.span;
    if (far >= least || !isInArea(grid, middle, { width, height }, room * size)) return Infinity;
    const box = rectRound(middle, width, height);
    if (!around.isFree(box)) return Infinity;
    return far + clearWorth * (1 - around.distanceToMarks(box, size, null) / size);
  };
  for (const settings of settingsWithin(text, type)) {
    let best: Candidate | null = null;
    for (const setting of settings) {
      for (const middle of grid.points) {
        const cost = costOf(setting, middle, best?.cost ?? Infinity);
        if (cost < (best?.cost ?? Infinity)) best = { setting, middle, align: 'center', cost, tie: null };
      }
    }
    if (best !== null) return best;
  }
  return null;
}
