import { checkValue, isDay } from '../register/check-value';
import type { TextField, TextFormat } from '../register/field';
import { fold } from '../register/fold';
import type { Cell } from './contract';
import { monthOf } from './months';
import { cellText, faultOf, longestPattern, mended, read, spaced, wrong, type Reading } from './reading';

/**
 * A text of a register from a cell, in the format of its field. What is valid is left as it is; other ways of writing the same
 * (dots in a SIREN, "9h-12h30") are read; what changes the text is proposed to be mended.
 */
export function readText(field: TextField, cell: Cell, today: string): Reading {
  const text = cellText(cell);
  const phoneNumber = field.format === 'phone' && typeof cell === 'number' ? phoneOfNumber(cell) : null;
  if (phoneNumber !== null) return mended('import-lost-zero', phoneNumber, { value: text });
  const issue = checkValue(field, text, today);
  if (issue === null) return read(text);
  const short = spaced(text);
  const isShort = short.length <= longestPattern;
  const rewritten = isShort ? (rewriters[field.format]?.(short) ?? null) : null;
  if (rewritten !== null && checkValue(field, rewritten, today) === null) return read(rewritten);
  const proposal = isShort ? (proposers[field.format]?.(short) ?? null) : null;
  if (proposal !== null && checkValue(field, proposal.proposed, today) === null)
    return mended(proposal.code, proposal.proposed, { value: text });
  if (issue.code === 'register-control-characters') {
    const line = text
      .replace(/\p{Cc}+/gu, ' ')
      .replace(/ {2,}/g, ' ')
      .trim();
    if (checkValue(field, line, today) === null) return mended('import-one-line', line, { value: line });
  }
  // A format of a fixed length says more than that the text is too long.
  if (field.format === 'siren' || field.format === 'month_day')
    return wrong(`register-not-${field.format}`, { value: text });
  if (field.format === 'email' && isShort) return severalAddresses(field, text, today) ?? faultOf(issue);
  return faultOf(issue);
}

/** The same said in the way the field wants it, by format; null when it cannot be. */
const rewriters: Partial<Record<TextFormat, (text: string) => string | null>> = {
  siren: (text) => text.replace(/[\s\u00a0\u202f.-]/g, ''),
  email: (text) => text.replace(/^mailto:\s*/i, '').replace(/^<(.*)>$/, '$1'),
  phone,
  month_day: monthDay,
  hours,
};

interface Proposal {
  readonly code: string;
  readonly proposed: string;
}

/** What may be meant when the text itself must change, and the kind of the change, by format. */
const proposers: Partial<Record<TextFormat, (text: string) => Proposal | null>> = {
  siren: (text) => {
    const digits = text.replace(/\D/g, '');
    if (digits.length === 14) return { code: 'import-siret', proposed: digits.slice(0, 9) };
    return digits.length === 8 ? { code: 'import-lost-zero', proposed: `0${digits}` } : null;
  },
  web: (text) =>
    /^[^\s/:@]+\.[a-z]{2,}(\/\S*)?$/i.test(text)
      ? { code: 'import-web-scheme', proposed: `https://${text}` }
      : null,
  email: (text) => ({
    code: 'import-email',
    proposed: text
      .replace(/\s*[([](at|arobase)[)\]]\s*/gi, '@')
      .replace(/\s+/g, '')
      .replace(/,(\w+)$/, '.$1')
      .replace(/[.;,]+$/, '')
      .normalize('NFD')
      .replace(/\p{M}/gu, ''),
  }),
};

/** A telephone number as a cell gives it, when a spreadsheet has taken it for a number and lost its zero; null when it is none. */
function phoneOfNumber(value: number): string | null {
  const digits = String(value);
  return /^[1-9]\d{8}$/.test(digits) ? phone(`0${digits}`) : null;
}

function phone(text: string): string | null {
  const bare = text.replace(/^[^\d+]*/, '').replace(/\(0\)/, '');
  const digits = bare.replace(/[\s\u00a0\u202f./_()-]/g, '');
  if (/^0\d{9}$/.test(digits)) return digits.replace(/(\d\d)(?=\d)/g, '$1 ');
  const [, national] = /^(?:\+|00)33(\d{9})$/.exec(digits) ?? [];
  return national === undefined
    ? null
    : `+33 ${national.slice(0, 1)} ${national.slice(1).replace(/(\d\d)(?=\d)/g, '$1 ')}`;
}

/** A day of the year as MM-DD from "15/06", "15 juin" or a whole date; null when there is no such day. */
function monthDay(text: string): string | null {
  if (isDay(text)) return text.slice(5);
  const digits = /^(?<day>\d{1,2})\s*[/.]\s*(?<month>\d{1,2})(?:\s*[/.]\s*\d{2,4})?$/.exec(text)?.groups;
  const words = /^(?:le )?(?<day>\d{1,2})(?:er)? (?<month>\p{L}+)(?: \d{4})?$/u.exec(fold(text))?.groups;
  const day = (digits ?? words)?.['day'] ?? '';
  const month = digits?.['month'] ?? String(monthOf(words?.['month'] ?? '') ?? '');
  const found = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(`2000-${found}`) ? found : null;
}

const time = /(\d{1,2})\s*(?:[h:]\s*(\d{2})?|heures?)/gi;

/** "9h-12h30 et 14h à 18h" as 09:00-12:30, 14:00-18:00; null when words other than those between hours are there. */
function hours(text: string): string | null {
  const rest = fold(text.replace(time, ' '));
  if (!/^((de|a|et|puis|h) ?)*$/.test(rest)) return null;
  const times = [...text.matchAll(time)].map(
    ([, hour = '', minutes = '00']) => `${hour.padStart(2, '0')}:${minutes}`,
  );
  if (times.length === 0 || times.length % 2 === 1) return null;
  const ranges = times.flatMap((from, index) =>
    index % 2 === 0 ? [`${from}-${times[index + 1] ?? ''}`] : [],
  );
  return ranges.join(', ');
}

function severalAddresses(field: TextField, text: string, today: string): Reading | null {
  const parts = text
    .split(/[\s;,/]+/)
    .filter((part) => checkValue(field, part, today) === null && part !== '');
  return parts.length < 2
    ? null
    : wrong(
        'import-several-values',
        { value: text },
        parts.map((value) => ({ value, name: value, detail: null })),
      );
}
