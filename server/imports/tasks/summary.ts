import type { ColumnTarget, StagedIssue, StagedRow } from '../../../geodata/imports/contract';
import { cellText } from '../../../geodata/imports/reading';
import type { Issue } from '../../../geodata/model/issue';
import { fold } from '../../../geodata/register/fold';
import type { IssueKind, Question, StagingSummary } from '../model';

/** Questions told at most: who has more has another problem than each of them. */
const toldQuestions = 200;

/** What a staging came to: rows by what becomes of them, remarks by kind, and the texts that someone must tell the meaning of. */
export function summarise(rows: readonly StagedRow[], notes: readonly Issue[]): StagingSummary {
  const actions = { create: 0, update: 0, unchanged: 0, blocked: 0, skipped: 0 };
  let changes = 0;
  const kinds = new Map<string, { first: StagedIssue; sheet: string; count: number }>();
  const questions = new Map<string, Question>();
  for (const { sheet, action, changes: changed, issues } of rows) {
    actions[action] += 1;
    if (action === 'create' || action === 'update') changes += changed.length;
    for (const issue of issues) {
      const key = JSON.stringify([issue.code, issue.severity, sheet, issue.column, issue.state]);
      const kind = kinds.get(key);
      if (kind === undefined) kinds.set(key, { first: issue, sheet, count: 1 });
      else kind.count += 1;
      if (issue.field !== null && isQuestion(issue)) ask(questions, issue, issue.field);
    }
  }
  return {
    actions,
    changes,
    kinds: [...kinds.values()].map(kindOf),
    questions: [...questions.values()].slice(0, toldQuestions),
    notes,
  };
}

function kindOf({ first, sheet, count }: { first: StagedIssue; sheet: string; count: number }): IssueKind {
  const { code, severity, column, field, state } = first;
  return { code, severity, sheet, column, field, state, count, example: first };
}

/** A text that nothing is proposed for can be told once for all its places. */
function isQuestion({ severity, value, repair, state }: StagedIssue): boolean {
  return (
    severity === 'error' && value !== null && repair === null && (state === 'open' || state === 'answered')
  );
}

function ask(questions: Map<string, Question>, issue: StagedIssue, field: ColumnTarget): void {
  const shown = cellText(issue.value);
  const text = fold(shown);
  const key = JSON.stringify([field, text]);
  const known = questions.get(key);
  const { column, candidates, state } = issue;
  questions.set(key, {
    ...(known ?? { field, column, text, shown, candidates, isAnswered: state === 'answered' }),
    count: (known?.count ?? 0) + 1,
  });
}
