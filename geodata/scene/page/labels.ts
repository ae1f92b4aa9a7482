import { styleOf } from '../../symbology/scale';
import type { LabelStyle } from '../../symbology/scale';
import type { LabelLayer, LabelMark } from '../scene';
import type { Projection } from './frame';
import { rounded } from './ground';
import { printable, wrap, type Face, type Measure } from './measure';
import type { Point, Rect, TextNode } from './page';

/** What labels must keep clear of, and how they are set. */
export interface LabelContext {
  readonly projection: Projection;
  readonly pixel: number;
  readonly measure: Measure;
  /** Places already taken by symbols. */
  readonly symbols: readonly Rect[];
  /** Lines that a name had better not cross. */
  readonly lines: readonly (readonly Point[])[];
  /** Rings of the areas that have a name of their own, by the id of the mark: such a name stays inside. */
  readonly areas: ReadonlyMap<string, readonly (readonly Point[])[]>;
}

/** A page is read closer than a screen: names come this many zoom levels sooner. */
const sooner = 0.5;
/** Longest line of a name, in units of its size, as on the screen. */
const longest = 9;
const lineHeight = 1.15;
/** Height of capitals and depth of descenders, in units of the size. */
const [above, below] = [0.68, 0.2];
/** Free space kept round a name, and to the sides of the map, in millimetres. */
const clear = 0.35;
const sideClear = 1;

/** How many rings farther a name goes rather than be crossed by a line. */
const crossing = 1.5;

const overlaps = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const within = (a: Rect, b: Rect) =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;

const faceOf = ({ weight, italic }: LabelStyle): Face =>
  weight === 'semibold' ? 'semibold' : italic ? 'italic' : 'regular';

interface Sized {
  readonly mark: LabelMark;
  readonly style: LabelStyle;
  readonly lines: readonly string[];
  readonly size: number;
  readonly width: number;
  readonly height: number;
  readonly home: Point;
}

function sized(mark: LabelMark, style: LabelStyle, { projection, pixel, measure }: LabelContext): Sized {
  const face = faceOf(style);
  const spaced: Measure = (text, one) => measure(text, one) + style.spacing * Math.max(0, text.length - 1);
  const text = style.uppercase ? mark.text.toLocaleUpperCase('fr') : mark.text;
  const lines = wrap(printable(text), longest, face, spaced);
  const size = style.size * pixel;
  return {
    mark,
    style,
    lines,
    size,
    width: Math.max(...lines.map((line) => spaced(line, face))) * size + 2 * clear,
    height: ((lines.length - 1) * lineHeight + above + below) * size + 2 * clear,
    home: projection.place(mark.position),
  };
}

const boxAt = ({ width, height }: Sized, [x, y]: Point): Rect => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});

/** Middles at which a name may stand, first choice first: on its point, then round it, close and farther, with the rank of their ring. */
function aroundPoint({
  home: [x, y],
  width,
  height,
  size,
}: Sized): readonly { readonly at: Point; readonly ring: number }[] {
  const sides = [0, 4, 2, 6, 1, 3, 5, 7].map((eighth) => (eighth * Math.PI) / 4);
  const slanted = [1, 3, 5, 7, 9, 11, 13, 15].map((sixteenth) => (sixteenth * Math.PI) / 8);
  // Beside, the middle of a side touches the ring; between, the name moves along it.
  const part = (value: number) =>
    Math.sign(Math.round(value * 100)) * Math.min(1, Math.abs(value) * Math.SQRT2);
  const ring = (radius: number, angles: readonly number[]): Point[] =>
    angles.map((angle) => {
      const [dx, dy] = [Math.cos(angle - Math.PI / 2), Math.sin(angle - Math.PI / 2)];
      return [
        x + part(dx) * (width / 2) + dx * radius * size,
        y + part(dy) * (height / 2) + dy * radius * size,
      ];
    });
  const rings = [0.25, 0.9, 1.6, 2.5].map((radius) => [...ring(radius, sides), ...ring(radius, slanted)]);
  return [[[x, y] as const], ...rings].flatMap((places, rank) => places.map((at) => ({ at, ring: rank })));
}

/** Middles at which a name that is always shown may stand: on its point, then farther and farther. */
function spiral({ home: [x, y], size }: Sized): readonly Point[] {
  const rings = Array.from({ length: 16 }, (_, i) => (i + 1) * 0.7 * size);
  const turn = Array.from({ length: 16 }, (_, i) => (i * Math.PI) / 8);
  return [
    [x, y],
    ...rings.flatMap((radius) =>
      turn.map((angle): Point => [x + radius * 1.6 * Math.cos(angle), y + radius * Math.sin(angle)]),
    ),
  ];
}

