import type { Issue } from '../model/issue';
import type { Field, TextFormat, Value } from './field';
import { fieldError } from './register';

const patterns: Readonly<Record<Exclude<TextFormat, 'line' | 'long' | 'siren'>, RegExp>> = {
  email: /^[^\s@"(),:;<>[\\\]]+@[^\s@.]+(\.[^\s@.]+)+$/,
  web: /^https?:\/\/[^\s/$.?#][^\s]*$/i,
  phone: /^\+?[\d .()-]{6,29}$/,
  month_day: /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  hours:
    /^([01]\d|2[0-4]):[0-5]\d-([01]\d|2[0-4]):[0-5]\d(, ?([01]\d|2[0-4]):[0-5]\d-([01]\d|2[0-4]):[0-5]\d)*$/,
};

/**
 * What is wrong with the value of a field, null when nothing is. Whether a reference leads somewhere is not asked here.
 *
 * @param today ISO date, for fields that admit no day after it
 */
export function checkValue(field: Field, value: Value, today: string): Issue | null {
  const wrong = (code: string, values: Issue['values'] = {}) => fieldError(code, field.name, values);
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0))
    return field.required ? wrong('register-required') : null;
  switch (field.type) {
    case 'text':
      return typeof value === 'string' ? checkText(field, value) : wrong('register-not-text');
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
        ? (checkNumber(field, value) ??
            (field.begunYear === true && value > Number(today.slice(0, 4))
              ? wrong('register-future-year', { value })
              : null))
        : wrong('register-not-number', { value: shown(value) });
    case 'choice':
      return field.choices.some((choice) => choice.value === value)
        ? null
        : wrong('register-not-a-choice', { value: shown(value), admitted: labels(field.choices) });
    case 'choices': {
      const list = Array.isArray(value) ? (value as readonly string[]) : [shown(value)];
      const unknown = list.find((one) => !field.choices.some((choice) => choice.value === one));
      return Array.isArray(value) && unknown === undefined
        ? null
        : wrong('register-not-a-choice', { value: unknown ?? shown(value), admitted: labels(field.choices) });
    }
    case 'boolean':
      return typeof value === 'boolean' ? null : wrong('register-not-boolean', { value: shown(value) });
    case 'day':
      if (typeof value !== 'string' || !isDay(value))
        return wrong('register-not-day', { value: shown(value) });
      return !field.future && value > today ? wrong('register-future', { value }) : null;
    case 'reference':
      return typeof value === 'string' && value.length <= 64 && isStorable(value)
        ? null
        : wrong('register-not-reference', { value: shown(value) });
  }
}

function shown(value: Value): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}

function labels(choices: readonly { readonly label: { readonly fr: string } }[]): string {
  return choices.map(({ label }) => label.fr).join(', ');
}

function checkText(field: Extract<Field, { type: 'text' }>, value: string): Issue | null {
  const { name, format, max } = field;
  if (value.length > max) return fieldError('register-too-long', name, { max, length: value.length });
  if (!isStorable(value)) return fieldError('register-control-characters', name);
  if (format === 'long') return null;
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(value)) return fieldError('register-control-characters', name);
  if (format === 'line') return null;
  if (format === 'siren') return isSiren(value) ? null : fieldError('register-not-siren', name, { value });
  return patterns[format].test(value) ? null : fieldError(`register-not-${format}`, name, { value });
}

function checkNumber(field: Extract<Field, { type: 'number' }>, value: number): Issue | null {
  const { name, min, max, decimals } = field;
  if (value < min || value > max) return fieldError('register-out-of-range', name, { value, min, max });
  const kept = Number(value.toFixed(decimals));
  if (Math.abs(kept - value) <= Number.EPSILON * Math.abs(value)) return null;
  return fieldError(decimals === 0 ? 'register-not-integer' : 'register-too-precise', name, {
    value,
    decimals,
  });
}

/** Whether a database can keep a text: without the sign of number 0 and halves of signs. */
export function isStorable(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return !/[\u0000\p{Cs}]/u.test(text);
}

/** Whether a text is a day that exists, as an ISO date. */
export function isDay(text: string): boolean {
  // Databases have no year 0.
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Whether nine digits are a SIREN: the last one is a check by Luhn's formula (ISO/IEC 7812-1). */
function isSiren(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false;
  const sum = text
    .split('')
    .toReversed()
    .reduce((total, digit, index) => {
      const weighed = Number(digit) * (index % 2 === 0 ? 1 : 2);
      return total + (weighed > 9 ? weighed - 9 : weighed);
    }, 0);
  return sum % 10 === 0;
}
