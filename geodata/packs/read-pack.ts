import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { done, refused, type Issue, type Result } from '../model/issue';
import { cellFault } from './cell-fault';
import { decodeCsv, readCsvTable } from './csv-table';
import { identityOf } from './identity';
import { packFiles, packTables, type Pack, type PackFile, type PackTable, type PackTables } from './schema';

/**
 * Reads a pack: a folder of CSV files (UTF-8, comma or semicolon, first row the column names of `packFiles`).
 * Refused with every malformed cell, row, column and file found; rows that contradict each other are `checkPack`'s matter.
 */
export async function readPack(folder: string): Promise<Result<Pack>> {
  const read = await readTables(folder, packTables);
  if (!read.ok) return read;
  const identity = identityOf(read.value.keys);
  return identity.ok ? done({ ...read.value, identity: identity.value }) : identity;
}

/** Reads some tables of a pack only, with the same strictness. */
export async function readTables<T extends PackTable>(
  folder: string,
  tables: readonly T[],
): Promise<Result<Pick<PackTables, T>>> {
  const issues: Issue[] = [];
  const entries: [PackTable, readonly unknown[]][] = [];
  for (const table of tables) {
    const read = await readRows(folder, packFiles[table]);
    if (read.ok) entries.push([table, read.value]);
    else issues.push(...read.issues);
  }
  // Without an issue the entries hold exactly the asked tables, each read by its own schema.
  return issues.length > 0 ? refused(issues) : done(Object.fromEntries(entries) as Pick<PackTables, T>);
}

async function readRows(folder: string, table: PackFile): Promise<Result<readonly unknown[]>> {
  const { file, rows: wanted, schema } = table;
  const bytes = await readFile(join(folder, file)).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (bytes === null)
    return wanted === 'optional'
      ? done([])
      : refused([{ code: 'pack-missing-file', severity: 'error', file }]);
  const csv = decodeCsv(bytes);
  if (csv === null) return refused([{ code: 'pack-not-utf8', severity: 'error', file }]);

  const parsed = readCsvTable(file, csv, Object.keys(schema.shape));
  const issues = [...parsed.issues];
  const rows: unknown[] = [];
  for (const { row, cells } of parsed.rows) {
    const read = schema.safeParse(cells);
    if (read.success) rows.push({ ...read.data, row });
    else issues.push(...read.error.issues.map((issue) => ({ ...cellFault(issue, file), row })));
  }
  if (issues.length === 0 && rows.length === 0 && wanted === 'some')
    issues.push({ code: 'pack-no-rows', severity: 'error', file });
  return issues.length > 0 ? refused(issues) : done(rows);
}
