import type { Field, Value, Values } from '../../geodata/register/field';
import type { Register } from '../../geodata/register/register';
import type { RowContent } from '../../geodata/register/row';
import { isSame } from '../../geodata/register/same';
import type { Confidence } from '../../geodata/model/evidence';
import { dayText, valueText, type Wording } from './value-text';

/** What changed in one field of a row, in words; null is unknown. `field` is null for where the whole row comes from. */
export interface FieldChange {
  readonly field: Field | null;
  readonly before: string | null;
  readonly after: string | null;
  /** The values are the same: what changed is where they come from. */
  readonly evidence: boolean;
}

interface Told {
  readonly confidence: Confidence;
  readonly source: string | null;
  readonly day?: string | null;
  readonly year?: number | null;
}

/** A source with its date, in words: "délibération, du 01/02/2014". */
export function sourceText({ source, day = null, year = null }: Told, { words }: Wording): string {
  const date = day !== null ? words.evidence.dated(dayText(day)) : null;
  const dated = date ?? (year !== null ? words.evidence.ofYear(year) : null);
  return [source ?? words.evidence.noSource, dated].filter(Boolean).join(', ');
}

/** Where something comes from, in words: "déclaré, délibération, du 01/02/2014". */
export function evidenceText(
  told: Told,
  confidences: Readonly<Record<Confidence, string>>,
  wording: Wording,
): string {
  return `${confidences[told.confidence]}, ${sourceText(told, wording)}`;
}

/** What changed between two states of a row, field by field in the order of the register; a state that is null has no values. */
export function fieldChanges(
  register: Register,
  before: RowContent | null,
  after: RowContent | null,
  confidences: Readonly<Record<Confidence, string>>,
  wording: Wording,
): readonly FieldChange[] {
  const valueOf = (values: Values | undefined, name: string): Value => values?.[name] ?? null;
  const told = (field: Field, value: Value) => (value === null ? null : valueText(field, value, wording));
  const list = register.fields.flatMap((field): FieldChange[] => {
    const was = valueOf(before?.values, field.name);
    const is = valueOf(after?.values, field.name);
    if (!isSame(was, is))
      return [{ field, before: told(field, was), after: told(field, is), evidence: false }];
    if (before === null || after === null || is === null) return [];
    const [from, to] = [before, after].map((state) => {
      const own = state.valueEvidence[field.name];
      return own === undefined ? null : evidenceText(own, confidences, wording);
    });
    return from === to ? [] : [{ field, before: from ?? null, after: to ?? null, evidence: true }];
  });
  if (before === null || after === null) return list;
  const [from, to] = [before, after].map(({ evidence }) => evidenceText(evidence, confidences, wording));
  return from === to
    ? list
    : [...list, { field: null, before: from ?? null, after: to ?? null, evidence: true }];
}
