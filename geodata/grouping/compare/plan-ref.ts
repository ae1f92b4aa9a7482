import { isDay } from '../../register/check-value';
import type { Reference } from '../references';

/** Fewest and most plans that are compared at once. */
export const fewestPlans = 2;
export const mostPlans = 6;

/** What is compared: a scenario as it stands, one of its frozen versions, or an existing division (territories on a day, ISO date). */
export type PlanRef =
  | { readonly kind: 'scenario'; readonly id: string }
  | { readonly kind: 'version'; readonly id: string; readonly number: number }
  | { readonly kind: 'reference'; readonly reference: Exclude<Reference, 'territories'> }
  | { readonly kind: 'territories'; readonly day: string };

const territories = 'territories@';

/** A plan as the address names it; null when it names none. */
export function planRefOf(text: string): PlanRef | null {
  if (text === 'zones' || text === 'epcis') return { kind: 'reference', reference: text };
  if (text.startsWith(territories)) {
    const day = text.slice(territories.length);
    return isDay(day) ? { kind: 'territories', day } : null;
  }
  const [, id, number] = /^([\w-]{1,64})(?:@([1-9]\d{0,5}))?$/.exec(text) ?? [];
  if (id === undefined) return null;
  return number === undefined ? { kind: 'scenario', id } : { kind: 'version', id, number: Number(number) };
}

/** How the address names a plan. */
export function planKey(ref: PlanRef): string {
  switch (ref.kind) {
    case 'scenario':
      return ref.id;
    case 'version':
      return `${ref.id}@${ref.number}`;
    case 'reference':
      return ref.reference;
    case 'territories':
      return territories + ref.day;
  }
}
