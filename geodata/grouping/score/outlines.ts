import { toLambert93, type PlanePoint } from '../../spatial/lambert93';
import { hullOf } from './hull';
import { perGround } from './kept';

/** What is measured of the contour of a commune in Lambert-93: metres, square metres, and the limits it shares, by INSEE code. */
export interface Outline {
  readonly area: number;
  readonly perimeter: number;
  readonly shared: ReadonlyMap<string, number>;
  readonly hull: readonly PlanePoint[];
}

/** The outlines of the communes of a ground, from the arcs of its topology: each is measured once, for both its sides. */
export const outlinesOf = perGround(({ coverage: { topology, units } }): ReadonlyMap<string, Outline> => {
  const plane = topology.arcs.map((arc) => arc.map(toLambert93));
  const origin = plane[0]?.[0] ?? [0, 0];
  const arcs = plane.map((points) => ({ points, ...sidesOf(points, origin) }));
  const ownersOf = new Map<number, string[]>();
  const outlines = new Map<string, Outline & { readonly shared: Map<string, number> }>();
  for (const [insee, { arcs: polygons }] of units) {
    let [area, perimeter] = [0, 0];
    const corners: PlanePoint[] = [];
    for (const signed of polygons.flat(2)) {
      const index = signed < 0 ? ~signed : signed;
      const arc = arcs[index];
      if (arc === undefined) continue;
      // Outlines turn one way and holes the other: what arcs sweep adds up to the area.
      area += signed < 0 ? -arc.swept : arc.swept;
      perimeter += arc.length;
      corners.push(...arc.points);
      const owners = ownersOf.get(index);
      if (owners === undefined) ownersOf.set(index, [insee]);
      else owners.push(insee);
    }
    outlines.set(insee, { area: Math.abs(area), perimeter, shared: new Map(), hull: hullOf(corners) });
  }
  for (const [index, owners] of ownersOf) {
    const length = arcs[index]?.length ?? 0;
    for (const a of owners)
      for (const b of owners) {
        const shared = outlines.get(a)?.shared;
        if (a !== b) shared?.set(b, (shared.get(b) ?? 0) + length);
      }
  }
  return outlines;
});

/** Length of an arc, and the area its segments sweep as seen from a point. */
function sidesOf(points: readonly PlanePoint[], [x0, y0]: PlanePoint) {
  let [length, swept] = [0, 0];
  for (let i = 1; i < points.length; i++) {
    const [ax, ay] = points[i - 1] ?? [0, 0];
    const [bx, by] = points[i] ?? [0, 0];
    length += Math.hypot(bx - ax, by - ay);
    swept += ((ax - x0) * (by - y0) - (bx - x0) * (ay - y0)) / 2;
  }
  return { length, swept };
}
