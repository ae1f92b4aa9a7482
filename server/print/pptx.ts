import { strToU8, zipSync } from 'fflate';
import { sourceSans } from '../../geodata/scene/page/measure';
import type { Page, PageNode, TableNode, TextNode } from '../../geodata/scene/page/page';
import { escapeXml } from '../../geodata/scene/page/svg';
import { presentationFiles } from './pptx-package';
import { emu, SlideShapes } from './pptx-shapes';

const languages = { fr: 'fr-FR', en: 'en-GB' } as const;
/** Room that other fonts may need beside the measured width of a text. */
const slack = 1.08;

function widthOf({ lines, size, spacing, weight, italic }: TextNode): number {
  const face = weight === 'semibold' ? 'semibold' : italic ? 'italic' : 'regular';
  return Math.max(...lines.map((line) => (sourceSans(line, face) + spacing * line.length) * size)) * slack;
}

/** A table that can be edited. */
function tableXml(node: TableNode, shapes: SlideShapes, language: string): string {
  const { box, columns, rows, rowHeight, size, ink, rule } = node;
  const points = Math.round(((size * 72) / 25.4) * 100);
  const colour = (hex: string) =>
    `<a:solidFill><a:srgbClr val="${hex.slice(1).toUpperCase()}"/></a:solidFill>`;
  const none = (side: string) => `<a:${side}><a:noFill/></a:${side}>`;
  const cell = (text: string, at: number, isHead: boolean) =>
    `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="${columns[at]?.numeric === true ? 'r' : 'l'}"/><a:r><a:rPr lang="${language}" sz="${points}"${isHead ? ' b="1"' : ''}>${colour(ink)}<a:latin typeface="Calibri"/></a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></a:txBody><a:tcPr marL="0" marR="0" marT="0" marB="0" anchor="ctr">${none('lnL')}${none('lnR')}${none('lnT')}<a:lnB w="${emu(0.15)}">${colour(rule)}</a:lnB><a:noFill/></a:tcPr></a:tc>`;
  const body = rows
    .map(
      (row, i) =>
        `<a:tr h="${emu(rowHeight)}">${row.map((text, at) => cell(text, at, i === 0)).join('')}</a:tr>`,
    )
    .join('');
  const grid = columns.map(({ width }) => `<a:gridCol w="${emu(width)}"/>`).join('');
  return `<p:graphicFrame><p:nvGraphicFramePr>${shapes.named('Tableau')}<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${emu(box.width)}" cy="${emu(box.height)}"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${grid}</a:tblGrid>${body}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}

/** A page as a presentation of one slide of its size, whose parts are native: areas, symbols, texts and tables can be edited. Logos are left out. */
export function pagePptx(page: Page): Uint8Array {
  const shapes = new SlideShapes();
  const language = languages[page.language];
  const nodeXml = (node: PageNode, group: string): string => {
    switch (node.type) {
      case 'path':
        return shapes.path(node, group);
      case 'symbol':
        return shapes.symbol(node, page.pixel, group);
      case 'text':
        return shapes.text(node, node.role === 'h1' ? page.width - 2 * node.at[0] : widthOf(node), language);
      case 'table':
        return tableXml(node, shapes, language);
      case 'group':
        return node.nodes.map((one) => nodeXml(one, node.label)).join('');
      case 'image':
        return '';
    }
  };
  const files = presentationFiles(page, page.groups.map((group) => nodeXml(group, group.label)).join(''));
  const entries = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const);
  // The date of files within, of which nobody is told: the first that the format knows.
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) });
}