function isInside([x, y]: Point, rings: readonly (readonly Point[])[]): boolean {
  let inside = false;
  for (const ring of rings) {
    for (const [i, [ax, ay]] of ring.entries()) {
      const [bx, by] = ring.at(i - 1) ?? [0, 0];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

function isBoxInside({ x, y, width, height }: Rect, rings: readonly (readonly Point[])[]): boolean {
  const corners: readonly Point[] = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ];
  return corners.every((corner) => isInside(corner, rings));
}

/** Whether the straight line between two points passes through a box (Liang and Barsky, 1984). */
function crosses([x1, y1]: Point, [x2, y2]: Point, { x, y, width, height }: Rect): boolean {
  const [dx, dy] = [x2 - x1, y2 - y1];
  let [from, to] = [0, 1];
  for (const [p, q] of [
    [-dx, x1 - x],
    [dx, x + width - x1],
    [-dy, y1 - y],
    [dy, y + height - y1],
  ] as const) {
    if (p === 0 && q < 0) return false;
    if (p < 0) from = Math.max(from, q / p);
    if (p > 0) to = Math.min(to, q / p);
  }
  return from <= to;
}

/** The place of a name, or null when there is none: a name that is always shown takes the best of bad ones, but never another name's. */
function placeOf(label: Sized, taken: readonly Rect[], context: LabelContext): Point | null {
  const { x, y, width, height } = context.projection.rect;
  const map: Rect = {
    x: x + sideClear,
    y: y + sideClear,
    width: width - 2 * sideClear,
    height: height - 2 * sideClear,
  };
  const fits = (at: Point) => {
    const box = boxAt(label, at);
    return within(box, map) && !taken.some((one) => overlaps(one, box));
  };
  const hidden = (at: Point) => {
    const box = boxAt(label, at);
    return context.symbols.filter((one) => overlaps(one, box)).length;
  };
  const isCrossed = (at: Point) => {
    const box = boxAt(label, at);
    return context.lines.some((line) => line.some((to, i) => i > 0 && crosses(line[i - 1] ?? to, to, box)));
  };
  if (!label.style.always) {
    const free = aroundPoint(label).filter(({ at }) => fits(at) && hidden(at) === 0);
    const costs = free.map(({ at, ring }) => ring + (isCrossed(at) ? crossing : 0));
    return free[costs.indexOf(Math.min(...costs))]?.at ?? null;
  }
  const places = spiral(label).filter(fits);
  const rings = context.areas.get(label.mark.id);
  const clearOnes = places.filter((at) => hidden(at) === 0);
  return (
    (rings === undefined ? undefined : clearOnes.find((at) => isBoxInside(boxAt(label, at), rings))) ??
    (rings === undefined ? undefined : clearOnes.find((at) => isInside(at, rings))) ??
    (rings === undefined ? clearOnes[0] : undefined) ??
    places.toSorted((a, b) => hidden(a) - hidden(b))[0] ??
    null
  );
}

function textOf({ style, lines, size, height }: Sized, [x, y]: Point): TextNode {
  return {
    type: 'text',
    at: [rounded(x), rounded(y - height / 2 + clear + above * size)],
    lines,
    size: rounded(size),
    leading: rounded(size * lineHeight),
    anchor: 'middle',
    weight: style.weight,
    italic: style.italic,
    spacing: style.spacing,
    color: style.color,
    halo: style.halo,
    role: null,
  };
}

/**
 * Names placed without collision with one another, with symbols or with the sides of the map, by the id of their layer. Later layers come first, as on the screen;
 * in a layer the styles in the order of its scale, then the marks in theirs. What finds no place is left out.
 */
export function placeLabels(
  layers: readonly LabelLayer[],
  zoom: number,
  context: LabelContext,
): ReadonlyMap<string, readonly TextNode[]> {
  const { x, y, width, height } = context.projection.rect;
  const taken: Rect[] = [];
  const placed = new Map<string, readonly TextNode[]>();
  for (const layer of layers.toReversed()) {
    const nodes: TextNode[] = [];
    for (const key of layer.scale.domain) {
      const style = styleOf(layer.scale, key);
      if (style.minZoom > zoom + sooner) continue;
      for (const mark of layer.marks.filter((one) => one.key === key)) {
        const label = sized(mark, style, context);
        const [hx, hy] = label.home;
        if (hx < x || hx > x + width || hy < y || hy > y + height) continue;
        const at = placeOf(label, taken, context);
        if (at === null) continue;
        taken.push(boxAt(label, at));
        nodes.push(textOf(label, at));
      }
    }
    placed.set(layer.id, nodes);
  }
  return placed;
}
