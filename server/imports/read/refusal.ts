import type { Issue } from '../../../geodata/model/issue';

/** A file that cannot be read: what is wrong with it is told, and nothing of it is kept. */
export class Refusal extends Error {
  readonly issue: Issue;

  constructor(code: string, values: Issue['values'] = {}, place: Pick<Issue, 'row' | 'file'> = {}) {
    super(code);
    this.name = 'Refusal';
    this.issue = { code, severity: 'error', values, ...place };
  }
}

/** A remark on a sheet that does not prevent its reading. */
export function remark(sheet: string, code: string, values: Issue['values'] = {}): Issue {
  return { code, severity: 'note', file: sheet, values };
}
