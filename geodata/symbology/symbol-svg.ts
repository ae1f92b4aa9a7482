import type { SymbolStyle } from './scale';
import { shapeSvg, type Shape } from './shapes';

/** Width of the halo that separates a symbol from what is under it, in CSS pixels. */
export const haloWidth = 1.5;

/** Centres of the star marks, in units of the disc's radius, for 1 to 4 marks; and the radius of a mark in the same unit. */
const markLayouts: readonly {
  readonly centres: readonly (readonly [number, number])[];
  readonly radius: number;
}[] = [
  { centres: [], radius: 0 },
  { centres: [[0, 0]], radius: 0.58 },
  {
    centres: [
      [-0.4, 0],
      [0.4, 0],
    ],
    radius: 0.42,
  },
  {
    centres: [
      [0, -0.42],
      [-0.4, 0.28],
      [0.4, 0.28],
    ],
    radius: 0.4,
  },
  {
    centres: [
      [-0.36, -0.36],
      [0.36, -0.36],
      [-0.36, 0.36],
      [0.36, 0.36],
    ],
    radius: 0.36,
  },
];

function star(cx: number, cy: number, radius: number, fill: string): Shape {
  const points = Array.from({ length: 10 }, (_, i): readonly [number, number] => {
    const r = i % 2 === 0 ? radius : radius * 0.45;
    const angle = (Math.PI / 5) * i - Math.PI / 2;
    return [cx + r * Math.cos(angle), cy + r * Math.sin(angle)];
  });
  return { kind: 'polygon', points, fill };
}

/** Corner radius of a tablet, in units of its side. */
const tabletCorner = 0.18;
/** Side of a tablet whose rounded corners touch a circle of diameter 1. */
const tabletSide = 1 / ((1 - 2 * tabletCorner) * Math.SQRT2 + 2 * tabletCorner);

/** A roman numeral of 1 to 3 strokes joined by their serifs, centred on (0, 0), for a tablet of `side`. */
function numeral(strokes: number, side: number, fill: string): readonly Shape[] {
  const [width, step, height, serif] = [side * 0.12, side * 0.24, side * 0.54, side * 0.09];
  const reach = ((strokes - 1) * step) / 2 + width / 2 + side * 0.09;
  const bar = (x: number, y: number, w: number, h: number): Shape => ({
    kind: 'rect',
    x,
    y,
    width: w,
    height: h,
    corner: 0,
    fill,
  });
  const uprights = Array.from({ length: strokes }, (_, i) =>
    bar((i - (strokes - 1) / 2) * step - width / 2, -height / 2, width, height),
  );
  return [
    bar(-reach, -height / 2, 2 * reach, serif),
    bar(-reach, height / 2 - serif, 2 * reach, serif),
    ...uprights,
  ];
}

/** A square of `side` centred on (0, 0) with rounded corners, and the halo around it. */
function plate(side: number, corner: number, { fill, halo }: SymbolStyle): readonly Shape[] {
  const rounded = (grow: number, colour: string): Shape => ({
    kind: 'rect',
    x: -side / 2 - grow,
    y: -side / 2 - grow,
    width: side + 2 * grow,
    height: side + 2 * grow,
    corner: corner === 0 ? 0 : corner + grow,
    fill: colour,
  });
  return [rounded(haloWidth, halo), rounded(0, fill)];
}

/** Corners of a diamond or of a triangle that points up, on a circle of radius `r`. */
function corners(shape: 'diamond' | 'triangle', r: number): readonly (readonly [number, number])[] {
  const number = shape === 'diamond' ? 4 : 3;
  return Array.from({ length: number }, (_, at): readonly [number, number] => {
    const angle = (2 * Math.PI * at) / number - Math.PI / 2;
    return [r * Math.cos(angle), r * Math.sin(angle)];
  });
}

/** A saltire whose arms end on a circle of radius `r`, `width` wide. */
function saltire(r: number, width: number): readonly (readonly [number, number])[] {
  const [arm, half] = [r - width / 2, width / 2];
  const upright: readonly (readonly [number, number])[] = [
    [-half, -arm],
    [half, -arm],
    [half, -half],
    [arm, -half],
    [arm, half],
    [half, half],
    [half, arm],
    [-half, arm],
    [-half, half],
    [-arm, half],
    [-arm, -half],
    [-half, -half],
  ];
  return upright.map(([x, y]) => [(x - y) * Math.SQRT1_2, (x + y) * Math.SQRT1_2]);
}

/** Side of the square that holds a symbol with its halo, in CSS pixels. */
export function symbolSize(style: SymbolStyle): number {
  return style.diameter + 2 * haloWidth;
}

/** The shapes of a symbol centred on (0, 0), in CSS pixels, halo included, in drawing order. */
export function symbolShapes(style: SymbolStyle): readonly Shape[] {
  const r = style.diameter / 2;
  if (style.shape === 'square') return plate(style.diameter / Math.SQRT2, 0, style);
  if (style.shape === 'tablet') {
    const side = style.diameter * tabletSide;
    return [...plate(side, side * tabletCorner, style), ...numeral(style.marks, side, style.ink)];
  }
  if (style.shape === 'diamond' || style.shape === 'triangle')
    return [
      { kind: 'polygon', points: corners(style.shape, r + haloWidth), fill: style.halo },
      { kind: 'polygon', points: corners(style.shape, r), fill: style.fill },
    ];
  if (style.shape === 'cross')
    return [
      { kind: 'polygon', points: saltire(r + haloWidth, 3 + 2 * haloWidth), fill: style.halo },
      { kind: 'polygon', points: saltire(r, 3), fill: style.fill },
    ];
  const disc = (radius: number, fill: string, width = 0): Shape => ({
    kind: 'circle',
    cx: 0,
    cy: 0,
    r: radius,
    fill,
    stroke: width === 0 ? null : { color: style.ink, width },
  });
  const halo = disc(r + haloWidth, style.halo);
  if (style.shape === 'ring') return [halo, disc(r - 1.1, style.fill, 2.2)];
  const layout = markLayouts[style.marks];
  const marks = (layout?.centres ?? []).map(([x, y]) =>
    star(x * r, y * r, (layout?.radius ?? 0) * r, style.ink),
  );
  return [halo, disc(r, style.fill), ...marks];
}

/** The SVG group of a symbol centred on (0, 0), in CSS pixels, halo included: the same on the map, in the legend and in print. */
export function symbolGroup(style: SymbolStyle): string {
  return symbolShapes(style).map(shapeSvg).join('');
}

/** A complete SVG document of a symbol, `symbolSize` pixels wide and high. */
export function symbolSvg(style: SymbolStyle): string {
  const size = symbolSize(style);
  const half = size / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${-half} ${-half} ${size} ${size}">${symbolGroup(style)}</svg>`;
}
