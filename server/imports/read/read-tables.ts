import { open, stat } from 'node:fs/promises';
import { defaultLimits } from '../../../geodata/imports/contract';
import type { ReadLimits, ReadProgress, SourceTable } from '../../../geodata/imports/contract';
import { done, refused, type Issue, type Result } from '../../../geodata/model/issue';
import { budgetOf, type Budget } from './budget';
import { openArchive } from './open-archive';
import { readCsv } from './read-csv';
import { readGeojson } from './read-geojson';
import { readOds } from './read-ods';
import { readShapefile } from './read-shapefile';
import { readXlsx } from './read-xlsx';
import { Refusal, remark } from './refusal';
import { sniff } from './sniff';
import { tableOf, type RawSheet } from './table-of';

/**
 * The tables of a file: CSV, XLSX, ODS, GeoJSON or zipped shapefile, by what it holds and not by its name. A file that is something
 * else, that is damaged, or that holds more than the limits is refused, with what is wrong; an abortion of `signal` is thrown.
 *
 * @param source a path, or the bytes of a file that is in memory
 * @param fileName as its supplier calls it
 */
export async function readTables(
  source: string | Uint8Array,
  fileName: string,
  limits: ReadLimits = defaultLimits,
  onProgress: (progress: ReadProgress) => void = () => undefined,
  signal: AbortSignal = new AbortController().signal,
): Promise<Result<readonly SourceTable[]>> {
  try {
    const bytes = await bytesOf(source, limits);
    signal.throwIfAborted();
    const sheets = await sheetsOf(bytes, fileName, budgetOf(limits, onProgress, signal));
    if (!sheets.ok) return sheets;
    return tablesOf(sheets.value, sheets.notes, limits);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refused([{ file: fileName, ...error.issue }]);
  }
}

/** The size is asked before anything is read. */
async function bytesOf(source: string | Uint8Array, limits: ReadLimits): Promise<Buffer> {
  const size = typeof source === 'string' ? (await stat(source)).size : source.byteLength;
  if (size > limits.bytes)
    throw new Refusal('import-too-big', { size: megabytes(size), max: megabytes(limits.bytes) });
  if (typeof source !== 'string') return Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  const file = await open(source);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(size), 0, size, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function sheetsOf(
  bytes: Buffer,
  fileName: string,
  budget: Budget,
): Promise<Result<readonly RawSheet[]>> {
  const sheet = fileName.replace(/\.[^.]{1,8}$/, '');
  const kind = sniff(bytes);
  if (kind !== 'archive') {
    const table = kind === 'json' ? readGeojson(bytes, sheet, budget) : readCsv(bytes, sheet, budget);
    return table.ok ? done([table.value], table.notes) : table;
  }
  const archive = await openArchive(bytes, budget.limits);
  const workbook = archive.names.find((name) => /(^|\/)workbook\.xml$/.test(name));
  if (workbook !== undefined) return readXlsx(archive, workbook, budget);
  if (archive.names.includes('content.xml') && archive.names.includes('mimetype'))
    return readOds(archive, budget);
  if (archive.names.some((name) => /\.shp$/i.test(name))) return readShapefile(archive, budget);
  throw new Refusal('import-unknown-archive');
}

/** The tables of the sheets that hold rows; a file without any is refused. */
function tablesOf(
  sheets: readonly RawSheet[],
  readingNotes: readonly Issue[],
  limits: ReadLimits,
): Result<readonly SourceTable[]> {
  const tables: SourceTable[] = [];
  const notes = [...readingNotes];
  for (const sheet of sheets) {
    const table = tableOf(sheet, limits.columns);
    if (!table.ok) return table;
    if (table.value === null) notes.push(remark(sheet.sheet, 'import-empty-sheet'));
    else {
      tables.push(table.value);
      notes.push(...table.notes);
    }
  }
  if (tables.length > 0) return done(tables, notes);
  const hasHeader = sheets.some(({ rows }) => rows.length > 0);
  throw new Refusal(hasHeader ? 'import-header-only' : 'import-empty-file');
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}
