import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Database } from '../db/open';
import { readCatalogue, type Session } from '../db/queries/backup-catalogue';
import { holdTables, readAtOnce, readRows } from '../db/queries/backup';
import { formatVersion, RowSum, type Header, type Totals } from './format';
import { replaceFile } from './replace-file';

/** A database to copy. */
export type Source = Pick<Database, 'sql' | 'engine' | 'versions'>;

/** Who writes a copy, and when. */
export interface Writing {
  /** Version of the application. */
  readonly application: string;
  readonly now: () => Date;
}

/**
 * Copies a database, as it is at one moment, into a file that its owner alone can read. The database may be written to meanwhile.
 *
 * @param file absolute; what was there is replaced once the copy is whole and on the disk
 * @throws BackupError when the file cannot be written
 */
export async function writeArchive(source: Source, file: string, writing: Writing): Promise<Totals> {
  return replaceFile(file, (part) =>
    readAtOnce(source, async (session) => {
      const totals: Totals = { tables: [], sequences: [] };
      await pipeline(
        Readable.from(sealed(linesOf(session, source, writing, totals))),
        createGzip(),
        createWriteStream(part, { mode: 0o600, flush: true }),
      );
      return totals;
    }),
  );
}

async function* linesOf(
  session: Session,
  { engine, versions }: Source,
  { application, now }: Writing,
  totals: Totals,
): AsyncGenerator<string> {
  const { tables, sequences, migrations } = await readCatalogue(session);
  await holdTables(session, tables);
  const header: Header = {
    maillage: 'backup',
    format: formatVersion,
    application,
    engine,
    ...versions,
    createdAt: now().toISOString(),
    migrations: [...migrations],
  };
  yield `${JSON.stringify(header)}\n`;
  for (const table of tables) {
    yield `${JSON.stringify({ table: table.name, columns: table.columns.map(({ name }) => name) })}\n`;
    const sum = new RowSum();
    for await (const rows of readRows(session, table)) {
      for (const row of rows) sum.add(row);
      yield `${rows.join('\n')}\n`;
    }
    totals.tables.push({ name: table.name, rows: sum.rows, sha256: sum.digest() });
  }
  totals.sequences.push(...sequences.map(({ name, next }) => ({ name, next })));
  yield `${JSON.stringify(totals)}\n`;
}

/** The same lines, followed by their seal. */
async function* sealed(lines: AsyncIterable<string>): AsyncGenerator<string> {
  const hash = createHash('sha256');
  for await (const text of lines) {
    hash.update(text);
    yield text;
  }
  yield `${JSON.stringify({ sha256: hash.digest('hex') })}\n`;
}
