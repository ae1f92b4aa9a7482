import type { TableNode } from '../../geodata/scene/page/page';
import { escapeXml } from '../../geodata/scene/page/svg';
import { leading } from '../../geodata/scene/page/parts';
import { rowHeightOf } from '../../geodata/scene/page/table-parts';
import { emu, type SlideShapes } from './pptx-shapes';

/** How a row is set: its first one, and one of which a cell has several lines, whose cells all have the same leading. */
interface RowLooks {
  readonly isHead: boolean;
  readonly isHigh: boolean;
}

/** A table that can be edited. */
export function tableXml(node: TableNode, shapes: SlideShapes, language: string): string {
  const { box, columns, rows, rowHeight, size, ink, rule } = node;
  const points = Math.round(((size * 72) / 25.4) * 100);
  const colour = (hex: string) =>
    `<a:solidFill><a:srgbClr val="${hex.slice(1).toUpperCase()}"/></a:solidFill>`;
  const none = (side: string) => `<a:${side}><a:noFill/></a:${side}>`;
  // The lines of a cell begin with those of its neighbours.
  const top = emu(Math.max(0, (rowHeight - size * 1.22) / 2));
  const cell = (text: string, at: number, { isHead, isHigh }: RowLooks) => {
    const looks = (tag: string) =>
      `<a:${tag} lang="${language}" sz="${points}"${isHead ? ' b="1"' : ''}>${colour(ink)}<a:latin typeface="Calibri"/></a:${tag}>`;
    // An empty cell has a size too, which would make its row higher.
    const run = (line: string) => `<a:r>${looks('rPr')}<a:t>${escapeXml(line)}</a:t></a:r>`;
    const spacing = Math.round(points * leading);
    const lines = isHigh ? `<a:lnSpc><a:spcPts val="${spacing}"/></a:lnSpc>` : '';
    const said = text === '' ? looks('endParaRPr') : text.split('\n').map(run).join('<a:br/>');
    return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="${columns[at]?.numeric === true ? 'r' : 'l'}">${lines}</a:pPr>${said}</a:p></a:txBody><a:tcPr marL="0" marR="0" marT="${top}" marB="0" anchor="t">${none('lnL')}${none('lnR')}${none('lnT')}<a:lnB w="${emu(0.15)}">${colour(rule)}</a:lnB><a:noFill/></a:tcPr></a:tc>`;
  };
  const body = rows
    .map(
      (row, i) =>
        `<a:tr h="${emu(rowHeightOf(row, node))}">${row.map((text, at) => cell(text, at, { isHead: i === 0, isHigh: row.some((one) => one.includes('\n')) })).join('')}</a:tr>`,
    )
    .join('');
  const grid = columns.map(({ width }) => `<a:gridCol w="${emu(width)}"/>`).join('');
  const table = `<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${grid}</a:tblGrid>${body}</a:tbl>`;
  return shapes.frame(
    { name: node.caption, alt: node.caption, box },
    'http://schemas.openxmlformats.org/drawingml/2006/table',
    table,
  );
}
