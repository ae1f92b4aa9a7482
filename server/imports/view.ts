import type { StagedIssue } from '../../geodata/imports/contract';
import type { Issue } from '../../geodata/model/issue';
import { issueText } from '../../geodata/text/issues';
import type { Language } from '../../geodata/text/format';
import type { KeptRow } from '../db/queries/import-rows';
import type { Progress } from '../jobs/protocol';
import type { Import, IssueKind, StagingSummary } from './model';

/** A remark as it is told: its sentence, and what is proposed. The place is told beside. */
export function toldIssue(issue: StagedIssue, language: Language) {
  const { code, severity, column, field, value, repair, candidates, state } = issue;
  const text = issueText({ code, severity: 'error', values: issue.values }, language);
  return { code, severity, column, field, value, text, proposed: repair?.shown ?? null, candidates, state };
}

function toldKind({ example, ...kind }: IssueKind, language: Language) {
  return { ...kind, example: toldIssue(example, language) };
}

function toldSummary({ kinds, notes, ...summary }: StagingSummary, language: Language) {
  return {
    ...summary,
    kinds: kinds.map((kind) => toldKind(kind, language)),
    notes: notes.map((note) => issueText(note, language)),
  };
}

/** How an import ended, when it did; notes are remarks, and rows that were left out. */
function outcomeOf({ state, document }: Import): 'refused' | 'done-with-notes' | 'done' | null {
  if (state === 'refused') return 'refused';
  if (state !== 'accepted') return null;
  const { summary, entered } = document;
  const hasNotes = (entered?.leftOut ?? 0) > 0 || (summary?.kinds.length ?? 0) > 0;
  return hasNotes ? 'done-with-notes' : 'done';
}

/** An import as a list shows it. */
export function toldBriefly(one: Import) {
  const { id, fileName, authorName, begunAt, state, changeSet, endedAt, document } = one;
  const registers = [
    ...new Set(document.sheets.flatMap(({ register, mapping }) => (mapping ? (register ?? []) : []))),
  ];
  const { entered } = document;
  return {
    id,
    fileName,
    author: authorName,
    begunAt,
    state,
    registers,
    outcome: outcomeOf(one),
    entered,
    changeSet,
    endedAt,
  };
}

/** An import with all that its screen needs but its rows. */
export function told(one: Import & { readonly progress: Progress | null }, language: Language) {
  const { sheets, decisions, summary, remarks } = one.document;
  return {
    ...toldBriefly(one),
    progress: one.progress,
    sheets,
    decisions,
    summary: summary === null ? null : toldSummary(summary, language),
    remarks: remarks.map((remark: Issue) => ({ code: remark.code, text: issueText(remark, language) })),
  };
}

/** A staged row as it is shown. */
export function toldRow({ issues, ...row }: KeptRow, language: Language) {
  return { ...row, issues: issues.map((issue) => toldIssue(issue, language)) };
}
