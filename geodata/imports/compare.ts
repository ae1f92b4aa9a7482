import type { Issue } from '../model/issue';
import { changedFields, checkValues, keyText, normalised } from '../register/check-row';
import type { Value, Values } from '../register/field';
import { fold } from '../register/fold';
import type { Register } from '../register/register';
import type { KnownRow } from './contract';
import { coreOf } from './known-names';

/** What a row would be, what it changes, and what its register says against it. */
export interface Comparison {
  /** The values given, as they are kept. */
  readonly values: Readonly<Record<string, Value>>;
  readonly changes: readonly string[];
  readonly issues: readonly Issue[];
  /** What tells it from the others once it has entered (`keyText`). */
  readonly key: string;
}

/**
 * Compares values that a file gives with a row that is known, null for one that is to be made. What changes nothing is not checked again.
 *
 * @param isById whether the file gives the id of the row; else texts of its key that are but other writings of the same stay as they are
 */
export function compare(
  register: Register,
  given: Readonly<Record<string, Value>>,
  known: KnownRow | null,
  today: string,
  isById: boolean,
): Comparison {
  const own = known === null ? given : samePlain(register, given, known.values, isById);
  const merged = normalised(register, { ...known?.values, ...own });
  const names = Object.keys(own);
  const values = Object.fromEntries(names.map((name) => [name, merged[name] ?? null]));
  const changes =
    known === null
      ? names.filter((name) => values[name] !== null)
      : changedFields(register, known.values, merged).filter((name) => name in own);
  if (known !== null && changes.length === 0)
    return { values, changes, issues: [], key: keyText(register, known.values) };
  const issues = checkValues(register, merged, today);
  const complete = issues.length === 0 ? (register.complete?.(merged) ?? merged) : merged;
  return { values, changes, issues, key: keyText(register, complete) };
}

/**
 * Texts that differ from what is known by the writing of their line breaks alone are what is known: spreadsheets rewrite them. So are
 * the names by which a row was found, in capitals, without accents or shortened.
 */
function samePlain(
  register: Register,
  given: Readonly<Record<string, Value>>,
  known: Values,
  isById: boolean,
): Readonly<Record<string, Value>> {
  const kept = Object.entries(given).map(([name, value]): [string, Value] => {
    const before = known[name] ?? null;
    if (typeof value !== 'string' || typeof before !== 'string' || value === before) return [name, value];
    const isSameText =
      lines(value) === lines(before) || (!isById && isSameKey(register, name, value, before));
    return [name, isSameText ? before : value];
  });
  return Object.fromEntries(kept);
}

function isSameKey(register: Register, name: string, value: string, before: string): boolean {
  const field = register.fields.find((one) => one.name === name);
  if (field?.type !== 'text' || !register.key.includes(name)) return false;
  return fold(value) === fold(before) || (name === 'name' && coreOf(fold(value)) === coreOf(fold(before)));
}

function lines(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
