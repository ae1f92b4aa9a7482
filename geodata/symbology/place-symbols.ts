import type { LonLat } from '../model/place';
import { haloWidth } from './symbol-svg';

/** A symbol to place: its true position (WGS 84) and its diameter in CSS pixels at full size. */
export interface SymbolToPlace {
  readonly position: LonLat;
  readonly diameter: number;
}

/** Zoom levels between two computations: within a step positions on the ground stay, so gaps on screen can only grow. */
export const zoomStep = 0.25;

/** Free space kept between two symbols, in CSS pixels. */
const gap = 1.5;

/** Sizes of symbols relative to full size, from each zoom level on: [zoom, factor], thresholds at multiples of `zoomStep`. */
export const symbolSizes: readonly (readonly [number, number])[] = [
  [0, 0.7],
  [7.5, 0.8],
  [8.5, 0.9],
  [9.5, 1],
];

/** Factor by which symbols are drawn at a zoom level. */
export function symbolFactor(zoom: number): number {
  return symbolSizes.findLast(([from]) => zoom >= from)?.[1] ?? 1;
}

/** The zoom level a step is computed for: its lower end. */
export function zoomStepOf(zoom: number): number {
  return Math.floor(zoom / zoomStep) * zoomStep;
}

/** Web Mercator pixels of a WGS 84 point at a zoom level (512-pixel world tile, as MapLibre draws). */
export function toPixels([lon, lat]: LonLat, zoom: number): [number, number] {
  const world = 512 * 2 ** zoom;
  const sin = Math.sin((lat * Math.PI) / 180);
  return [((lon + 180) / 360) * world, (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * world];
}

/** The WGS 84 point of Web Mercator pixels at a zoom level: `toPixels` undone. */
export function toLonLat(x: number, y: number, zoom: number): LonLat {
  const world = 512 * 2 ** zoom;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / world))) * 180) / Math.PI;
  return [(x / world) * 360 - 180, lat];
}

/** Pushes two overlapping symbols apart by `share` of their overlap, along the line of their centres; returns true if they did overlap. */
function separate(xs: Float64Array, ys: Float64Array, i: number, j: number, distance: number): boolean {
  let dx = (xs[j] ?? 0) - (xs[i] ?? 0);
  let dy = (ys[j] ?? 0) - (ys[i] ?? 0);
  let d = Math.hypot(dx, dy);
  if (d >= distance) return false;
  if (d < 1e-6) {
    // Two symbols at one point part along a direction fixed by their order.
    const angle = (i * 2.399963 + j) % (2 * Math.PI);
    dx = Math.cos(angle);
    dy = Math.sin(angle);
    d = 1;
    distance += 1;
  }
  const push = (distance - d) / 2 / d + 1e-4;
  xs[i] = (xs[i] ?? 0) - dx * push;
  ys[i] = (ys[i] ?? 0) - dy * push;
  xs[j] = (xs[j] ?? 0) + dx * push;
  ys[j] = (ys[j] ?? 0) + dy * push;
  return true;
}

/** Rounds of the relaxation in which springs pull, and the most it takes. */
const springs = 150;
const limit = 4000;

/**
 * Places in a plane at which no disc covers another, each as near as possible to its home. Relaxation: discs that overlap repel each other
 * while a weakening spring draws each home; a last phase without springs runs until nothing overlaps. Deterministic in the order of the
 * input. `homes` and `radii` in one unit of length.
 */
export function moveApart(
  homes: readonly (readonly [number, number])[],
  radii: readonly number[],
): readonly (readonly [number, number])[] {
  const xs = Float64Array.from(homes, ([x]) => x);
  const ys = Float64Array.from(homes, ([, y]) => y);
  for (let round = 0; round < limit; round++) {
    const pull = round < springs ? 0.12 * (1 - round / springs) : 0;
    for (let i = 0; i < xs.length && pull > 0; i++) {
      xs[i] = (xs[i] ?? 0) + ((homes[i]?.[0] ?? 0) - (xs[i] ?? 0)) * pull;
      ys[i] = (ys[i] ?? 0) + ((homes[i]?.[1] ?? 0) - (ys[i] ?? 0)) * pull;
    }
    let overlapped = false;
    for (let i = 0; i < xs.length; i++) {
      for (let j = i + 1; j < xs.length; j++) {
        if (separate(xs, ys, i, j, (radii[i] ?? 0) + (radii[j] ?? 0))) overlapped = true;
      }
    }
    if (!overlapped && round >= springs) break;
  }
  return homes.map(([x, y], i) => [xs[i] ?? x, ys[i] ?? y]);
}

/**
 * Positions (WGS 84) at which no symbol covers another from `zoomStepOf(zoom)` up to the next step, by `moveApart`; the true position is
 * returned untouched for a symbol that needs no move.
 */
export function placeSymbols(symbols: readonly SymbolToPlace[], zoom: number): readonly LonLat[] {
  const step = zoomStepOf(zoom);
  const factor = symbolFactor(step);
  const home = symbols.map((symbol) => toPixels(symbol.position, step));
  const placed = moveApart(
    home,
    symbols.map((symbol) => (symbol.diameter / 2 + haloWidth) * factor + gap / 2),
  );
  return symbols.map((symbol, i) => {
    const [hx, hy] = home[i] ?? [0, 0];
    const [x, y] = placed[i] ?? [hx, hy];
    return Math.hypot(x - hx, y - hy) < 0.5 ? symbol.position : toLonLat(x, y, step);
  });
}
