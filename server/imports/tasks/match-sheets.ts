import type { ColumnMatch, Mapping, SourceRow, SourceTable } from '../../../geodata/imports/contract';
import { guessRegister } from '../../../geodata/imports/guess-register';
import { matchColumns } from '../../../geodata/imports/match-columns';
import { registerOf } from '../../../geodata/register/registry';
import { headersKey } from '../headers-key';
import type { ImportSheet } from '../model';
import type { Known } from './known';

/** Rows shown beside the matching of columns. */
const sampleRows = 5;
/** Guesses told, and the least score of one that is proposed. */
const toldGuesses = 5;
const leastGuess = 0.35;

/** A matching that was saved for a register and headers. */
export interface SavedMapping {
  readonly register: string;
  readonly headers: string;
  readonly mapping: Mapping;
}

/** What is known beside the file when sheets are looked at. */
export interface ProposalInput {
  /** The latest first. */
  readonly saved: readonly SavedMapping[];
  /** The register that the file is known to be for; null: it is to be guessed. */
  readonly register: string | null;
  /** ISO date. */
  readonly today: string;
}

/** The sheets of a file with the registers and fields that they seem to give. */
export async function proposeSheets(
  tables: readonly SourceTable[],
  known: Known,
  { saved, register: asked, today }: ProposalInput,
): Promise<readonly ImportSheet[]> {
  const context = await known.context(null, today);
  return tables.map((table) => {
    const { sheet, headers, rows } = table;
    const key = headersKey(headers);
    const own = saved.filter((one) => one.headers === key);
    const guesses = guessRegister(table, context).slice(0, toldGuesses);
    const [best] = guesses;
    const guessed = best !== undefined && best.score >= leastGuess ? best.register : null;
    // A file of one sheet is for the register asked; of several, those that it fits.
    const register =
      (asked !== null && (tables.length === 1 || guesses[0]?.register === asked) ? asked : null) ??
      own[0]?.register ??
      (asked === null ? guessed : null);
    const mapping = own.find((one) => one.register === register)?.mapping;
    const matches =
      register === null ? [] : matchColumns(registerOf(register), headers, rows, context, mapping);
    const samples = rows.slice(0, sampleRows).map(({ cells }) => cells);
    return { sheet, headers, rows: rows.length, samples, guesses, register, matches, mapping: null };
  });
}

/** A sheet to be matched with a register that someone has chosen. */
export interface MatchInput {
  readonly headers: readonly string[];
  readonly rows: readonly SourceRow[];
  readonly register: string;
  readonly saved: Mapping | null;
  /** ISO date. */
  readonly today: string;
}

/** What the columns of a sheet seem to give in a register. */
export async function matchSheet(
  known: Known,
  { headers, rows, register, saved, today }: MatchInput,
): Promise<readonly ColumnMatch[]> {
  const context = await known.context(register, today);
  return matchColumns(registerOf(register), headers, rows, context, saved ?? {});
}
