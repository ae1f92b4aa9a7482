import { Delaunay } from 'd3-delaunay';

interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

/**
 * For each point (plane, metres) the indices of the points beside it: its neighbours in the Gabriel graph, which keeps the
 * edges of the Delaunay triangulation whose circle holds no third point (Gabriel and Sokal, 1969). Always in one piece, and
 * stricter than contact of Voronoi cells, so that what is in one piece here is so with other contours too.
 */
export function gabrielNeighbours(points: readonly PlanePoint[]): number[][] {
  const delaunay = Delaunay.from(
    points,
    (point) => point.x,
    (point) => point.y,
  );
  return points.map((here, index) =>
    [...delaunay.neighbors(index)]
      .filter((other) => {
        const there = points[other];
        if (there === undefined) return false;
        const middle = { x: (here.x + there.x) / 2, y: (here.y + there.y) / 2 };
        const nearest = points[delaunay.find(middle.x, middle.y, index)];
        return (
          nearest === undefined || squaredDistance(nearest, middle) >= squaredDistance(here, middle) - 1e-6
        );
      })
      .sort((a, b) => a - b),
  );
}

/** Squared distance in the plane. */
export function squaredDistance(a: PlanePoint, b: PlanePoint): number {
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2;
}
