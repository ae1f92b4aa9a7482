import type { SymbolStyle } from './scale';

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

function star(cx: number, cy: number, radius: number): string {
  const points = Array.from({ length: 10 }, (_, i) => {
    const r = i % 2 === 0 ? radius : radius * 0.45;
    const angle = (Math.PI / 5) * i - Math.PI / 2;
    return `${(cx + r * Math.cos(angle)).toFixed(2)},${(cy + r * Math.sin(angle)).toFixed(2)}`;
  });
  return points.join(' ');
}

/** Corner radius of a tablet, in units of its side. */
const tabletCorner = 0.18;
/** Side of a tablet whose rounded corners touch a circle of diameter 1. */
const tabletSide = 1 / ((1 - 2 * tabletCorner) * Math.SQRT2 + 2 * tabletCorner);

/** A roman numeral of 1 to 3 strokes joined by their serifs, centred on (0, 0), for a tablet of `side`. */
function numeral(strokes: number, side: number, ink: string): string {
  const [width, step, height, serif] = [side * 0.12, side * 0.24, side * 0.54, side * 0.09];
  const reach = ((strokes - 1) * step) / 2 + width / 2 + side * 0.09;
  const bar = (x: number, y: number, w: number, h: number) =>
    `<rect x="${x.toFixed(2)}" y="${y.toFixed(2)}" width="${w.toFixed(2)}" height="${h.toFixed(2)}" fill="${ink}"/>`;
  const uprights = Array.from({ length: strokes }, (_, i) =>
    bar((i - (strokes - 1) / 2) * step - width / 2, -height / 2, width, height),
  );
  return [
    bar(-reach, -height / 2, 2 * reach, serif),
    bar(-reach, height / 2 - serif, 2 * reach, serif),
    ...uprights,
  ].join('');
}

/** A square of `side` centred on (0, 0) with rounded corners, and the halo around it. */
function plate(side: number, corner: number, { fill, halo }: SymbolStyle): string {
  const rounded = (grow: number, colour: string) =>
    `<rect x="${(-side / 2 - grow).toFixed(2)}" y="${(-side / 2 - grow).toFixed(2)}" width="${(side + 2 * grow).toFixed(2)}" height="${(side + 2 * grow).toFixed(2)}" rx="${corner === 0 ? 0 : (corner + grow).toFixed(2)}" fill="${colour}"/>`;
  return rounded(haloWidth, halo) + rounded(0, fill);
}

/** Side of the square that holds a symbol with its halo, in CSS pixels. */
export function symbolSize(style: SymbolStyle): number {
  return style.diameter + 2 * haloWidth;
}

/**
 * The SVG group of a symbol centred on (0, 0), in CSS pixels, halo included: the same on the map, in the legend and in print.
 */
export function symbolGroup(style: SymbolStyle): string {
  const r = style.diameter / 2;
  if (style.shape === 'square') return plate(style.diameter / Math.SQRT2, 0, style);
  if (style.shape === 'tablet') {
    const side = style.diameter * tabletSide;
    return plate(side, side * tabletCorner, style) + numeral(style.marks, side, style.ink);
  }
  const halo = `<circle r="${r + haloWidth}" fill="${style.halo}"/>`;
  if (style.shape === 'ring') {
    return `${halo}<circle r="${r - 1.1}" fill="${style.fill}" stroke="${style.ink}" stroke-width="2.2"/>`;
  }
  const layout = markLayouts[style.marks];
  const marks = (layout?.centres ?? []).map(
    ([x, y]) => `<polygon points="${star(x * r, y * r, (layout?.radius ?? 0) * r)}" fill="${style.ink}"/>`,
  );
  return `${halo}<circle r="${r}" fill="${style.fill}"/>${marks.join('')}`;
}

/** A complete SVG document of a symbol, `symbolSize` pixels wide and high. */
export function symbolSvg(style: SymbolStyle): string {
  const size = symbolSize(style);
  const half = size / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${-half} ${-half} ${size} ${size}">${symbolGroup(style)}</svg>`;
}
