import type { z } from 'zod';
import type { Issue } from '../model/issue';

/** The fault of a cell, told by its schema as a code and values, with its column. */
export function cellFault(issue: z.core.$ZodIssue, file: string): Issue {
  // Cell schemas put the blanks of the sentence, text and numbers alone, in `params`.
  const values = issue.code === 'custom' ? (issue.params as Issue['values']) : undefined;
  return {
    code: issue.message,
    severity: 'error',
    file,
    column: String(issue.path[0]),
    ...(values === undefined ? {} : { values }),
  };
}
