/** Relative difference under which two totals are held equal. */
const tolerance = 1e-9;

/** What a choice of a column for a row is worth: 0 or more. */
export type Gain = (row: number, column: number) => number;

/**
 * One-to-one choice of columns for rows with the greatest total gain: the column of each row, or -1 when it gains nothing. Among choices
 * of the same total, the first row takes the first column it can, then the second row. Hungarian method with potentials (Kuhn 1955;
 * Jonker & Volgenant 1987), in the cube of the longer side; the shorter is filled up with rows or columns that gain nothing.
 */
export function bestAssignment(rows: number, columns: number, gain: Gain): number[] {
  const size = Math.max(rows, columns);
  const square: Gain = (row, column) => (row < rows && column < columns ? gain(row, column) : 0);
  const { chosen, isTight } = assign(size, square);
  preferFirst(chosen, isTight);
  return chosen.slice(0, rows).map((column, row) => (square(row, column) > 0 ? column : -1));
}

/** A best choice, and the pairs of which best choices are made: those whose gain is the sum of their potentials. */
function assign(
  size: number,
  gain: Gain,
): { readonly chosen: number[]; readonly isTight: (row: number, column: number) => boolean } {
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  // Rows and columns from 1: column 0 holds the row being placed.
  const rowOf = new Int32Array(size + 1);
  let largest = 0;
  const reduced = (row: number, column: number) => {
    const value = gain(row - 1, column - 1);
    if (value > largest) largest = value;
    return -value - (rowPotential[row] ?? 0) - (columnPotential[column] ?? 0);
  };
  for (let row = 1; row <= size; row++) {
    rowOf[0] = row;
    const from = new Int32Array(size + 1);
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(size + 1);
    let at = 0;
    do {
      used[at] = 1;
      const current = rowOf[at] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let column = 1; column <= size; column++) {
        if (used[column] === 1) continue;
        const cost = reduced(current, column);
        if (cost < (least[column] ?? 0)) {
          least[column] = cost;
          from[column] = at;
        }
        if ((least[column] ?? 0) < delta) {
          delta = least[column] ?? 0;
          next = column;
        }
      }
      for (let column = 0; column <= size; column++) {
        if (used[column] === 1) {
          const reached = rowOf[column] ?? 0;
          rowPotential[reached] = (rowPotential[reached] ?? 0) + delta;
          columnPotential[column] = (columnPotential[column] ?? 0) - delta;
        } else least[column] = (least[column] ?? 0) - delta;
      }
      at = next;
    } while (rowOf[at] !== 0);
    while (at !== 0) {
      const before = from[at] ?? 0;
      rowOf[at] = rowOf[before] ?? 0;
      at = before;
    }
  }
  const chosen = new Array<number>(size).fill(-1);
  for (let column = 1; column <= size; column++) chosen[(rowOf[column] ?? 0) - 1] = column - 1;
  return {
    chosen,
    isTight: (row, column) => Math.abs(reduced(row + 1, column + 1)) <= tolerance * Math.max(1, largest),
  };
}

/** Gives each row in turn the first column it can have, the later rows moving along tight pairs: the total stays the same. */
function preferFirst(chosen: number[], isTight: (row: number, column: number) => boolean): void {
  const owner = new Array<number>(chosen.length).fill(-1);
  chosen.forEach((column, row) => (owner[column] = row));
  for (let row = 0; row < chosen.length; row++) {
    for (let column = 0; column < (chosen[row] ?? 0); column++) {
      if ((owner[column] ?? -1) > row && isTight(row, column) && swap(row, column, chosen, owner, isTight))
        break;
    }
  }
}

/** Moves a row to a column if the rows after it can make room (alternating path of tight pairs); tells whether it did. */
function swap(
  row: number,
  column: number,
  chosen: number[],
  owner: number[],
  isTight: (row: number, column: number) => boolean,
): boolean {
  const left = chosen[row] ?? -1;
  const cameFrom = new Map<number, number>([[column, -1]]);
  for (const at of cameFrom.keys()) {
    if (at === left) break;
    const mover = owner[at] ?? -1;
    for (let next = 0; next < owner.length; next++) {
      if ((owner[next] ?? -1) >= row && !cameFrom.has(next) && isTight(mover, next)) cameFrom.set(next, at);
    }
  }
  if (!cameFrom.has(left)) return false;
  for (let at = left; at !== column;) {
    const before = cameFrom.get(at) ?? column;
    const mover = owner[before] ?? -1;
    chosen[mover] = at;
    owner[at] = mover;
    at = before;
  }
  chosen[row] = column;
  owner[column] = row;
  return true;
}
