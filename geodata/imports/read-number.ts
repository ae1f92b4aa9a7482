import { checkValue } from '../register/check-value';
import type { NumberField } from '../register/field';
import { fold } from '../register/fold';
import type { Cell } from './contract';
import { cellText, faultOf, mended, read, wrong, type Reading } from './reading';

/** Units that multiply, folded; whatever stands after the letter is the unit itself: k€, M€, millions d’euros. */
const multipliers: readonly (readonly [RegExp, number])[] = [
  [/^(k|ke|keur|k euros?|milliers?( d euros?)?|mille( euros)?)$/, 1e3],
  [/^(m|me|meur|m euros?|millions?( d euros?)?)$/, 1e6],
  [/^(md|mde|milliards?( d euros?)?)$/, 1e9],
];
const shape = /^(?<before>[^\d+\-.,]*?)\s*(?<sign>[+-]?)\s*(?<digits>\d(?:[\d.,\s']*\d)?)\s*(?<after>.*)$/s;

/**
 * A number of a register from a cell. Decimal comma and spaces between thousands are ways of writing; a unit, a word before, digits
 * that may be thousands or decimals, and decimals in excess are proposed to be mended.
 */
export function readNumber(field: NumberField, cell: Cell, today: string): Reading {
  if (typeof cell === 'boolean') return wrong('register-not-number', { value: cellText(cell) });
  if (typeof cell === 'number') return checkedNumber(field, cell, String(cell), today);
  const text = cellText(cell)
    .replace(/[−‒–]/g, '-')
    .replace(/[\s\u00a0\u202f\u2009]+/g, ' ');
  const { before = '', sign = '', digits = '', after = '' } = shape.exec(text)?.groups ?? {};
  const amount = digits === '' ? null : amountOf(digits);
  if (amount === null || before.length > 15 || after.length > 25 || /\d/.test(after))
    return wrong('register-not-number', { value: text });
  const signed = sign === '-' ? -1 : 1;
  if (amount.thousands !== undefined && field.decimals < 3)
    return mended('import-thousands', signed * amount.thousands, {
      value: text,
      decimal: amount.value,
    });
  const unit = after.replace('€', 'e').replace('%', ' % ').trim();
  const factor = multipliers.find(([pattern]) => pattern.test(fold(unit)))?.[1] ?? 1;
  const value = Number((signed * amount.value * factor).toPrecision(15));
  const checked = checkedNumber(field, value, text, today);
  if ((after === '' || isOwnUnit(field, after)) && before === '') return checked;
  const proposed = 'fault' in checked ? checked.fault.repair?.value : checked.value;
  if (proposed === undefined) return checked;
  return mended('import-number-unit', proposed, { value: text, unit: (before + ' ' + after).trim() });
}

/** The number within the bounds and the precision of its field; decimals that are but an artefact of binary fractions vanish. */
function checkedNumber(field: NumberField, value: number, text: string, today: string): Reading {
  const kept = rounded(value, field.decimals);
  const isArtefact = Math.abs(kept - value) <= 1e-9 * Math.max(1, Math.abs(value));
  const issue = checkValue(field, isArtefact ? kept : value, today);
  if (issue === null) return read(isArtefact ? kept : value);
  if (issue.code === 'register-not-integer' || issue.code === 'register-too-precise')
    return mended('import-rounded', kept, { value: text, decimals: field.decimals });
  return faultOf(issue);
}

/** A number with so many decimals, and a zero without a sign. */
function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals)) + 0;
}

function isOwnUnit({ unit }: NumberField, after: string): boolean {
  const written = after.replace(/\.$/, '').toLowerCase();
  return (
    unit !== undefined &&
    (written === unit.fr || (unit.fr === '€' && /^(euros?|eur|€ ?(ht|ttc)?)$/.test(written)))
  );
}

interface Amount {
  readonly value: number;
  /** The other way to read it: "1,234" and "1.234" may be a thousand and more. */
  readonly thousands?: number;
}

/** Digits with their separators as a number, null when they follow no way of writing numbers. */
function amountOf(digits: string): Amount | null {
  if (/^\d+$/.test(digits)) return { value: Number(digits) };
  if (/^\d+[.,]\d+$/.test(digits)) {
    const value = Number(digits.replace(',', '.'));
    const isAmbiguous = /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
    return isAmbiguous ? { value, thousands: Number(digits.replace(/[.,]/, '')) } : { value };
  }
  const grouped = /^(\d{1,3}(?:([ '.,])\d{3})(?:\2\d{3})*)(?:([.,])(\d+))?$/.exec(digits);
  if (grouped === null) return null;
  const [, whole = '', separator = '', mark = '', decimals = ''] = grouped;
  if (mark === separator) return null;
  return { value: Number(`${whole.replaceAll(separator, '')}.${decimals === '' ? '0' : decimals}`) };
}
