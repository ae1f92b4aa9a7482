import type { Value } from '../register/field';
import { fold } from '../register/fold';
import type { Register } from '../register/register';
import type { Candidate, ColumnTarget, KnownRow } from './contract';
import { coreOf } from './known-names';
import { mended, wrong, type Fault } from './reading';

/** Which row of the register a row of the file is: one, none (it is to be made), or what is to be asked first. */
export interface Joined {
  readonly known: KnownRow | null;
  readonly fault: Fault | null;
  /** Nothing has the id that the file gives. */
  readonly isNewId: boolean;
}

type Given = ReadonlyMap<ColumnTarget, Value>;

/** Joins rows of a file to those of a register, by id, SIREN, key, or as much of the key as the file gives. */
export function joiner(register: Register, rows: readonly KnownRow[]): (given: Given) => Joined {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const wordOf = (name: string, value: Value) => (texts.has(name) ? fold(String(value)) : String(value));
  const indexes = new Map<string, ReadonlyMap<string, readonly KnownRow[]>>();
  /** Rows by the values of some fields, each list of fields indexed when it is first asked. */
  const matching = (fields: readonly string[], given: Given, word: Word = wordOf): readonly KnownRow[] => {
    const name = `${fields.join(' ')} ${word.name}`;
    const index = indexes.get(name) ?? indexBy(rows, fields, word);
    indexes.set(name, index);
    return index.get(textBy(fields, (field) => given.get(field), word)) ?? [];
  };
  const { key } = register;
  const texts = new Set(register.fields.flatMap(({ name, type }) => (type === 'text' ? [name] : [])));
  const isObject = register.subjects.some(({ field }) => field === 'id');
  const needed = key.filter((name) => register.fields.find((field) => field.name === name)?.required);

  const byKey = (given: Given): Joined => {
    const parts = key.filter((name) => hasValue(given, name));
    if (parts.length === 0 || (!isObject && needed.some((name) => !parts.includes(name)))) return made;
    const found = matching(parts, given);
    if (found.length === 1) return { ...made, known: found[0] ?? null };
    const exact = found.filter(({ values }) =>
      key.every((name) => parts.includes(name) || values[name] === null),
    );
    if (exact.length === 1) return { ...made, known: exact[0] ?? null };
    if (found.length > 1)
      return {
        ...made,
        fault: wrong('import-ambiguous-row', { count: found.length }, found.map(asCandidate)).fault,
      };
    return isObject ? byName(given, parts) : made;
  };

  /** An object of the same name, or of nearly the same in the same place, is proposed rather than made twice. */
  const byName = (given: Given, parts: readonly string[]): Joined => {
    const name = given.get('name');
    const others = parts.filter((part) => part !== 'name');
    if (typeof name !== 'string') return made;
    const same = matching(['name'], given);
    const near =
      same.length > 0 || others.length === 0 ? same : matching(['name', ...others], given, coreWordOf);
    const [only, ...rest] = near;
    if (only === undefined || rest.length > 0) return made;
    const values = { value: name, other: String(only.values['name'] ?? only.id), id: only.id };
    const code = same.length > 0 ? 'import-same-name' : 'import-near-row';
    return { ...made, fault: mended(code, only.id, values, values.other).fault };
  };

  const bySiren = (given: Given) =>
    register.fields.some(({ name }) => name === 'siren') && hasValue(given, 'siren')
      ? matching(['siren'], given)
      : [];

  return (given) => {
    const id = given.get('@id');
    if (typeof id === 'string') {
      const known = byId.get(id);
      if (known !== undefined) return { ...made, known };
      if (!/^[A-Za-z0-9_-]{1,64}$/.test(id))
        return { ...made, fault: wrong('import-bad-id', { value: id }).fault };
      const { known: other } = byKey(given);
      if (other === null) return { ...made, isNewId: true };
      return { ...made, fault: mended('import-other-id', other.id, { value: id }).fault };
    }
    const [legal, ...others] = bySiren(given);
    if (legal === undefined || others.length > 0) return byKey(given);
    return isOther(legal, given) ? doubtOf(legal, given) : { ...made, known: legal };
  };

  /** Whether a row is of another name than one of the same SIREN, and of another place or kind: a bureau has the SIREN of its office. */
  function isOther(legal: KnownRow, given: Given): boolean {
    const differs = (name: string) =>
      hasValue(given, name) &&
      wordOf(name, given.get(name) ?? null) !== wordOf(name, legal.values[name] ?? null);
    return differs('name') && (differs('commune') || differs('kind'));
  }

  /** Which row is meant is asked: the one of the same SIREN is proposed, or that of the same key when there is one. */
  function doubtOf(legal: KnownRow, given: Given): Joined {
    const { known } = byKey(given);
    const meant = known ?? legal;
    const code = known === null ? 'import-same-siren' : 'import-other-siren';
    const other = String(legal.values['name'] ?? legal.id);
    const values = { siren: String(given.get('siren')), other, id: legal.id };
    return { ...made, fault: mended(code, meant.id, values, String(meant.values['name'] ?? meant.id)).fault };
  }

  function asCandidate({ id, values }: KnownRow): Candidate {
    const shown = register.naming.map((name) => values[name]).filter((value) => value !== null);
    return { value: id, name: shown.join(' · '), detail: id };
  }
}

const made: Joined = { known: null, fault: null, isNewId: false };

function hasValue(given: Given, name: string): boolean {
  return (given.get(name) ?? null) !== null;
}

type Word = (name: string, value: Value) => string;

/** The name of an object by the words that tell what is meant, other values as they are. */
function coreWordOf(name: string, value: Value): string {
  return name === 'name' ? coreOf(fold(String(value))) : String(value);
}

function textBy(
  fields: readonly string[],
  valueOf: (field: string) => Value | undefined,
  word: Word,
): string {
  return fields.map((field) => word(field, valueOf(field) ?? null)).join(' | ');
}

function indexBy(
  rows: readonly KnownRow[],
  fields: readonly string[],
  word: Word,
): ReadonlyMap<string, readonly KnownRow[]> {
  const index = new Map<string, KnownRow[]>();
  for (const row of rows) {
    const text = textBy(fields, (field) => row.values[field], word);
    const known = index.get(text);
    if (known === undefined) index.set(text, [row]);
    else known.push(row);
  }
  return index;
}
