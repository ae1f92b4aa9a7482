import type { Issue } from '../model/issue';
import { changedFields, checkValues, keyText, normalised } from '../register/check-row';
import type { Value, Values } from '../register/field';
import { isSame } from '../register/same';
import type { Register } from '../register/register';
import type { KnownRow } from './contract';

/** What a row would be, what it changes, and what its register says against it. */
export interface Comparison {
  /** The values given, as they are kept. */
  readonly values: Readonly<Record<string, Value>>;
  readonly changes: readonly string[];
  readonly issues: readonly Issue[];
  /** What tells it from the others once it has entered (`keyText`). */
  readonly key: string;
}

/** Compares values that a file gives with a row that is known, null for one that is to be made. What changes nothing is not checked again. */
export function compare(
  register: Register,
  given: Readonly<Record<string, Value>>,
  known: KnownRow | null,
  today: string,
): Comparison {
  const own = known === null ? given : sameLines(given, known.values);
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

/** Texts that differ from what is known by the writing of their line breaks alone are what is known: spreadsheets rewrite them. */
function sameLines(given: Readonly<Record<string, Value>>, known: Values): Readonly<Record<string, Value>> {
  const kept = Object.entries(given).map(([name, value]): [string, Value] => {
    const before = known[name] ?? null;
    if (typeof value !== 'string' || typeof before !== 'string' || isSame(value, before))
      return [name, value];
    return [name, lines(value) === lines(before) ? before : value];
  });
  return Object.fromEntries(kept);
}

function lines(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
