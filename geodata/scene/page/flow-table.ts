import { flowingBlock, together, type Flowing, type Room } from './flow';
import { heading } from './legend';
import { leading, type PartContext } from './parts';
import { setHeight, setRow, setTable, type SetRow, type TableSetting, type TableTexts } from './table-rows';

/** Fewest lines of a table under its head, lest a page end with a head alone. */
const fewestUnderHead = 3;
/** Most lines of a row that is kept in one piece. */
const wholeLinesOfRow = 6;
/** Fewest lines of a piece of a row. */
const fewestLines = 2;
/** What sums of lengths may be wrong by. */
const accuracy = 1e-6;

/** A row that is left to be laid; one of which a part stands already says its first cell again (`isRest`). */
interface Left {
  readonly name: string;
  readonly row: SetRow;
  readonly isRest: boolean;
}

const linesOf = (row: SetRow) => Math.max(0, ...row.map((lines) => lines.length));

/** Lays the rows of one table over columns. */
class Rows {
  readonly #head: SetRow;

  constructor(
    private readonly texts: TableTexts,
    private readonly setting: TableSetting,
    private readonly context: PartContext,
  ) {
    this.#head = setRow(texts.heads, setting, context, 'semibold');
  }

  all(): readonly Left[] {
    return this.texts.rows.map((row) => ({
      name: row[0] ?? '',
      row: setRow(row, this.setting, this.context),
      isRest: false,
    }));
  }

  /** The rows that have room under the head, the last one by a piece where it is long, and what is left. */
  #fit(left: readonly Left[], height: number, isFresh: boolean) {
    const { rowHeight, size } = this.setting;
    let free = height - setHeight(this.#head, this.setting);
    const shown: SetRow[] = [];
    for (const [at, one] of left.entries()) {
      const needed = setHeight(one.row, this.setting);
      if (needed <= free + accuracy) {
        shown.push(one.row);
        free -= needed;
        continue;
      }
      const most = Math.floor((free - rowHeight + accuracy) / (size * leading)) + 1;
      const isLong = linesOf(one.row) > wholeLinesOfRow;
      const isAlone = shown.length === 0 && isFresh;
      if (!isAlone && !(isLong && most >= fewestLines)) return { shown, rest: left.slice(at) };
      const [piece, rest] = this.#cut(one, Math.max(1, most));
      return { shown: [...shown, piece], rest: [...rest, ...left.slice(at + 1)] };
    }
    return { shown, rest: [] };
  }

  /** The first lines of a row, and the row of the others if there are any. */
  #cut({ name, row, isRest }: Left, lines: number): readonly [SetRow, readonly Left[]] {
    const piece = row.map((cell) => cell.slice(0, lines));
    const others = row.map((cell, at) => (at === 0 && isRest ? [] : cell.slice(lines)));
    if (others.every((cell) => cell.length === 0)) return [piece, []];
    const again = setRow([this.context.words.goesOn(name)], this.setting, this.context);
    const isSaid = others[0]?.length === 0;
    const rest = isSaid ? [again[0] ?? [], ...others.slice(1)] : others;
    return [piece, [{ name, row: rest, isRest: isSaid }]];
  }

  flowing(left: readonly Left[]): Flowing {
    return {
      before: 0,
      take: ({ height }: Room, isFresh) => {
        const { shown, rest } = this.#fit(left, height, isFresh);
        const lines = shown.reduce((sum, row) => sum + linesOf(row), 0);
        if (lines < fewestUnderHead && rest.length > 0 && !isFresh) return null;
        const block = setTable(this.texts, this.#head, shown, this.setting, this.context);
        return { block, rest: rest.length === 0 ? null : this.flowing(rest) };
      },
    };
  }
}

/** A table whose rows go on over columns, whole, its heads said again in each. */
export function flowingRows(texts: TableTexts, setting: TableSetting, context: PartContext): Flowing {
  const rows = new Rows(texts, setting, context);
  return rows.flowing(rows.all());
}

/** The same under its caption, which tells in each column after the first that the table goes on. `before`: room above it, in millimetres. */
export function flowingTable(
  texts: TableTexts,
  setting: TableSetting,
  width: number,
  before: number,
  context: PartContext,
): Flowing {
  const captioned = (rows: Flowing, caption: string, above: number): Flowing => {
    const own = together(flowingBlock(heading(caption, width, context), above), rows);
    return {
      before: above,
      take: (room, isFresh) => {
        const taken = own.take(room, isFresh);
        if (taken?.rest == null) return taken;
        return { ...taken, rest: captioned(taken.rest, context.words.goesOn(texts.caption), 0) };
      },
    };
  };
  return captioned(flowingRows(texts, setting, context), texts.caption, before);
}
