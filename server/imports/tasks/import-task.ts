import { defaultLimits } from '../../../geodata/imports/contract';
import type {
  ColumnMatch,
  KnownCommune,
  KnownRow,
  Mapping,
  SourceRow,
  SourceTable,
} from '../../../geodata/imports/contract';
import { done } from '../../../geodata/model/issue';
import type { Result } from '../../../geodata/model/issue';
import type { Reference } from '../../db/queries/import-context';
import type { Tell } from '../../jobs/protocol';
import { headersKey } from '../headers-key';
import type { ImportSheet, StagingSummary } from '../model';
import { readTables } from '../read/read-tables';
import { Known } from './known';
import { matchSheet, proposeSheets } from './match-sheets';
import type { MatchInput, ProposalInput } from './match-sheets';
import { recordOf, stageSheets } from './stage-sheets';
import type { KeptStage, StagingInput } from './stage-sheets';

/** Reads, matches and checks the rows of a file, in a thread; texts are JSON, as the database gives and takes them. */
export interface ImportTask {
  communes(communes: readonly KnownCommune[]): void;
  /** What a reference to a register, or to an EPCI, can lead to. */
  options(given: { readonly target: string; readonly options: readonly Reference[] }): void;
  /** A page of the rows of a register (`KnownRow[]`). */
  known(given: { readonly register: string; readonly rows: string }): void;
  /** Reads a file; gives what tells the headers of its sheets from others. */
  open(given: { readonly path: string; readonly fileName: string }): Promise<Result<readonly string[]>>;
  /** The next rows of the file as they were read (`SourceRow[]`); null after the last. */
  take(given: null): { readonly sheet: string; readonly rows: string } | null;
  /** Rows that were read before (`SourceRow[]`), in the place of a file. */
  source(given: { readonly sheet: string; readonly rows: string }): void;
  /** What the sheets of the file seem to be. */
  propose(given: ProposalInput): Promise<readonly ImportSheet[]>;
  /** What the columns of a sheet seem to give in a register. */
  match(
    given: Omit<MatchInput, 'rows'> & { readonly sheet: string; readonly saved: Mapping | null },
  ): Promise<readonly ColumnMatch[]>;
  /** Checks the sheets for which something was chosen. */
  stage(given: StagingInput): Promise<StagingSummary>;
  /** The next rows checked (`RowRecord[]`); null after the last. */
  takeStaged(given: null): string | null;
}

/** Rows of a file kept together, and rows checked written in one statement: others who ask the embedded database wait for it. */
const sourceBatch = 500;
const stagedBatch = 250;

/** The task, with nothing told yet; `tell` hears how far the reading has come. */
export function importTask(tell: Tell): ImportTask {
  const known = new Known();
  const source = new Map<string, SourceRow[]>();
  let tables: readonly SourceTable[] = [];
  let parts: Iterator<{ readonly sheet: string; readonly rows: string }> | null = null;
  let staged: readonly KeptStage[] = [];
  let taken = 0;
  return {
    communes: (all) => void (known.communes = all),
    options: ({ target, options }) => known.addOptions(target, options),
    known: ({ register, rows }) => known.addRows(register, JSON.parse(rows) as readonly KnownRow[]),
    open: async ({ path, fileName }) => {
      const read = await readTables(path, fileName, defaultLimits, tell);
      if (!read.ok) return read;
      tables = read.value;
      parts = partsOf(tables);
      return done(
        tables.map(({ headers }) => headersKey(headers)),
        read.notes,
      );
    },
    take: () => {
      const next = parts?.next();
      return next === undefined || next.done === true ? null : next.value;
    },
    source: ({ sheet, rows }) => {
      const all = source.get(sheet) ?? [];
      for (const row of JSON.parse(rows) as readonly SourceRow[]) all.push(row);
      source.set(sheet, all);
    },
    propose: (given) => proposeSheets(tables, known, given),
    match: ({ sheet, ...given }) => matchSheet(known, { ...given, rows: source.get(sheet) ?? [] }),
    stage: async (given) => {
      const { rows, summary } = await stageSheets(source, known, given);
      staged = rows;
      return summary;
    },
    takeStaged: () => {
      const records = staged
        .slice(taken, taken + stagedBatch)
        .map((row, index) => recordOf(row, taken + index));
      taken += records.length;
      return records.length === 0 ? null : JSON.stringify(records);
    },
  };
}

function* partsOf(tables: readonly SourceTable[]): Generator<{ sheet: string; rows: string }> {
  for (const { sheet, rows } of tables)
    for (let start = 0; start < rows.length; start += sourceBatch)
      yield { sheet, rows: JSON.stringify(rows.slice(start, start + sourceBatch)) };
}
