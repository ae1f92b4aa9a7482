import type { ApiError } from '../api';

/** Where a saving stands: `offline` and `signed-out` wait, `refused` and `conflict` want a decision. */
export type SavingState = 'saved' | 'pending' | 'saving' | 'offline' | 'signed-out' | 'refused' | 'conflict';

/** Calls later, in milliseconds; gives what calls it off. */
export type Later = (call: () => void, ms: number) => () => void;

/** By the clock of the page. */
export const later: Later = (call, ms) => {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
};

/** Milliseconds from a change to its sending. */
export const sendingDelay = 600;

/** Where a saving stands after an error: what will pass is waited for, what will not is for the user. */
export function standingAfter({ status }: ApiError): 'offline' | 'signed-out' | 'refused' {
  if (status === 401) return 'signed-out';
  return status === 0 || status === 429 || status >= 500 ? 'offline' : 'refused';
}
