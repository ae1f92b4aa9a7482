import type { Field } from '../../../geodata/register/field';
import type { Register } from '../../../geodata/register/register';
import { fieldLabel } from '../value-text';

/** A column of a grid; widths are in pixels. */
export interface Column {
  readonly field: Field;
  readonly name: string;
  readonly width: number;
  /** Where it begins, from the left edge of the grid. */
  readonly left: number;
  readonly numeric: boolean;
}

function widthOf(field: Field, isFirst: boolean): number {
  switch (field.type) {
    case 'text':
      if (field.name === 'name') return 260;
      return field.format === 'long' ? 280 : field.format === 'line' ? 200 : 160;
    case 'number':
      return 116;
    case 'boolean':
      return 96;
    case 'day':
      return 116;
    case 'choice':
      return 180;
    case 'choices':
      return 220;
    case 'reference':
      return isFirst ? 260 : 210;
  }
}

/** The columns of a register, one a field, in its order. */
export function columnsOf({ fields }: Register): readonly Column[] {
  const columns: Column[] = [];
  let left = 0;
  for (const [index, field] of fields.entries()) {
    // A long label is not cut: seven pixels a letter, and the mark of the menu.
    const width = Math.max(
      widthOf(field, index === 0),
      Math.min(240, fieldLabel(field, 'fr').length * 7 + 52),
    );
    columns.push({ field, name: field.name, width, left, numeric: field.type === 'number' });
    left += width;
  }
  return columns;
}
