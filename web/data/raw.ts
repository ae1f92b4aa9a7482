import type { Field, Value } from '../../geodata/register/field';
import type { Language } from '../../geodata/text/format';
import type { Raw } from './parse-value';
import { dayText } from './value-text';

/** A value as it is put in its input: decimal comma in French, days in figures, ids of choices and of references. */
export function rawOf(field: Field, value: Value, language: Language): Raw {
  if (field.type === 'choices') return Array.isArray(value) ? (value as readonly string[]) : [];
  if (value === null) return '';
  if (field.type === 'day') return dayText(String(value));
  return field.type === 'number' && language === 'fr' ? String(value).replace('.', ',') : String(value);
}
