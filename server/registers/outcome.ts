import type { Context } from 'hono';
import type { EditIssue, EditOutcome } from '../../geodata/register/exchange';
import { findRegister } from '../../geodata/register/registry';
import { issueText } from '../../geodata/text/issues';
import type { Language } from '../../geodata/text/format';
import { languageOf } from '../language';
import { Problem } from '../problems';

/** The issue as it is told: the name of the field in the place of its column, then the sentence. */
function toldIssue(issue: EditIssue, language: Language) {
  const { register, id, code, column } = issue;
  const field = findRegister(register)?.fields.find(({ name }) => name === column);
  const { column: _column, ...rest } = issue;
  const sentence = issueText(rest, language);
  const text =
    field === undefined
      ? sentence
      : `${field.label[language]}${language === 'fr' ? '\u00a0' : ''}: ${sentence}`;
  return { register, id, code, ...(column === undefined ? {} : { column }), text };
}

/**
 * The outcome of edits as it is answered.
 *
 * @throws Problem `edit-conflict` or `refused-values`
 */
export function answeredOutcome(c: Context, outcome: EditOutcome) {
  const language = languageOf(c);
  switch (outcome.outcome) {
    case 'done':
      return { ...outcome, notes: outcome.notes.map((issue) => toldIssue(issue, language)) };
    case 'proposed':
      return outcome;
    case 'conflict':
      throw new Problem('edit-conflict', { members: { conflicts: outcome.conflicts } });
    case 'refused':
      throw new Problem('refused-values', {
        members: { issues: outcome.issues.map((issue) => toldIssue(issue, language)) },
      });
  }
}
