import type { PlanePoint } from './lambert93';

/** A point of the plane (metres) and what it stands for. */
export interface Site {
  readonly id: string;
  readonly point: PlanePoint;
}

/** Direction in which two points at the same place part, different for each pair. */
function partingAngle(first: number, second: number): number {
  return (first * 2.399963 + second) % (2 * Math.PI);
}

/**
 * Moves apart, by equal shares, points nearer than `gap` metres, so that each can have a cell of its own. Points that were distinct
 * stay on their side of the middle. Deterministic: depends on the order of the sites alone. Rounds to the metre.
 */
export function spreadSites(sites: readonly Site[], gap: number): Site[] {
  const points = sites.map(({ point: [x, y] }): [number, number] => [x, y]);
  for (let round = 0; round < 20; round++) {
    let moved = false;
    for (const [i, a] of points.entries()) {
      for (let j = i + 1; j < points.length; j++) {
        const b = points[j];
        if (b === undefined || Math.abs(b[0] - a[0]) >= gap || Math.abs(b[1] - a[1]) >= gap) continue;
        const apart = Math.hypot(b[0] - a[0], b[1] - a[1]);
        if (apart >= gap) continue;
        const angle = apart === 0 ? partingAngle(i, j) : Math.atan2(b[1] - a[1], b[0] - a[0]);
        const shift = (gap * 1.01 - apart) / 2;
        a[0] -= shift * Math.cos(angle);
        a[1] -= shift * Math.sin(angle);
        b[0] += shift * Math.cos(angle);
        b[1] += shift * Math.sin(angle);
        moved = true;
      }
    }
    if (!moved) break;
  }
  return sites.map(({ id }, at) => ({
    id,
    point: [Math.round(points[at]?.[0] ?? 0), Math.round(points[at]?.[1] ?? 0)],
  }));
}
