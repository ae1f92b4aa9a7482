/** A value with those before it and those that were undone, nearest last. */
export interface Undoable<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

/** A value without past. */
export function undoable<T>(present: T): Undoable<T> {
  return { past: [], present, future: [] };
}

/** The next value, which can be undone; what was undone is given up. A value that is the present one changes nothing. */
export function advanced<T>(history: Undoable<T>, next: T): Undoable<T> {
  if (next === history.present) return history;
  return { past: [...history.past, history.present], present: next, future: [] };
}

/** One step back; the same when there is none. */
export function undone<T>(history: Undoable<T>): Undoable<T> {
  const { past, present, future } = history;
  if (past.length === 0) return history;
  return { past: past.slice(0, -1), present: past.at(-1) as T, future: [...future, present] };
}

/** One step forth again; the same when there is none. */
export function redone<T>(history: Undoable<T>): Undoable<T> {
  const { past, present, future } = history;
  if (future.length === 0) return history;
  return { past: [...past, present], present: future.at(-1) as T, future: future.slice(0, -1) };
}
