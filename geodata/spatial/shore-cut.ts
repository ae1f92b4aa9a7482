import type { GridEdge, GridPoint } from './cell-edges';

/** Where a limit between cells passes the edge of the land: along both, 0 to 1, and the point. */
export interface Crossing {
  readonly edge: GridEdge;
  readonly alongEdge: number;
  readonly alongLand: number;
  readonly point: GridPoint;
  /** Whether the start of the edge is on the land side. */
  readonly leavesLand: boolean;
  /** The cells before and after it when the edge of the land is followed. */
  readonly from: number;
  readonly to: number;
}

/** A directed line with the interior of its cell on the left. */
export interface Piece {
  readonly cell: number;
  readonly line: GridPoint[];
}

/** A closed ring with land on its left. */
export type LandRing = readonly GridPoint[];

/** Signed doubled area of a triangle: positive when c lies left of a→b. Exact on grid points less than 45° apart. */
function turn(a: GridPoint, b: GridPoint, c: GridPoint): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** Where a cell edge and a land segment cross, null when they do not. A point exactly on the other line counts as left of it. */
export function crossing(edge: GridEdge, p: GridPoint, q: GridPoint): Crossing | null {
  const { a, b } = edge;
  const [sideP, sideQ] = [turn(a, b, p), turn(a, b, q)];
  const [sideA, sideB] = [turn(p, q, a), turn(p, q, b)];
  if (sideP >= 0 === sideQ >= 0 || sideA >= 0 === sideB >= 0) return null;
  const alongEdge = sideA / (sideA - sideB);
  return {
    edge,
    alongEdge,
    alongLand: sideP / (sideP - sideQ),
    point: [Math.round(a[0] + alongEdge * (b[0] - a[0])), Math.round(a[1] + alongEdge * (b[1] - a[1]))],
    leavesLand: sideA >= 0,
    from: sideP >= 0 ? edge.left : edge.right,
    to: sideP >= 0 ? edge.right : edge.left,
  };
}

/** Takes from `candidates`, in their order, the first that fits: those at the very same place have no order of their own. */
function takeNext(candidates: Crossing[], fits: (candidate: Crossing) => boolean): Crossing {
  const at = candidates.findIndex(fits);
  const [next] = candidates.splice(Math.max(at, 0), 1);
  if (at < 0 || next === undefined)
    throw new Error('the limits of the cells and the edge of the land do not fit together');
  return next;
}

/** The edge of the land cut where cells change, each piece given to its cell. */
export function landPieces(
  ring: LandRing,
  crossingsOf: (segment: number) => readonly Crossing[],
  nearest: (point: GridPoint) => number,
): Piece[] {
  const count = ring.length - 1;
  const bySegment = Array.from({ length: count }, (_, i) =>
    crossingsOf(i).toSorted((a, b) => a.alongLand - b.alongLand),
  );
  const start = bySegment.findIndex((list) => list.length > 0);
  if (start < 0) return [{ cell: nearest(ring[0] ?? [0, 0]), line: [...ring] }];
  const pieces: Piece[] = [];
  const before = bySegment[start]?.[0]?.from ?? 0;
  let [cell, line]: [number, GridPoint[]] = [before, []];
  for (let i = 0; i <= count; i++) {
    const segment = (start + i) % count;
    const left = i === count ? [] : [...(bySegment[segment] ?? [])];
    if (i > 0) line.push(ring[segment] ?? [0, 0]);
    while (left.length > 0) {
      const current = cell;
      const passed = takeNext(left, ({ from }) => from === current);
      pieces.push({ cell, line: [...line, passed.point] });
      [cell, line] = [passed.to, [passed.point]];
    }
  }
  const [first] = pieces;
  if (first === undefined || first.cell !== cell)
    throw new Error('the edge of the land does not come back to the cell it left');
  first.line.unshift(...line);
  return pieces;
}

function startsOnLand(
  { a, b }: GridEdge,
  first: Crossing | undefined,
  onLand: (point: GridPoint) => boolean,
): boolean {
  const along = first?.alongEdge ?? 1;
  if (first !== undefined && along === 0) return first.leavesLand;
  return onLand([a[0] + ((b[0] - a[0]) * along) / 2, a[1] + ((b[1] - a[1]) * along) / 2]);
}

/** The parts of a limit between cells that are on land, once for each of its two cells. */
export function edgePieces(
  edge: GridEdge,
  crossings: readonly Crossing[],
  onLand: (point: GridPoint) => boolean,
): Piece[] {
  const left = crossings.toSorted((a, b) => a.alongEdge - b.alongEdge);
  let inside = startsOnLand(edge, left[0], onLand);
  const pieces: Piece[] = [];
  let from = edge.a;
  const keep = (to: GridPoint) => {
    if (inside && (from[0] !== to[0] || from[1] !== to[1]))
      pieces.push({ cell: edge.left, line: [from, to] }, { cell: edge.right, line: [to, from] });
  };
  while (left.length > 0) {
    const current = inside;
    const next = takeNext(left, ({ leavesLand }) => leavesLand === current);
    keep(next.point);
    [from, inside] = [next.point, !inside];
  }
  keep(edge.b);
  return pieces;
}

/** Whether a piece has no length. */
export function isPoint({ line }: Piece): boolean {
  return line.length === 2 && String(line[0]) === String(line[1]);
}

/** Joins directed pieces end to start into closed rings. */
export function stitch(pieces: readonly Piece[]): GridPoint[][] {
  const starting = new Map<string, GridPoint[][]>();
  for (const { line } of pieces) {
    const key = String(line[0]);
    starting.set(key, [...(starting.get(key) ?? []), line]);
  }
  const rings: GridPoint[][] = [];
  for (const lines of starting.values()) {
    for (let line = lines.pop(); line !== undefined; line = lines.pop()) {
      const ring = [...line];
      while (String(ring.at(-1)) !== String(ring[0])) {
        const next = starting.get(String(ring.at(-1)))?.pop();
        if (next === undefined) throw new Error('the outline of a cell does not close');
        ring.push(...next.slice(1));
      }
      rings.push(ring);
    }
  }
  return rings;
}
