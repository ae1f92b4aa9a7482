import { strToU8, zipSync } from 'fflate';
import { z } from 'zod';

const cellSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.object({ day: z.number() }),
  z.object({ formula: z.string(), value: z.number() }),
]);
const schema = z.object({
  date1904: z.boolean().default(false),
  sheets: z.array(
    z.object({
      name: z.string(),
      hidden: z.boolean().default(false),
      rows: z.array(z.array(cellSchema)),
    }),
  ),
});
type WorkbookCell = z.infer<typeof cellSchema>;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/** An XLSX workbook from a description of its sheets, as spreadsheets write them: shared texts, styles, numbers of days. Always the same bytes. */
export function workbookFrom(description: unknown): Buffer {
  const { sheets, date1904 } = schema.parse(description);
  const texts: string[] = [];
  const parts = sheets.map(({ rows }) => sheetXml(rows, texts));
  return zipped({
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"/>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${sheets
      .map(
        ({ name, hidden }, index) =>
          `<sheet name="${escaped(name)}" sheetId="${index + 1}" ${hidden ? 'state="hidden" ' : ''}r:id="r${index}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships">${sheets
      .map((_, index) => relationship(`r${index}`, 'worksheet', `worksheets/sheet${index + 1}.xml`))
      .join(
        '',
      )}${relationship('s', 'styles', 'styles.xml')}${relationship('t', 'sharedStrings', '/xl/sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    ...Object.fromEntries(parts.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
  });
}

/** A zip of texts, always the same bytes. */
export function zipped(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const entries = Object.entries(files).map(([name, content]): [string, Uint8Array] => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return Buffer.from(zipSync(Object.fromEntries(entries), { mtime: '2014-01-01T00:00:00' }));
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
}

function sheetXml(rows: readonly (readonly WorkbookCell[])[], texts: string[]): string {
  const lines = rows.map(
    (cells, index) =>
      `<row r="${index + 1}">${cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${index + 1}`, texts)).join('')}</row>`,
  );
  return `<worksheet xmlns="${main}"><dimension ref="A1:XFD1048576"/><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: WorkbookCell, place: string, texts: string[]): string {
  if (cell === null) return `<c r="${place}" s="0"/>`;
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'object')
    return 'day' in cell
      ? `<c r="${place}" s="1"><v>${cell.day}</v></c>`
      : `<c r="${place}"><f>${escaped(cell.formula)}</f><v>${cell.value}</v></c>`;
  texts.push(cell);
  return `<c r="${place}" t="s"><v>${texts.length - 1}</v></c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
