import type { Method } from './contract';

/** The methods of proposing groupings, one line each, in the order in which they are offered. */
export const methods: readonly Method[] = [];

/** The method of an id, or undefined. */
export function methodOf(id: string): Method | undefined {
  return methods.find((method) => method.id === id);
}
