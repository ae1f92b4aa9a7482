import { isDay } from '../../geodata/register/check-value';
import type { Choice, Field, Value } from '../../geodata/register/field';
import { fold } from '../../geodata/register/fold';
import type { DataUi } from '../../geodata/text/ui-data';
import type { NameIndex } from './name-index';

/** What was typed or pasted for a field: a text, or the choices taken. */
export type Raw = string | readonly string[];

/** The value that a text means, or what is wrong with the text. */
export type Parsed =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly why: string };

const found = (value: Value): Parsed => ({ ok: true, value });
const wrong = (why: string): Parsed => ({ ok: false, why });

/** Reads what was typed or pasted as a value of a field: decimal comma, French dates, labels and synonyms, names. Empty is unknown. */
export function parseValue(field: Field, raw: Raw, index: NameIndex | null, words: DataUi): Parsed {
  if (typeof raw !== 'string') return found(raw.length === 0 ? null : raw);
  const text = raw.trim();
  if (text === '') return found(null);
  switch (field.type) {
    case 'text':
      return found(text);
    case 'number': {
      const number = parseNumber(text);
      return number === null ? wrong(words.values.notNumber(text)) : found(number);
    }
    case 'choice':
      return parseChoice(field.choices, text, words);
    case 'choices': {
      const parsed = text.split(/\s*[,;\n]\s*/).map((one) => parseChoice(field.choices, one, words));
      const fault = parsed.find((one) => !one.ok);
      return fault ?? found(parsed.flatMap((one) => (one.ok ? [String(one.value)] : [])));
    }
    case 'boolean': {
      const folded = fold(text);
      if (['oui', 'yes', 'vrai', 'true', '1', 'x', 'o'].includes(folded)) return found(true);
      if (['non', 'no', 'faux', 'false', '0', 'n'].includes(folded)) return found(false);
      return wrong(words.values.notBoolean(text));
    }
    case 'day': {
      const day = parseDay(text);
      return day === null ? wrong(words.values.notDay(text)) : found(day);
    }
    case 'reference':
      return parseReference(text, index, words);
  }
}

/** A number as French and English write it: groups parted by spaces, comma or point, perhaps a unit of money or of share. */
function parseNumber(text: string): number | null {
  const bare = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/[€%]$/, '')
    .replace('−', '-')
    .replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(bare) ? Number(bare) : null;
}

/** A day written day/month/year or as an ISO date; null when it is neither, or no day of the calendar. */
function parseDay(text: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.\s-](\d{1,2})[/.\s-](\d{4})$/.exec(text) ?? [];
  const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}

/** Stars are a choice's whole word at times: what folding leaves of "**" must not be nothing. */
function parseChoice(choices: readonly Choice[], text: string, words: DataUi): Parsed {
  const asked = fold(text);
  const match =
    choices.find(({ value }) => value === text) ??
    choices.find(({ label, synonyms = [] }) =>
      [label.fr, label.en, ...synonyms].some((word) => fold(word) === asked),
    ) ??
    choices.find(({ value }) => fold(value) === asked);
  if (match !== undefined) return found(match.value);
  return wrong(words.values.notChoice(text, choices.map(({ label }) => label.fr).join(', ')));
}

function parseReference(text: string, index: NameIndex | null, words: DataUi): Parsed {
  if (index === null || index.byId.has(text)) return found(text);
  const named = index.byName.get(fold(text)) ?? [];
  const [only, second] = named;
  if (only === undefined) return wrong(words.values.noSuchName(text));
  return second === undefined ? found(only.id) : wrong(words.values.severalNames(text));
}
