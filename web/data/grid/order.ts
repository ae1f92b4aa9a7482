import type { Field, Value, Values } from '../../../geodata/register/field';
import { fold } from '../../../geodata/register/fold';
import { compareNames } from '../../../geodata/text/format';
import { valueText, type Wording } from '../value-text';

/** The order of the rows by a column. */
export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** What a column must hold for a row to be shown. */
export type Filter =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choices'; readonly values: readonly string[] }
  | { readonly kind: 'presence'; readonly filled: boolean };

/** A row as a grid sorts and filters it. */
export interface Arranged {
  readonly id: string;
  readonly values: Values;
}

/** What is shown and in what order. */
export interface Arrangement {
  readonly sort: Sort | null;
  readonly filters: Readonly<Record<string, Filter>>;
  /** A text that any column may hold. */
  readonly quick: string;
}

function sortKey(field: Field, value: Value, wording: Wording): string | number | null {
  if (value === null) return null;
  if (typeof value === 'number') return value;
  if (field.type === 'choice') return field.choices.findIndex((choice) => choice.value === value);
  if (field.type === 'day') return String(value);
  return valueText(field, value, wording);
}

function compareKeys(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : compareNames(String(a), String(b));
}

function passes(field: Field, value: Value, filter: Filter, wording: Wording): boolean {
  switch (filter.kind) {
    case 'presence':
      return (value !== null) === filter.filled;
    case 'choices': {
      const held = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
      return filter.values.some((one) => held.includes(one));
    }
    case 'text':
      return fold(valueText(field, value, wording)).includes(fold(filter.text));
  }
}

/** Folded texts of a row's values, by its values: a search over thousands of rows is not to fold them again at each letter. */
export class SearchTexts {
  #texts = new WeakMap<Values, string>();

  /** The text of all columns of a row. */
  of(fields: readonly Field[], values: Values, wording: Wording): string {
    const known = this.#texts.get(values);
    if (known !== undefined) return known;
    const text = fields
      .map((field) => fold(valueText(field, values[field.name] ?? null, wording)))
      .join('\n');
    this.#texts.set(values, text);
    return text;
  }
}

/** The rows that pass every filter, in order; unknown values come last in both directions, equal ones stay as they were. */
export function arrange<R extends Arranged>(
  rows: readonly R[],
  fields: readonly Field[],
  { sort, filters, quick }: Arrangement,
  wording: Wording,
  texts: SearchTexts,
): readonly R[] {
  const asked = fold(quick);
  const active = fields.flatMap((field) => {
    const filter = filters[field.name];
    return filter === undefined ? [] : [{ field, filter }];
  });
  const shown = rows.filter(
    ({ values }) =>
      active.every(({ field, filter }) => passes(field, values[field.name] ?? null, filter, wording)) &&
      (asked === '' || texts.of(fields, values, wording).includes(asked)),
  );
  const field = fields.find(({ name }) => name === sort?.column);
  if (sort === null || field === undefined) return shown;
  const keyed = shown.map((row) => ({ row, key: sortKey(field, row.values[field.name] ?? null, wording) }));
  const sign = sort.descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    return sign * compareKeys(a.key, b.key);
  });
  return keyed.map(({ row }) => row);
}
