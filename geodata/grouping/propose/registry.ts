import { azp } from './azp';
import type { Method } from './contract';
import { exact } from './exact';
import { maxp } from './maxp';
import { redcap } from './redcap';
import { skater } from './skater';
import { ward } from './ward';

/** The methods of proposing groupings, one line each, in the order in which they are offered. */
export const methods: readonly Method[] = [skater, ...redcap, ward, ...azp, maxp, exact];

/** The method of an id, or undefined. */
export function methodOf(id: string): Method | undefined {
  return methods.find((method) => method.id === id);
}
