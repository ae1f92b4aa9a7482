import type { Value } from '../register/field';
import { fold } from '../register/fold';
import type { Cell, CellPlace, ColumnTarget, Decisions, StagedIssue } from './contract';
import { cellText, type Fault } from './reading';

/** What was decided of a fault: nothing yet, a value, or that the value is left out. */
export type Decision =
  { readonly state: 'open' | 'left' } | { readonly state: 'accepted' | 'answered'; readonly value: Value };

/** Asks decisions quickly; `admits` says whether an answer is a value of its field. */
export interface Decider {
  readonly decide: (
    fault: Fault,
    place: CellPlace,
    cell: Cell,
    admits: (value: Value) => boolean,
  ) => Decision;
  readonly isRowLeft: (sheet: string, row: number) => boolean;
}

/** A decider over decisions: an answer comes before the leaving out of a value, and that before the acceptance of a repair. */
export function decider(decisions: Decisions): Decider {
  const accepted = new Set(decisions.acceptedCells.map(placeKey));
  const left = new Set(decisions.leftCells.map(placeKey));
  const answers = new Map(
    decisions.answers.map(({ field, text, value }) => [answerKey(field, text), value] as const),
  );
  const leftRows = new Set(decisions.leftRows.map(({ sheet, row }) => `${row} ${sheet}`));
  const acceptedCodes = new Set(decisions.acceptedCodes);
  const leftCodes = new Set(decisions.leftCodes);
  return {
    decide: ({ code, repair }, place, cell, admits) => {
      const answer = answers.get(answerKey(place.field, cellText(cell)));
      if (answer !== undefined && admits(answer)) return { state: 'answered', value: answer };
      const key = placeKey(place);
      if (left.has(key)) return { state: 'left' };
      if (repair !== null && accepted.has(key)) return { state: 'accepted', value: repair.value };
      if (leftCodes.has(code)) return { state: 'left' };
      if (repair !== null && acceptedCodes.has(code)) return { state: 'accepted', value: repair.value };
      return { state: 'open' };
    },
    isRowLeft: (sheet, row) => leftRows.has(`${row} ${sheet}`),
  };
}

function placeKey({ sheet, row, field }: CellPlace): string {
  return `${row} ${field} ${sheet}`;
}

function answerKey(field: ColumnTarget, text: string): string {
  return `${field} ${fold(text)}`;
}

/** A fault as it stands in a report. */
export function issueOf(
  { code, values, repair, candidates }: Fault,
  place: { readonly column: string | null; readonly field: ColumnTarget | null; readonly value: Cell },
  state: StagedIssue['state'] = 'open',
): StagedIssue {
  const severity = repair === null ? 'error' : 'repair';
  return { code, severity, ...place, values, repair, candidates, state };
}

/** Whether an issue keeps its row out. */
export function isBlocking({ severity, state }: StagedIssue): boolean {
  return severity !== 'note' && state === 'open';
}
