import type { PathNode, Point, Rect, SymbolNode, TextNode } from '../../geodata/scene/page/page';
import { escapeXml, haloShare, inkOf } from '../../geodata/scene/page/svg';
import type { FillStyle } from '../../geodata/symbology/scale';
import type { Shape } from '../../geodata/symbology/shapes';
import { symbolShapes, symbolSize } from '../../geodata/symbology/symbol-svg';

/** English Metric Units of a length in millimetres. */
export function emu(mm: number): number {
  return Math.round(mm * 36_000);
}

/** How much the veil under a name covers, as the last two digits of a colour. */
const veil = '99';

/** The pattern of DrawingML most like each of ours; LibreOffice knows lines only, so that dots become a grid there, which no other is. */
const presets = { hatch: 'wdUpDiag', dots: 'dotGrid', cross: 'openDmnd', bands: 'dkUpDiag' } as const;

/** A `#rrggbb` or `#rrggbbaa` colour as a fill in DrawingML. */
export function solidXml(color: string): string {
  const { color: ink, opacity } = inkOf(color);
  const alpha = opacity === 1 ? '' : `<a:alpha val="${Math.round(opacity * 100_000)}"/>`;
  return `<a:solidFill><a:srgbClr val="${ink.slice(1).toUpperCase()}">${alpha}</a:srgbClr></a:solidFill>`;
}

/** A fill in DrawingML. */
export function fillXml(fill: FillStyle | null): string {
  if (fill === null) return '<a:noFill/>';
  if (fill.pattern === null) return solidXml(fill.color);
  const colour = (hex: string) => `<a:srgbClr val="${hex.slice(1).toUpperCase()}"/>`;
  return `<a:pattFill prst="${presets[fill.pattern.id]}"><a:fgClr>${colour(fill.pattern.color)}</a:fgClr><a:bgClr>${colour(fill.color)}</a:bgClr></a:pattFill>`;
}

/** A line in DrawingML. */
export function lineXml(stroke: PathNode['stroke']): string {
  if (stroke === null) return '<a:ln><a:noFill/></a:ln>';
  const dash = stroke.dash === null ? '' : '<a:prstDash val="dash"/>';
  return `<a:ln w="${emu(stroke.width)}">${solidXml(stroke.color)}${dash}<a:round/></a:ln>`;
}

/** How a thing of a slide is known, what it tells in words, and where it stands. */
interface Told {
  readonly name: string;
  readonly alt: string | null;
  readonly box: Rect;
}

/** How a text is set on its slide. */
interface TextLooks {
  /** In millimetres. */
  readonly width: number;
  readonly language: string;
  /** The title of the slide, or a box. */
  readonly isTitle: boolean;
  /** Whether the colour of its halo lies thin under it, for who does not draw glows. */
  readonly isVeiled: boolean;
}

/** Writes the shapes of a slide, each with its number. */
export class SlideShapes {
  #last = 1;

