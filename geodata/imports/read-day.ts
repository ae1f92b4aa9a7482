import { checkValue, isDay } from '../register/check-value';
import type { DayField } from '../register/field';
import { fold } from '../register/fold';
import type { Cell } from './contract';
import { monthOf } from './months';
import { cellText, faultOf, mended, read, wrong, type Reading } from './reading';

/** Day 0 of the dates that spreadsheets keep as numbers (1900 system, with its leap year too many), and the numbers of 1927 to 2119. */
const serialEpoch = Date.UTC(1899, 11, 30);
const serials = { first: 10_000, last: 80_000 };

/**
 * A day from a cell: ISO, French order in digits or in words, a spreadsheet's number of a day. A month or a year alone is asked, a year in two
 * digits and a month before its day are proposed to be mended.
 */
export function readDay(field: DayField, cell: Cell, today: string): Reading {
  const text = cellText(cell);
  const day = typeof cell === 'number' ? dayOfNumber(cell) : dayOfText(text, today);
  if (typeof day === 'string') {
    const issue = checkValue(field, day, today);
    if (issue !== null) return faultOf(issue);
    return typeof cell === 'number' && cell < serials.last
      ? { value: day, note: { ...mended('import-day-number', day, { value: text }).fault, repair: null } }
      : read(day);
  }
  if (day === null) return wrong('register-not-day', { value: text });
  if ('repair' in day) {
    const issue = checkValue(field, day.repair, today);
    return issue === null ? mended(day.code, day.repair, { value: text }) : faultOf(issue);
  }
  const candidates = [day.first, day.last]
    .filter((value) => checkValue(field, value, today) === null)
    .map((value) => ({ value, name: value, detail: null }));
  return wrong('import-day-incomplete', { value: text }, candidates);
}

type Doubtful =
  | {
      readonly code: 'import-two-digit-year' | 'import-month-first' | 'import-day-serial';
      readonly repair: string;
    }
  | { readonly first: string; readonly last: string };

/** The day of a number: one of a spreadsheet, YYYYMMDD, or a year, of which the first and the last day are to choose from. */
function dayOfNumber(value: number): string | Doubtful | null {
  if (Number.isInteger(value) && value >= 1800 && value <= 2200) return wholeYear(String(value));
  if (value >= serials.first && value < serials.last) return dayOfSerial(value);
  return Number.isInteger(value) ? compact(String(value)) : null;
}

function dayOfSerial(serial: number): string {
  return new Date(serialEpoch + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}

function dayOfText(text: string, today: string): string | Doubtful | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.]+Z?)?$/.exec(text);
  if (iso !== null) return dayOf(iso[1], iso[2], iso[3]);
  const french = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})(?:[T ][\d:.]+)?$/.exec(text);
  if (french !== null) return dayInDigits(french[1] ?? '', french[2] ?? '', french[3] ?? '', today);
  const month = /^(\d{1,2})\s*[-/.]\s*(\d{4})$/.exec(text);
  if (month !== null) return wholeMonth(month[2] ?? '', Number(month[1]));
  if (/^\d{4}$/.test(text)) return wholeYear(text);
  if (/^\d{8}$/.test(text)) return compact(text);
  if (/^\d{5}$/.test(text)) return { code: 'import-day-serial', repair: dayOfSerial(Number(text)) };
  return dayInWords(text, today);
}

function dayInDigits(day: string, month: string, year: string, today: string): string | Doubtful | null {
  if (year.length === 2) {
    const repair = dayOf(century(year, today), month, day);
    return repair === null ? null : { code: 'import-two-digit-year', repair };
  }
  const found = dayOf(year, month, day);
  if (found !== null) return found;
  const swapped = Number(month) > 12 ? dayOf(year, day, month) : null;
  return swapped === null ? null : { code: 'import-month-first', repair: swapped };
}

function dayInWords(text: string, today: string): string | Doubtful | null {
  const words = fold(text).replace(/^(le |lundi |mardi |mercredi |jeudi |vendredi |samedi |dimanche )+/, '');
  const [, day, name = '', year = ''] =
    /^(?:(\d{1,2})(?:er|re|e)? )?(\p{L}+) (\d{4}|\d{2})$/u.exec(words) ?? [];
  const month = monthOf(name);
  if (month === null) return null;
  if (day === undefined) return year.length === 4 ? wholeMonth(year, month) : null;
  return dayInDigits(day, String(month), year, today);
}

/** Years in two digits are of this century up to twenty years from now, and of the one before beyond. */
function century(year: string, today: string): string {
  const current = Number(today.slice(0, 4));
  const guess = Math.floor(current / 100) * 100 + Number(year);
  return String(guess > current + 20 ? guess - 100 : guess);
}

function compact(text: string): string | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  return dayOf(year, month, day);
}

function dayOf(year = '', month = '', day = ''): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : null;
}

function wholeYear(year: string): Doubtful {
  return { first: `${year}-01-01`, last: `${year}-12-31` };
}

function wholeMonth(year: string, month: number): Doubtful | null {
  if (month < 1 || month > 12) return null;
  const last = new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10);
  return { first: `${last.slice(0, 8)}01`, last };
}
