import type { Campaign } from '../model/collection';
import { isUnattested } from '../model/evidence';
import type { Register } from './register';
import { registers } from './registry';
import type { Row, RowContent } from './row';
import { subjectsOf } from './subjects';

/** Rows by register; those that `registersFor` names are there. */
export type RowsByRegister = Readonly<Record<string, readonly Row[]>>;

/** Kinds of subjects by which a row is about a structure: directly, or by the territory or the initiative of one. */
const ways: readonly string[] = ['structure', 'territory', 'initiative'];

/** The registers of a theme that structures fill in: those about them, that they may write in. */
export function askedRegisters(theme: string): readonly Register[] {
  return registers.filter(
    (register) =>
      register.theme === theme &&
      register.writers === 'granted' &&
      register.subjects.some(({ kind }) => ways.includes(kind)),
  );
}

/** The registers whose rows tell how far campaigns on some themes are. */
export function registersFor(themes: readonly string[]): readonly string[] {
  const asked = themes.flatMap((theme) => askedRegisters(theme).map(({ id }) => id));
  return [...new Set([...ways, 'campaign_answer', ...asked])];
}

/**
 * The fields of a register that a collection asks for: all but those that say whom and which year a row is about, and the optional
 * days and references, whose absence says something too (no end, no parent office, carried by someone else).
 */
export function askedFields({ fields, subjects }: Register): readonly string[] {
  return fields
    .filter(
      (field) =>
        field.name !== 'year' &&
        !subjects.some((subject) => subject.field === field.name) &&
        (field.required || (field.type !== 'day' && field.type !== 'reference')),
    )
    .map(({ name }) => name);
}

/** Whether a value of a row is collected: known, and attested or declared by its own evidence, else by that of its row. */
export function isCollected({ values, evidence, valueEvidence }: RowContent, field: string): boolean {
  const { confidence } = valueEvidence[field] ?? evidence;
  return (values[field] ?? null) !== null && !isUnattested(confidence);
}

/**
 * Tells the share of a theme for a structure, from 0 to 1. The share of a register is the mean, over its rows, of the part of the asked
 * fields that are collected, and 0 without any row; of a register by year the rows of the campaign's year count alone. The share of a
 * theme is the mean of its registers.
 */
export function themeShares(
  { year, themes }: Campaign,
  rows: RowsByRegister,
): (theme: string, structure: string) => number {
  const find = finder(rows);
  const registerShares = new Map(
    themes.map((theme) => [
      theme,
      askedRegisters(theme).map((register) => {
        const fields = askedFields(register);
        const isYearly = register.fields.some(({ name }) => name === 'year');
        const byStructure = new Map<string, number[]>();
        for (const row of rows[register.id] ?? []) {
          if (isYearly && row.values['year'] !== year) continue;
          const share = fields.filter((field) => isCollected(row, field)).length / fields.length;
          for (const { kind, id } of subjectsOf({ register: register.id, ...row }, find))
            if (kind === 'structure') byStructure.set(id, [...(byStructure.get(id) ?? []), share]);
        }
        return byStructure;
      }),
    ]),
  );
  return (theme, structure) =>
    mean((registerShares.get(theme) ?? []).map((register) => mean(register.get(structure) ?? []) ?? 0)) ?? 0;
}

function finder(rows: RowsByRegister) {
  const byPlace = new Map(
    ['territory', 'initiative'].flatMap((register) =>
      (rows[register] ?? []).map(({ id, values }) => [`${register}/${id}`, values] as const),
    ),
  );
  return (register: string, id: string) => byPlace.get(`${register}/${id}`);
}

/** The mean of numbers; null of none. */
export function mean(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