  /** The properties by which a shape is known; `alt` tells it to who does not see it. */
  #named(name: string, alt: string | null = null): string {
    this.#last += 1;
    const told = alt === null ? '' : ` descr="${escapeXml(alt)}"`;
    return `<p:cNvPr id="${this.#last}" name="${escapeXml(name)}"${told}/>`;
  }

  /** Shapes as one thing, in the places that they have without it. */
  group({ name, alt, box }: Told, shapes: string): string {
    const { x, y, width, height } = box;
    const [at, size] = [`x="${emu(x)}" y="${emu(y)}"`, `cx="${emu(width)}" cy="${emu(height)}"`];
    const place = `<a:xfrm><a:off ${at}/><a:ext ${size}/><a:chOff ${at}/><a:chExt ${size}/></a:xfrm>`;
    return `<p:grpSp><p:nvGrpSpPr>${this.#named(name, alt)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${place}</p:grpSpPr>${shapes}</p:grpSp>`;
  }

  /** A table or a chart: `data` is what stands in the frame, of the kind that `uri` names. */
  frame({ name, alt, box }: Told, uri: string, data: string): string {
    return `<p:graphicFrame><p:nvGraphicFramePr>${this.#named(name, alt)}<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${emu(box.width)}" cy="${emu(box.height)}"/></p:xfrm><a:graphic><a:graphicData uri="${uri}">${data}</a:graphicData></a:graphic></p:graphicFrame>`;
  }

  /** A picture that stands in a file of its own. */
  picture({ name, alt, box }: Told, relation: string): string {
    return `<p:pic><p:nvPicPr>${this.#named(name, alt)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${emu(box.width)}" cy="${emu(box.height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
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
    return `<p:sp><p:nvSpPr>${this.#named(name)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>${looks}</p:spPr></p:sp>`;
  }

  /** A path as a freeform that can be recoloured. */
  path({ parts, closed, fill, stroke, name }: PathNode, otherwise: string): string {
    return this.#freeform(name ?? otherwise, parts, closed, fillXml(fill) + lineXml(stroke));
  }

  /** A symbol as a group of shapes. */
  symbol({ at, style, name }: SymbolNode, pixel: number, otherwise: string): string {
    const side = symbolSize(style) * pixel;
    const box = { x: at[0] - side / 2, y: at[1] - side / 2, width: side, height: side };
    const shapes = symbolShapes(style).map((shape) => this.#part(shape, at, pixel));
    return this.group({ name: name ?? otherwise, alt: null, box }, shapes.join(''));
  }

  #part(shape: Shape, [x, y]: Point, pixel: number): string {
    const name = shape.kind;
    switch (shape.kind) {
      case 'circle': {
        const side = emu(2 * shape.r * pixel);
        const corner: Point = [x + (shape.cx - shape.r) * pixel, y + (shape.cy - shape.r) * pixel];
        const line =
          shape.stroke === null ? null : { ...shape.stroke, width: shape.stroke.width * pixel, dash: null };
        const looks = `<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>${solidXml(shape.fill)}${lineXml(line)}`;
        return this.#shape(name, corner, [side, side], looks);
      }
      case 'rect': {
        const looks = `<a:prstGeom prst="${shape.corner === 0 ? 'rect' : 'roundRect'}"><a:avLst/></a:prstGeom>${solidXml(shape.fill)}${lineXml(null)}`;
        const size = [emu(shape.width * pixel), emu(shape.height * pixel)] as const;
        return this.#shape(name, [x + shape.x * pixel, y + shape.y * pixel], size, looks);
      }
      case 'polygon': {
        const points = shape.points.map(([px, py]): Point => [x + px * pixel, y + py * pixel]);
        return this.#freeform(name, [points], true, solidXml(shape.fill) + lineXml(null));
      }
    }
  }

  /** Lines of text as a box that can be edited. */
  text(node: TextNode, { width, language, isTitle, isVeiled }: TextLooks): string {
    const { at, lines, size, leading, anchor, weight, italic, spacing, color, halo } = node;
    const pointSize = (size * 72) / 25.4;
    const left = at[0] - { start: 0, middle: width / 2, end: width }[anchor];
    // The box begins where the line of the first baseline does.
    const top = at[1] - leading * 0.5 - size * 0.34;
    const glow =
      halo === null
        ? ''
        : `<a:effectLst><a:glow rad="${emu(size * haloShare)}"><a:srgbClr val="${halo.slice(1, 7).toUpperCase()}"/></a:glow></a:effectLst>`;
    const run = (text: string) =>
      `<a:r><a:rPr lang="${language}" sz="${Math.round(pointSize * 100)}"${weight === 'semibold' ? ' b="1"' : ''}${italic ? ' i="1"' : ''} spc="${Math.round(spacing * pointSize * 100)}" dirty="0">${solidXml(color)}${glow}<a:latin typeface="Calibri"/></a:rPr><a:t>${escapeXml(text)}</a:t></a:r>`;
    const align = { start: 'l', middle: 'ctr', end: 'r' }[anchor];
    const spacingXml = `<a:lnSpc><a:spcPts val="${Math.round(((leading * 72) / 25.4) * 100)}"/></a:lnSpc>`;
    const body = lines.map(run).join('<a:br/>');
    const ground =
      halo === null || !isVeiled
        ? '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
        : `<a:prstGeom prst="roundRect"><a:avLst/></a:prstGeom>${solidXml(halo.slice(0, 7) + veil)}`;
    const box = `<a:xfrm><a:off x="${emu(left)}" y="${emu(top)}"/><a:ext cx="${emu(width)}" cy="${emu(leading * lines.length)}"/></a:xfrm>${ground}`;
    const place = isTitle ? '<p:nvPr><p:ph type="title"/></p:nvPr>' : '<p:nvPr/>';
    return `<p:sp><p:nvSpPr>${this.#named(lines.join(' '))}<p:cNvSpPr${isTitle ? '/>' : ' txBox="1"/>'}${place}</p:nvSpPr><p:spPr>${box}</p:spPr><p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr algn="${align}">${spacingXml}</a:pPr>${body}</a:p></p:txBody></p:sp>`;
  }
}
