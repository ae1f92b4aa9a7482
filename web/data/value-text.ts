import type { Field, ReferenceTarget, Value } from '../../geodata/register/field';
import { formatNumber, type Language } from '../../geodata/text/format';
import type { DataUi } from '../../geodata/text/ui-data';

/** What it takes to write values: the words, the language, and the names of what is referred to. */
export interface Wording {
  readonly words: DataUi;
  readonly language: Language;
  /** The name of what an id leads to; null when it leads nowhere. */
  readonly nameOf: (target: ReferenceTarget, id: string) => string | null;
}

/** An ISO date as day/month/year, as both languages of the interface write it in figures. */
export function dayText(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${day}/${month}/${year}`;
}

/** An instant (ISO 8601) as day and time of the reader's clock. */
export function instantText(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(iso));
}

/** Whole numbers of four digits at most that begin at a thousand are years: they are not grouped. */
function isYear(field: Field): boolean {
  return field.type === 'number' && field.decimals === 0 && field.min >= 1000 && field.max <= 9999;
}

/** What a field is called, with the unit its values are in, that are written without. */
export function fieldLabel(field: Field, language: Language): string {
  const label = field.label[language];
  return field.type === 'number' && field.unit !== undefined ? `${label} (${field.unit[language]})` : label;
}

/** A value as people read it, empty when it is unknown. */
export function valueText(field: Field, value: Value, { words, language, nameOf }: Wording): string {
  if (value === null) return '';
  switch (field.type) {
    case 'text':
      return String(value);
    case 'number':
      return typeof value === 'number' && !isYear(field)
        ? formatNumber(value, language, field.decimals)
        : String(value);
    case 'choice':
    case 'choices': {
      const list = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
      return list
        .map((one) => field.choices.find((choice) => choice.value === one)?.label[language] ?? one)
        .join(', ');
    }
    case 'boolean':
      return value === true ? words.values.yes : words.values.no;
    case 'day':
      return dayText(String(value));
    case 'reference':
      return nameOf(field.to, String(value)) ?? words.values.unknownReference(String(value));
  }
}

/** What a row is called: the values that name it, or the title of its register when they are unknown. */
export function rowName(
  register: {
    readonly fields: readonly Field[];
    readonly naming: readonly string[];
    readonly one: Readonly<Record<Language, string>>;
  },
  values: Readonly<Record<string, Value>>,
  wording: Wording,
): string {
  const parts = register.naming.flatMap((name) => {
    const field = register.fields.find((one) => one.name === name);
    const text = field === undefined ? '' : valueText(field, values[name] ?? null, wording);
    return text === '' ? [] : [text];
  });
  return parts.length === 0 ? register.one[wording.language] : parts.join(', ');
}
