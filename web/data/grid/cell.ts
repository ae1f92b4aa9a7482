import { isUnattested, type Confidence } from '../../../geodata/model/evidence';
import type { Value, Values } from '../../../geodata/register/field';
import type { Row, RowContent } from '../../../geodata/register/row';
import type { Draft } from '../draft';
import { valueText, type Wording } from '../value-text';
import type { Column } from './columns';

/** All that is known of a row of a grid. */
export interface RowView {
  readonly row: Row | undefined;
  readonly draft: Draft | undefined;
  readonly proposed: Readonly<Record<string, Value>> | undefined;
  readonly values: Values;
}

/** A cell as it is drawn. */
export interface CellView {
  readonly text: string;
  /** What no source states is marked. */
  readonly mark: Confidence | null;
  readonly isChanged: boolean;
  readonly isProposed: boolean;
  /** What is wrong with it, empty when nothing is. */
  readonly fault: string;
}

/** The marks of what no source states, by form: they are told by more than a colour. */
export const marks: Readonly<Partial<Record<Confidence, string>>> = { estimated: '≈', demonstration: '◇' };

/** How far a value of a row can be trusted; null when it is unknown, of which nothing is said. */
export function confidenceOf(
  { values, evidence, valueEvidence }: RowContent,
  field: string,
): Confidence | null {
  if ((values[field] ?? null) === null) return null;
  return valueEvidence[field]?.confidence ?? evidence.confidence;
}

/** What a cell shows: what is being entered, else what is proposed, else what is kept. */
export function cellOf(
  { row, draft, proposed, values }: RowView,
  { field, name }: Column,
  wording: Wording,
): CellView {
  const typed = draft?.texts[name];
  const isChanged = typed !== undefined || draft?.values[name] !== undefined;
  const waiting = isChanged ? undefined : proposed?.[name];
  const confidence = row === undefined || isChanged ? null : confidenceOf(row, name);
  return {
    text: typed?.text ?? valueText(field, waiting ?? values[name] ?? null, wording),
    mark: confidence !== null && isUnattested(confidence) ? confidence : null,
    isChanged,
    isProposed: waiting !== undefined,
    fault: draft?.issues[name] ?? typed?.why ?? '',
  };
}
