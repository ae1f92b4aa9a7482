import type { DraftedState } from '../model/drafted';
import { formatDate, type Language } from './format';

/** Where a printed scenario or plan stands. */
export interface Standing {
  readonly state: DraftedState;
  /** Of a frozen version; null: a draft. */
  readonly number: number | null;
  /** ISO date on which the version was shared, or the draft last changed. */
  readonly since: string;
}

/** What a page says of the standing of a scenario or a plan. */
export function standingText({ state, number, since }: Standing, language: Language): string {
  const on = formatDate(since, language);
  if (language === 'fr') {
    if (number !== null)
      return `Version ${number}, ${state === 'retained' ? 'retenue' : 'proposée'}, partagée le ${on}.`;
    return state === 'shared'
      ? `Brouillon partagé, tel qu’il était le ${on}\u202f; il n’engage personne.`
      : `Brouillon du ${on}, qui n’engage personne.`;
  }
  if (number !== null)
    return `Version ${number}, ${state === 'retained' ? 'chosen' : 'proposed'}, shared on ${on}.`;
  return state === 'shared'
    ? `Shared draft, as it was on ${on}; it binds nobody.`
    : `Draft of ${on}, which binds nobody.`;
}
