import { z } from 'zod';

/** Blanks of a sentence of `geodata/text/issues-pack`. */
type Values = Readonly<Record<string, string | number>>;

/** A schema from the trimmed text of a cell to its value; a fault is told by the code of an `Issue` and its values. */
function cell<T>(read: (text: string, fault: (code: string, values?: Values) => typeof z.NEVER) => T) {
  return z.string().transform((text, context): T =>
    read(text, (code, values = {}) => {
      context.issues.push({ code: 'custom', message: code, params: { ...values }, input: text });
      return z.NEVER;
    }),
  );
}

/** A cell that may be empty (null), otherwise read by `schema`. */
export function optional<T>(schema: z.ZodType<T, string>): z.ZodType<T | null, string> {
  return z
    .string()
    .transform((text) => (text === '' ? null : text))
    .pipe(z.nullable(schema));
}

/** A text that must be there. */
export const text = cell((value, fault) => (value === '' ? fault('pack-value-missing') : value));

/** A stable identifier: lower-case letters, digits and hyphens, 64 at most. */
export const identifier = cell((value, fault) => {
  if (value === '') return fault('pack-value-missing');
  return /^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/.test(value) ? value : fault('pack-id-malformed', { value });
});

/** A five-character INSEE code of a commune. */
export const insee = cell((value, fault) => {
  if (value === '') return fault('pack-value-missing');
  return /^\d[\dAB]\d{3}$/.test(value) ? value : fault('pack-insee-malformed', { value });
});

/** A day as an ISO date (2014-12-31) that exists in the calendar. */
export const day = cell((value, fault) => {
  if (value === '') return fault('pack-date-missing');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return fault('pack-date-malformed', { value });
  const read = new Date(`${value}T00:00:00Z`);
  const exists = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(value);
  return exists ? value : fault('pack-date-impossible', { value });
});

/** A number between `min` and `max`; a decimal comma, as French spreadsheets write it, is accepted. */
export function numberBetween(min: number, max: number) {
  return cell((value, fault) => {
    if (value === '') return fault('pack-value-missing');
    if (!/^-?\d+([.,]\d+)?$/.test(value)) return fault('pack-number-expected', { value });
    const read = Number(value.replace(',', '.'));
    if (read < 0 && min === 0) return fault('pack-negative', { value });
    return read < min || read > max ? fault('pack-out-of-range', { value, min, max }) : read;
  });
}

/** A whole number between `min` and `max`. */
export function integerBetween(min: number, max: number) {
  return cell((value, fault) => {
    if (value === '') return fault('pack-value-missing');
    if (!/^-?\d+$/.test(value)) return fault('pack-integer-expected', { value });
    const read = Number(value);
    if (read < 0 && min === 0) return fault('pack-negative', { value });
    return read < min || read > max ? fault('pack-out-of-range', { value, min, max }) : read;
  });
}

/** One word of a closed list. */
export function oneOf<const T extends string>(allowed: readonly T[]) {
  return cell((value, fault) => {
    if (value === '') return fault('pack-value-missing');
    const found = allowed.find((word) => word === value);
    return found ?? fault('pack-choice-unknown', { value, allowed: allowed.join(', ') });
  });
}

/** Words of a closed list, separated by spaces. */
export function listOf<const T extends string>(allowed: readonly T[]) {
  return cell((value, fault): readonly T[] => {
    if (value === '') return fault('pack-value-missing');
    const words = value.split(/\s+/);
    const found = words.flatMap((word) => allowed.find((one) => one === word) ?? []);
    if (found.length === words.length) return found;
    return fault('pack-choice-unknown', { value, allowed: allowed.join(', ') });
  });
}

/** The address of a web page. */
export const webAddress = cell((value, fault) =>
  URL.canParse(value) && /^https?:/.test(value) ? value : fault('pack-url-malformed', { value }),
);
