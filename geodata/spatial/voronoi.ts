import { Delaunay } from 'd3-delaunay';
import type { PlanePoint } from './lambert93';
import type { Site } from './spread';

/** A limit between two cells, from `a` to `b`, with the sites (by rank) that lie left and right of that direction. */
export interface CellEdge {
  readonly a: PlanePoint;
  readonly b: PlanePoint;
  readonly left: number;
  readonly right: number;
}

/** The cells of a set of sites as edges stored once, and the site nearest to a point. */
export interface VoronoiPlane {
  readonly edges: readonly CellEdge[];
  readonly nearest: (point: PlanePoint) => number;
}

/** Vertices of cells are put on a grid of this many metres, so that very short limits collapse into a point. */
const grid = 10;

/** A ring of far sites around the real ones, so that no cell of a real site is unbounded. */
function farSites(points: readonly PlanePoint[]): PlanePoint[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [minX, maxX, minY, maxY] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const radius = 4 * Math.max(maxX - minX, maxY - minY, 50_000);
  const count = 24;
  return Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / count;
    return [
      Math.round((minX + maxX) / 2 + radius * Math.cos(angle)),
      Math.round((minY + maxY) / 2 + radius * Math.sin(angle)),
    ];
  });
}

/**
 * Voronoi cells of distinct sites in the plane (metres), as edges between cells. Ranks are those of `sites`;
 * higher ranks are far sites that close the outer cells. Algorithm: Delaunay triangulation (d3-delaunay).
 */
export function voronoiPlane(sites: readonly Site[]): VoronoiPlane {
  const real = sites.map(({ point }) => point);
  const points = [...real, ...farSites(real)];
  const delaunay = Delaunay.from(points.map(([x, y]): [number, number] => [x, y]));
  const { triangles, halfedges } = delaunay;
  const { circumcenters } = delaunay.voronoi();
  const centre = (halfedge: number): PlanePoint => {
    const triangle = Math.floor(halfedge / 3);
    return [snap(circumcenters[2 * triangle]), snap(circumcenters[2 * triangle + 1])];
  };
  const edges: CellEdge[] = [];
  for (const [halfedge, twin] of halfedges.entries()) {
    if (twin < halfedge) continue;
    const [a, b] = [centre(halfedge), centre(twin)];
    if (a[0] === b[0] && a[1] === b[1]) continue;
    const first = triangles[halfedge] ?? 0;
    const second = triangles[twin] ?? 0;
    const [p, q] = [points[first], points[second]];
    if (p === undefined || q === undefined) continue;
    // The limit is square to the line of its two sites: which is on the left follows from the sense of their cross product.
    const firstIsLeft = (b[0] - a[0]) * (p[1] - q[1]) - (b[1] - a[1]) * (p[0] - q[0]) > 0;
    edges.push(firstIsLeft ? { a, b, left: first, right: second } : { a, b, left: second, right: first });
  }
  return { edges, nearest: ([x, y]) => delaunay.find(x, y) };
}

function snap(value = 0): number {
  return Math.round(value / grid) * grid;
}
