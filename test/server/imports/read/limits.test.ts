import { truncateSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { defaultLimits } from '../../../../geodata/imports/contract';
import type { SourceTable } from '../../../../geodata/imports/contract';
import type { Result } from '../../../../geodata/model/issue';
import { readTables } from '../../../../server/imports/read/read-tables';
import { workbookFrom, zipped } from '../../../support/workbook';

const folder = mkdtempSync(join(tmpdir(), 'maillage-limits-'));
afterAll(() => rmSync(folder, { recursive: true }));

const codes = (result: Result<readonly SourceTable[]>) =>
  result.ok ? [] : result.issues.map(({ code }) => code);
const head = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
const tail = '</sheetData></worksheet>';

/** A workbook of one sheet, given as XML. */
function workbookOf(sheet: string): Buffer {
  return zipped({
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="r0"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r0" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet,
  });
}

describe('files beyond the limits', () => {
  test('of 200 MB is refused by its size, before anything is read', async () => {
    const path = join(folder, 'big.csv');
    writeFileSync(path, 'Nom;Commune\n');
    truncateSync(path, 200 * 1024 * 1024);
    const before = process.memoryUsage().arrayBuffers;
    const result = await readTables(path, 'big.csv');
    expect(result).toMatchObject({
      ok: false,
      issues: [{ code: 'import-too-big', file: 'big.csv', values: { size: 200, max: 25 } }],
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10 * 1024 * 1024);
  });

  test('a bomb is refused by what it declares', async () => {
    const bytes = workbookOf(' '.repeat(100 * 1024 * 1024));
    expect(bytes.length).toBeLessThan(1024 * 1024);
    expect(codes(await readTables(bytes, 'bomb.xlsx'))).toEqual(['import-bomb']);
  });

  test('a bomb that declares little is refused while it is inflated', async () => {
    const bytes = workbookOf(' '.repeat(20 * 1024 * 1024));
    const size = 20 * 1024 * 1024;
    const wanted = Buffer.alloc(4);
    wanted.writeUInt32LE(size);
    for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1))
      bytes.writeUInt32LE(5000, at);
    expect(codes(await readTables(bytes, 'liar.xlsx'))).toEqual(['import-broken-archive']);
  });

  test('content that inflates beyond the limit piece by piece is refused', async () => {
    const cells = Array.from({ length: 400 }, (_, row) => [
      `ligne ${row}`,
      row * 7919,
      String(row * 104_729),
    ]);
    const bytes = workbookFrom({ sheets: [{ name: 'A', rows: cells }] });
    const result = await readTables(bytes, 'a.xlsx', { ...defaultLimits, inflatedBytes: 20_000 });
    expect(codes(result)).toEqual(['import-bomb']);
  });

  test('a million rows that are empty end the reading early', async () => {
    const rows = Array.from(
      { length: 1_000_000 },
      (_, row) => `<row r="${row + 2}" s="${row % 97}" customFormat="1"/>`,
    );
    const first = '<row r="1"><c t="inlineStr"><is><t>Nom</t></is></c></row>';
    const bytes = workbookOf(head + first + rows.join('') + tail);
    expect(codes(await readTables(bytes, 'a.xlsx'))).toEqual(['import-empty-rows']);
  });

  test('a million rows that are said to be repeated in an ODS take no room', async () => {
    const office = 'xmlns:office="o" xmlns:table="t" xmlns:text="x"';
    const cell = (text: string) =>
      `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
    const content = `<office:document-content ${office}><office:body><office:spreadsheet><table:table table:name="A"><table:table-row>${cell('Nom')}</table:table-row><table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row><table:table-row>${cell('Lille')}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
    const bytes = zipped({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': content,
    });
    const result = await readTables(bytes, 'a.ods');
    expect(result).toMatchObject({
      ok: true,
      value: [{ headers: ['Nom'], rows: [{ row: 1_048_002, cells: ['Lille'] }] }],
    });
    const many = content
      .replace('1048000', '3')
      .replace(
        /(<table:table-row)(>(?:(?!<table:table-row).)*Lille)/,
        '$1 table:number-rows-repeated="900000"$2',
      );
    expect(codes(await readTables(zipped({ mimetype: 'x', 'content.xml': many }), 'b.ods'))).toEqual([
      'import-too-many-rows',
    ]);
  });

  test('more rows with content than the limit, in any format', async () => {
    const limits = { ...defaultLimits, rows: 10 };
    const lines = Array.from({ length: 20 }, (_, row) => [`Nom ${row}`, row]);
    const csv = Buffer.from(['a;b', ...lines.map((line) => line.join(';'))].join('\n'));
    expect(codes(await readTables(csv, 'a.csv', limits))).toEqual(['import-too-many-rows']);
    const xlsx = workbookFrom({ sheets: [{ name: 'A', rows: lines }] });
    expect(codes(await readTables(xlsx, 'a.xlsx', limits))).toEqual(['import-too-many-rows']);
  });

  test('an archive of too many files', async () => {
    const files = Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`f${index}`, '']));
    expect(codes(await readTables(zipped(files), 'a.zip'))).toEqual(['import-too-many-entries']);
  });

  test('a cell far to the right makes no room for those before it', async () => {
    const bytes = workbookOf(`${head}<row r="1"><c r="XFD1"><v>1</v></c></row>${tail}`);
    expect(codes(await readTables(bytes, 'a.xlsx'))).toEqual(['import-too-many-columns']);
  });

  test('a table of a shapefile that says it has four thousand million records', async () => {
    const dbf = Buffer.alloc(66);
    dbf.writeUInt32LE(0xffff_ffff, 4);
    dbf.writeUInt16LE(65, 8);
    dbf.writeUInt16LE(1, 10);
    const bytes = zipped({ 'a.shp': new Uint8Array(100), 'a.dbf': dbf });
    expect(codes(await readTables(bytes, 'a.zip'))).toEqual(['import-broken-shapefile']);
  });

  test('entities that would multiply are not expanded', async () => {
    const bytes = workbookOf(
      `<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]>${head}<row><c t="str"><v>&c;</v></c></row>${tail}`,
    );
    expect(codes(await readTables(bytes, 'a.xlsx'))).toEqual(['import-broken-workbook']);
  });
});

describe('a reading', () => {
  test('tells how far it has come, and ends when it is told to', async () => {
    const lines = Array.from({ length: 5000 }, (_, row) => [`Office ${row}`, row]);
    const bytes = workbookFrom({ sheets: [{ name: 'A', rows: lines }] });
    const shares: number[] = [];
    const controller = new AbortController();
    const reading = readTables(
      bytes,
      'a.xlsx',
      defaultLimits,
      ({ share, rows }) => {
        shares.push(share);
        if (rows >= 1000) controller.abort(new Error('cancelled'));
      },
      controller.signal,
    );
    await expect(reading).rejects.toThrow('cancelled');
    expect(shares.length).toBeGreaterThan(0);
    expect(shares.length).toBeLessThan(10);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});
