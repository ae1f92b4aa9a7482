import type { Field, Value, Values } from '../../../geodata/register/field';
import { isSame } from '../../../geodata/register/same';
import type { Patch } from '../draft';
import type { Parsed } from '../parse-value';
import { valueText, type Wording } from '../value-text';
import type { Range } from './cursor.svelte';

/** A value as it is copied to a spreadsheet: numbers without groups, the rest as it is read. */
export function copyText(field: Field, value: Value, wording: Wording): string {
  if (typeof value === 'number')
    return wording.language === 'fr' ? String(value).replace('.', ',') : String(value);
  return valueText(field, value, wording);
}

/** A cell that pasting would change, or that it cannot. */
export interface PastedCell {
  readonly id: string;
  readonly field: Field;
  readonly before: Value;
  /** The text that was pasted. */
  readonly text: string;
  readonly parsed: Parsed;
}

/** What pasting a block would do. */
export interface PastePlan {
  readonly cells: readonly PastedCell[];
  /** What to do to each row, by id. */
  readonly patches: ReadonlyMap<string, Patch>;
  /** Rows that would be made. */
  readonly added: readonly string[];
  /** Columns of the block beyond the last of the grid. */
  readonly beyond: number;
  /** Rows left aside, since one may not change them. */
  readonly readOnly: number;
}

/** Where a block is pasted, and how its texts are read. */
export interface PasteTarget {
  readonly ids: readonly string[];
  readonly fields: readonly Field[];
  readonly range: Range;
  readonly valuesOf: (id: string) => Values;
  readonly parse: (field: Field, text: string) => Parsed;
  readonly mayWrite: (id: string) => boolean;
  /** The id of a row to be made; null when none may be. */
  readonly newId: () => string | null;
}

/** A single cell fills the whole selection; a block begins at its first cell, whatever is selected. */
function spread(
  block: readonly (readonly string[])[],
  { top, bottom, left, right }: Range,
): readonly (readonly string[])[] {
  const [only, ...rows] = block;
  if (only?.length !== 1 || rows.length > 0) return block;
  return Array.from({ length: bottom - top + 1 }, () =>
    Array.from({ length: right - left + 1 }, () => only[0] ?? ''),
  );
}

/** What pasting a block at the selection would do; rows beyond the last one are made. */
export function planPaste(block: readonly (readonly string[])[], target: PasteTarget): PastePlan {
  const { ids, fields, range, valuesOf, parse, mayWrite, newId } = target;
  const cells: PastedCell[] = [];
  const patches = new Map<string, Patch>();
  const added: string[] = [];
  let readOnly = 0;
  const spreadBlock = spread(block, range);
  for (const [index, texts] of spreadBlock.entries()) {
    const known = ids[range.top + index];
    const id = known ?? newId();
    if (id === null || (known !== undefined && !mayWrite(known))) {
      readOnly++;
      continue;
    }
    const before = known === undefined ? {} : valuesOf(known);
    const own = fields.slice(range.left).flatMap((field, column): PastedCell[] => {
      const text = texts[column];
      if (text === undefined) return [];
      const parsed = parse(field, text);
      const was = before[field.name] ?? null;
      return parsed.ok && isSame(parsed.value, was) ? [] : [{ id, field, before: was, text, parsed }];
    });
    if (own.length === 0) continue;
    cells.push(...own);
    patches.set(id, patchOf(own));
    if (known === undefined) added.push(id);
  }
  const widest = Math.max(0, ...spreadBlock.map((row) => row.length));
  return { cells, patches, added, readOnly, beyond: Math.max(0, widest - (fields.length - range.left)) };
}

function patchOf(cells: readonly PastedCell[]): Patch {
  return {
    values: Object.fromEntries(
      cells.flatMap(({ field, parsed }) => (parsed.ok ? [[field.name, parsed.value]] : [])),
    ),
    texts: Object.fromEntries(
      cells.flatMap(({ field, text, parsed }) =>
        parsed.ok ? [] : [[field.name, { text, why: parsed.why }] as const],
      ),
    ),
  };
}
