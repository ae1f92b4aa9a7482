import type { Ground } from '../ground';
import type { Members, Plan } from '../plan';

/** Most groupings whose results are kept; painting comes back to a few of them. */
const mostKept = 1000;

/** A function of a ground that is worked out once for each. */
export function perGround<T>(compute: (ground: Ground) => T): (ground: Ground) => T {
  const known = new WeakMap<Ground, { readonly value: T }>();
  return (ground) => {
    const kept = known.get(ground) ?? { value: compute(ground) };
    known.set(ground, kept);
    return kept.value;
  };
}

/** A function of a plan on its ground that is worked out once for each plan. */
export function perPlan<T>(compute: (plan: Plan, ground: Ground) => T): (plan: Plan, ground: Ground) => T {
  const known = new WeakMap<Plan, { readonly ground: Ground; readonly value: T }>();
  return (plan, ground) => {
    const last = known.get(plan);
    if (last?.ground === ground) return last.value;
    const value = compute(plan, ground);
    known.set(plan, { ground, value });
    return value;
  };
}

/**
 * A function of the communes of a grouping and their shares that is worked out once for each: a stroke recomputes only the groupings
 * it touches. What it gives must not hang on the units the communes came in.
 */
export function perMembers<T>(
  compute: (members: Members, ground: Ground) => T,
): (members: Members, ground: Ground) => T {
  const keptOf = perGround(() => new Map<string, { readonly value: T }>());
  return (members, ground) => {
    const kept = keptOf(ground);
    const known = kept.get(members.key);
    if (known !== undefined) return known.value;
    const value = compute(members, ground);
    if (kept.size >= mostKept) {
      const [oldest = ''] = kept.keys();
      kept.delete(oldest);
    }
    kept.set(members.key, { value });
    return value;
  };
}
