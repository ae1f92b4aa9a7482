import type { Field } from '../register/field';
import { fold } from '../register/fold';
import type { Register } from '../register/register';
import type {
  Cell,
  ColumnMatch,
  ColumnTarget,
  ImportContext,
  Mapping,
  MatchReason,
  SourceRow,
} from './contract';
import { headerScore } from './header-score';
import { cellReader, type CellReader } from './read-cell';
import { isSpecial, targetFields } from './special-fields';

/** Cells looked at in a column, and the least score of a match. */
const sampleSize = 30;
const leastScore = 0.4;

interface Pair {
  readonly column: number;
  readonly target: ColumnTarget;
  readonly score: number;
  readonly reason: MatchReason;
}

/**
 * What each column gives for a register, one field for a column and one column for a field: by its header first, then by what its
 * cells hold. A mapping that was saved goes before.
 *
 * @param rows of which the first with content in a column are looked at
 */
export function matchColumns(
  register: Register,
  headers: readonly string[],
  rows: readonly SourceRow[],
  context: ImportContext,
  saved: Mapping = {},
): readonly ColumnMatch[] {
  return matchWith(register, headers, rows, context, cellReader(context), saved);
}

/** As `matchColumns`, with a reader of cells that is there already. */
export function matchWith(
  register: Register,
  headers: readonly string[],
  rows: readonly SourceRow[],
  context: ImportContext,
  reader: CellReader,
  saved: Mapping = {},
): readonly ColumnMatch[] {
  const fields = targetFields(register);
  const known = new Map(Object.entries(saved).map(([header, target]) => [fold(header), target]));
  const isExport = headers.some((header) => isLabel(header, 'Identifiant', 'Identifier'));
  const ids = new Set(context.rows.map(({ id }) => id));
  const pairs = headers.flatMap((header, column): Pair[] => {
    const target = known.get(fold(header));
    if (target !== undefined)
      return target !== null && fields.some(({ name }) => name === target)
        ? [{ column, target, score: 2, reason: 'saved' }]
        : [];
    const cells = samplesOf(rows, column);
    return fields.flatMap((field) => scoreOf(field, header, cells, { reader, isExport, ids, column }) ?? []);
  });
  return assign(headers, pairs, fields);
}

/** The mapping that matches make. */
export function mappingOf(matches: readonly ColumnMatch[]): Mapping {
  return Object.fromEntries(matches.map(({ header, target }) => [header, target]));
}

interface Sight {
  readonly column: number;
  readonly reader: CellReader;
  readonly isExport: boolean;
  readonly ids: ReadonlySet<string>;
}

function scoreOf(
  field: Field & { readonly name: ColumnTarget },
  header: string,
  cells: readonly Cell[],
  { column, reader, isExport, ids }: Sight,
): Pair | null {
  const named = headerScore(field, header);
  const pair = (score: number, reason: MatchReason): Pair => ({ column, target: field.name, score, reason });
  if (field.name === '@id' && named !== null) {
    const isOurs =
      isLabel(header, 'Identifiant', 'Identifier') || cells.some((cell) => ids.has(String(cell)));
    return isOurs ? pair(named.score, named.reason) : null;
  }
  if (isSpecial(field.name))
    return named === null ? null : pair(isExport ? named.score : named.score * 0.85, named.reason);
  const share = shareOf(cells, (cell) => reader.fits(field, cell));
  const codes = shareOf(cells, (cell) => reader.isId(field, cell)) ?? 0;
  if (named !== null) {
    // Of two columns that name the same thing, that of its codes is the surer one.
    const doubt = share !== null && share < 0.3 ? 0.6 : 1;
    return pair((named.score + 0.15 * codes) * doubt, named.reason);
  }
  if (share === null || share < 0.8 || !isTelling(field)) return null;
  // A code is first that of the field of such codes, then what tells one of the rows that have it.
  return pair(0.4 + 0.2 * share + 0.01 * codes, 'content');
}

/** Fields whose cells are hardly those of another. */
function isTelling(field: Field): boolean {
  if (field.type === 'text') return !['line', 'long', 'phone'].includes(field.format);
  return field.type === 'reference' || field.type === 'day';
}

function assign(headers: readonly string[], pairs: readonly Pair[], fields: readonly Field[]): ColumnMatch[] {
  const rank = new Map<string, number>(fields.map(({ name }, index) => [name, index]));
  const ordered = pairs.toSorted(
    (a, b) =>
      b.score - a.score || a.column - b.column || (rank.get(a.target) ?? 0) - (rank.get(b.target) ?? 0),
  );
  const byColumn = new Map<number, Pair>();
  const taken = new Set<ColumnTarget>();
  const isFree = ({ column, target }: Pair) => !byColumn.has(column) && !taken.has(target);
  for (const pair of ordered) {
    if (pair.score < leastScore || !isFree(pair)) continue;
    const isTied = ordered.some(
      (other) =>
        other !== pair &&
        other.reason === 'content' &&
        pair.reason === 'content' &&
        isFree(other) &&
        (other.column === pair.column) !== (other.target === pair.target) &&
        other.score === pair.score,
    );
    // What only its content tells, and tells of two, is left to the user.
    if (isTied) continue;
    byColumn.set(pair.column, pair);
    taken.add(pair.target);
  }
  return headers.map((header, column): ColumnMatch => {
    const pair = byColumn.get(column);
    return pair === undefined
      ? { column, header, target: null, score: 0, reason: null }
      : { column, header, target: pair.target, score: Math.min(1, pair.score), reason: pair.reason };
  });
}

function isLabel(header: string, ...labels: readonly string[]): boolean {
  return labels.some((label) => fold(label) === fold(header));
}

/** The first cells of a column that hold something. */
function samplesOf(rows: readonly SourceRow[], column: number): readonly Cell[] {
  const cells: Cell[] = [];
  for (const { cells: row } of rows) {
    const cell = row[column] ?? null;
    if (cell !== null && cell !== '') cells.push(cell);
    if (cells.length === sampleSize) break;
  }
  return cells;
}

function shareOf(cells: readonly Cell[], test: (cell: Cell) => boolean): number | null {
  return cells.length === 0 ? null : cells.filter(test).length / cells.length;
}
