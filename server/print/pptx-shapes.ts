import type { PathNode, Point, SymbolNode, TextNode } from '../../geodata/scene/page/page';
import { escapeXml, haloShare, inkOf } from '../../geodata/scene/page/svg';
import type { FillStyle } from '../../geodata/symbology/scale';
import type { Shape } from '../../geodata/symbology/shapes';
import { symbolShapes } from '../../geodata/symbology/symbol-svg';

/** English Metric Units of a length in millimetres. */
export function emu(mm: number): number {
  return Math.round(mm * 36_000);
}

/** The pattern of DrawingML that looks most like each of ours. */
const presets = { hatch: 'wdUpDiag', dots: 'dotGrid', cross: 'openDmnd', bands: 'dkUpDiag' } as const;

const solid = (color: string) => {
  const { color: ink, opacity } = inkOf(color);
  const alpha = opacity === 1 ? '' : `<a:alpha val="${Math.round(opacity * 100_000)}"/>`;
  return `<a:solidFill><a:srgbClr val="${ink.slice(1).toUpperCase()}">${alpha}</a:srgbClr></a:solidFill>`;
};

/** A fill in DrawingML. */
function fillXml(fill: FillStyle | null): string {
  if (fill === null) return '<a:noFill/>';
  if (fill.pattern === null) return solid(fill.color);
  const colour = (hex: string) => `<a:srgbClr val="${hex.slice(1).toUpperCase()}"/>`;
  return `<a:pattFill prst="${presets[fill.pattern.id]}"><a:fgClr>${colour(fill.pattern.color)}</a:fgClr><a:bgClr>${colour(fill.color)}</a:bgClr></a:pattFill>`;
}

function lineXml(stroke: PathNode['stroke']): string {
  if (stroke === null) return '<a:ln><a:noFill/></a:ln>';
  const dash = stroke.dash === null ? '' : '<a:prstDash val="dash"/>';
  return `<a:ln w="${emu(stroke.width)}">${solid(stroke.color)}${dash}<a:round/></a:ln>`;
}

/** Writes the shapes of a slide, each with its number. */
export class SlideShapes {
  #last = 1;

  /** The properties by which a shape is known. */
  named(name: string): string {
    this.#last += 1;
    return `<p:cNvPr id="${this.#last}" name="${escapeXml(name)}"/>`;
  }

  #freeform(name: string, parts: readonly (readonly Point[])[], closed: boolean, looks: string): string {
    const all = parts.flat();
    const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
    const edge = (values: readonly number[], pick: (a: number, b: number) => number) =>
      values.reduce((a, b) => pick(a, b), values[0] ?? 0);
    const [left, top] = [edge(xs, Math.min), edge(ys, Math.min)];
    const [width, height] = [emu(edge(xs, Math.max) - left), emu(edge(ys, Math.max) - top)];
    const at = ([x, y]: Point) => `<a:pt x="${emu(x - left)}" y="${emu(y - top)}"/>`;
    const path = parts
      .map(([first = [left, top], ...rest]) => {
        const lines = rest.map((point) => `<a:lnTo>${at(point)}</a:lnTo>`).join('');
        return `<a:moveTo>${at(first)}</a:moveTo>${lines}${closed ? '<a:close/>' : ''}`;
      })
      .join('');
    const geometry = `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${width}" h="${height}">${path}</a:path></a:pathLst></a:custGeom>`;
    return this.#shape(name, [left, top], [width, height], geometry + looks);
  }

  #shape(name: string, [x, y]: Point, [width, height]: readonly [number, number], looks: string): string {
    return `<p:sp><p:nvSpPr>${this.named(name)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>${looks}</p:spPr></p:sp>`;
  }

  /** A path as a freeform that can be recoloured. */
  path({ parts, closed, fill, stroke, name }: PathNode, otherwise: string): string {
    return this.#freeform(name ?? otherwise, parts, closed, fillXml(fill) + lineXml(stroke));
  }

  /** A symbol as a group of shapes. */
  symbol({ at, style, name }: SymbolNode, pixel: number, otherwise: string): string {
    const shapes = symbolShapes(style).map((shape) => this.#part(shape, at, pixel));
    return `<p:grpSp><p:nvGrpSpPr>${this.named(name ?? otherwise)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes.join('')}</p:grpSp>`;
  }

  #part(shape: Shape, [x, y]: Point, pixel: number): string {
    const name = shape.kind;
    switch (shape.kind) {
      case 'circle': {
        const side = emu(2 * shape.r * pixel);
        const corner: Point = [x + (shape.cx - shape.r) * pixel, y + (shape.cy - shape.r) * pixel];
        const line =
          shape.stroke === null ? null : { ...shape.stroke, width: shape.stroke.width * pixel, dash: null };
        const looks = `<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>${solid(shape.fill)}${lineXml(line)}`;
        return this.#shape(name, corner, [side, side], looks);
      }
      case 'rect': {
        const looks = `<a:prstGeom prst="${shape.corner === 0 ? 'rect' : 'roundRect'}"><a:avLst/></a:prstGeom>${solid(shape.fill)}${lineXml(null)}`;
        const size = [emu(shape.width * pixel), emu(shape.height * pixel)] as const;
        return this.#shape(name, [x + shape.x * pixel, y + shape.y * pixel], size, looks);
      }
      case 'polygon': {
        const points = shape.points.map(([px, py]): Point => [x + px * pixel, y + py * pixel]);
        return this.#freeform(name, [points], true, solid(shape.fill) + lineXml(null));
      }
    }
  }

  /** Lines of text as a box that can be edited; `width` in millimetres. */
  text(node: TextNode, width: number, language: string): string {
    const { at, lines, size, leading, anchor, weight, italic, spacing, color, halo, role } = node;
    const pointSize = (size * 72) / 25.4;
    const left = at[0] - { start: 0, middle: width / 2, end: width }[anchor];
    // The box begins where the line of the first baseline does.
    const top = at[1] - leading * 0.5 - size * 0.34;
    const glow =
      halo === null
        ? ''
        : `<a:effectLst><a:glow rad="${emu(size * haloShare)}"><a:srgbClr val="${halo.slice(1, 7).toUpperCase()}"/></a:glow></a:effectLst>`;
    const run = (text: string) =>
      `<a:r><a:rPr lang="${language}" sz="${Math.round(pointSize * 100)}"${weight === 'semibold' ? ' b="1"' : ''}${italic ? ' i="1"' : ''} spc="${Math.round(spacing * pointSize * 100)}" dirty="0">${solid(color)}${glow}<a:latin typeface="Calibri"/></a:rPr><a:t>${escapeXml(text)}</a:t></a:r>`;
    const align = { start: 'l', middle: 'ctr', end: 'r' }[anchor];
    const spacingXml = `<a:lnSpc><a:spcPts val="${Math.round(((leading * 72) / 25.4) * 100)}"/></a:lnSpc>`;
    const body = lines.map(run).join('<a:br/>');
    const box = `<a:xfrm><a:off x="${emu(left)}" y="${emu(top)}"/><a:ext cx="${emu(width)}" cy="${emu(leading * lines.length)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>`;
    const place = role === 'h1' ? '<p:nvPr><p:ph type="title"/></p:nvPr>' : '<p:nvPr/>';
    return `<p:sp><p:nvSpPr>${this.named(lines.join(' '))}<p:cNvSpPr txBox="1"/>${place}</p:nvSpPr><p:spPr>${box}</p:spPr><p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr algn="${align}">${spacingXml}</a:pPr>${body}</a:p></p:txBody></p:sp>`;
  }
}
