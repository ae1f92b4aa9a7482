import type { Issue } from '../../model/issue';
import { packFiles, type PackTable } from '../schema';

/** An error at a cell of a table of the pack. */
export function faultAt(
  table: PackTable,
  row: number,
  column: string,
  code: string,
  values: NonNullable<Issue['values']> = {},
): Issue {
  return { code, severity: 'error', file: packFiles[table].file, row, column, values };
}

/** A remark at a cell of a table of the pack, which does not prevent loading. */
export function noteAt(...where: Parameters<typeof faultAt>): Issue {
  return { ...faultAt(...where), severity: 'note' };
}
