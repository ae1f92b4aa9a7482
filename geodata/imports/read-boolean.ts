import { fold } from '../register/fold';
import type { Cell } from './contract';
import { cellText, read, wrong, type Reading } from './reading';

const yes = new Set(['oui', 'o', 'vrai', 'x', '1', 'yes', 'y', 'true']);
const no = new Set(['non', 'n', 'faux', '0', 'no', 'false']);

/** Yes or no from a cell: oui, x, vrai, 1; non, faux, 0. */
export function readBoolean(cell: Cell): Reading {
  if (typeof cell === 'boolean') return read(cell);
  const text = fold(cellText(cell));
  if (yes.has(text)) return read(true);
  return no.has(text) ? read(false) : wrong('register-not-boolean', { value: cellText(cell) });
}
