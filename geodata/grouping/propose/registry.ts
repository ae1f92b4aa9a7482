import type { Method } from './contract';
import { skater } from './skater';

/** The methods of proposing groupings, one line each, in the order in which they are offered. */
export const methods: readonly Method[] = [skater];

/** The method of an id, or undefined. */
export function methodOf(id: string): Method | undefined {
  return methods.find((method) => method.id === id);
}
