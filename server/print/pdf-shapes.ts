import type { PathNode } from '../../geodata/scene/page/page';
import { patternId, patternTile, tileMarks } from '../../geodata/symbology/pattern-svg';
import type { Pattern } from '../../geodata/symbology/scale';
import type { Shape } from '../../geodata/symbology/shapes';

type TilingPattern = ReturnType<PDFKit.PDFDocument['pattern']>;

/** Distance of the handles that make a quarter of a circle, in units of its radius. */
const quarter = 0.5522847498;

function dot([x, y]: readonly [number, number], r: number): string {
  const k = r * quarter;
  return [
    `${x + r} ${y} m`,
    `${x + r} ${y + k} ${x + k} ${y + r} ${x} ${y + r} c`,
    `${x - k} ${y + r} ${x - r} ${y + k} ${x - r} ${y} c`,
    `${x - r} ${y - k} ${x - k} ${y - r} ${x} ${y - r} c`,
    `${x + k} ${y - r} ${x + r} ${y - k} ${x + r} ${y} c`,
    'f',
  ].join(' ');
}

/** What a tile draws, in the language of PDF pages, scaled to millimetres; the colour is given where it is used. */
function tileStream({ id }: Pattern, pixel: number): string {
  const marks = tileMarks[id];
  const scale = `${pixel} 0 0 ${pixel} 0 0 cm`;
  if (marks.kind === 'dots')
    return [scale, ...marks.centres.map((centre) => dot(centre, marks.radius))].join('\n');
  const lines = marks.lines.map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`);
  return [scale, `${marks.width} w`, ...lines].join('\n');
}

/** The repeating patterns of a document, each once. */
export class PdfPatterns {
  readonly #made = new Map<string, TilingPattern>();

  constructor(
    private readonly doc: PDFKit.PDFDocument,
    private readonly pixel: number,
  ) {}

  /** What fills with a pattern; the document must be scaled to millimetres. */
  of(pattern: Pattern): [TilingPattern, string] {
    const id = patternId(pattern);
    const tile = patternTile * this.pixel;
    const made =
      this.#made.get(id) ?? this.doc.pattern([0, 0, tile, tile], tile, tile, tileStream(pattern, this.pixel));
    this.#made.set(id, made);
    return [made, pattern.color];
  }
}

/** Draws a path of a page. */
export function drawPath(
  doc: PDFKit.PDFDocument,
  { parts, closed, fill, stroke }: PathNode,
  patterns: PdfPatterns,
): void {
  const trace = () => {
    for (const part of parts) {
      for (const [i, [x, y]] of part.entries()) {
        if (i === 0) doc.moveTo(x, y);
        else doc.lineTo(x, y);
      }
      if (closed) doc.closePath();
    }
  };
  if (fill !== null) {
    trace();
    doc.fillColor(fill.color).fill('even-odd');
    if (fill.pattern !== null) {
      trace();
      doc.fillColor(patterns.of(fill.pattern)).fill('even-odd');
    }
  }
  if (stroke === null) return;
  trace();
  doc.lineWidth(stroke.width).lineJoin('round').strokeColor(stroke.color);
  if (stroke.dash === null) doc.undash();
  else doc.dash((stroke.dash[0] ?? 1) * stroke.width, { space: (stroke.dash[1] ?? 1) * stroke.width });
  doc.stroke();
}

/** Draws a shape of a symbol, in its own units. */
export function drawShape(doc: PDFKit.PDFDocument, shape: Shape): void {
  switch (shape.kind) {
    case 'circle':
      doc.circle(shape.cx, shape.cy, shape.r);
      if (shape.stroke === null) doc.fill(shape.fill);
      else doc.lineWidth(shape.stroke.width).undash().fillAndStroke(shape.fill, shape.stroke.color);
      return;
    case 'rect':
      doc.roundedRect(shape.x, shape.y, shape.width, shape.height, shape.corner).fill(shape.fill);
      return;
    case 'polygon':
      doc.polygon(...shape.points.map(([x, y]): [number, number] => [x, y])).fill(shape.fill);
  }
}
