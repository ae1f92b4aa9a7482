import type { Move } from './keys';

/** A place in a grid; row -1 is the head. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A block of cells, edges included. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** How far a cursor may go: numbers of rows and columns, and rows of a screen. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

const within = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

/** Where one is in a grid, and the block that is selected from there. */
export class Cursor {
  #at = $state.raw<Place>({ row: 0, column: 0 });
  #anchor = $state.raw<Place>({ row: 0, column: 0 });

  /** The selected block: the cell itself when nothing was extended. The head is never part of one. */
  readonly range: Range = $derived({
    top: Math.max(0, Math.min(this.#at.row, this.#anchor.row)),
    bottom: Math.max(0, this.#at.row, this.#anchor.row),
    left: Math.min(this.#at.column, this.#anchor.column),
    right: Math.max(this.#at.column, this.#anchor.column),
  });

  get at(): Place {
    return this.#at;
  }

  /** Goes to a place, or extends the selection to it. */
  go(place: Place, extend = false): void {
    this.#at = place;
    if (!extend) this.#anchor = place;
  }

  /** Moves, within what there is; the head is above the first row. */
  move(to: Move, { rows, columns, page }: Extent, extend = false): void {
    const { row, column } = this.#at;
    const next = {
      up: { row: row - 1, column },
      down: { row: row + 1, column },
      left: { row, column: column - 1 },
      right: { row, column: column + 1 },
      begin: { row, column: 0 },
      end: { row, column: columns - 1 },
      first: { row: 0, column: 0 },
      last: { row: rows - 1, column: columns - 1 },
      pageUp: { row: Math.max(0, row - page), column },
      pageDown: { row: row + page, column },
    }[to];
    const least = extend ? 0 : -1;
    this.go(
      {
        row: within(next.row, least, Math.max(least, rows - 1)),
        column: within(next.column, 0, columns - 1),
      },
      extend,
    );
  }

  /** Selects everything. */
  all({ rows, columns }: Extent): void {
    this.#anchor = { row: 0, column: 0 };
    this.#at = { row: Math.max(0, rows - 1), column: columns - 1 };
  }

  /** Leaves the selection, stays where it is. */
  collapse(): void {
    this.#anchor = this.#at;
  }
}
