import type { Ground } from '../ground';
import type { Plan } from '../plan';
import { membersOf } from '../score/measure';
import { standingsOf, type Standing, type TypeStanding } from '../score/metrics/strategies';
import { straddlingOf } from '../score/metrics/straddling';

/** Ids of initiatives in force that lie over several groupings in one plan, in the other, or in both. */
export interface StrategyEffects {
  readonly straddlesInAOnly: readonly string[];
  readonly straddlesInBOnly: readonly string[];
  readonly straddlesInBoth: readonly string[];
  /** How members stand to each other by type of strategy: the number of groupings of each plan in each standing. */
  readonly standings: readonly {
    readonly type: TypeStanding['type'];
    readonly a: Readonly<Record<Standing, number>>;
    readonly b: Readonly<Record<Standing, number>>;
  }[];
}

/** What passing from one plan to another does to the strategies in force. */
export function strategyEffects(planA: Plan, planB: Plan, ground: Ground): StrategyEffects {
  const [inA, inB] = [planA, planB].map(
    (plan) => new Set(straddlingOf(plan, ground).map(({ initiative }) => initiative.id)),
  );
  const [listA, listB] = [[...(inA ?? [])], [...(inB ?? [])]];
  const [countsA, countsB] = [standingCounts(planA, ground), standingCounts(planB, ground)];
  return {
    straddlesInAOnly: listA.filter((id) => inB?.has(id) !== true),
    straddlesInBOnly: listB.filter((id) => inA?.has(id) !== true),
    straddlesInBoth: listA.filter((id) => inB?.has(id) === true),
    standings: Array.from(countsA, ([type, a]) => ({ type, a, b: countsB.get(type) ?? noStanding() })),
  };
}

function noStanding(): Record<Standing, number> {
  return { none: 0, whole: 0, reconcile: 0, complementary: 0, extend: 0 };
}

function standingCounts(plan: Plan, ground: Ground) {
  const counts = new Map<TypeStanding['type'], Record<Standing, number>>();
  for (const { id } of plan.groupings)
    for (const { type, standing } of standingsOf(membersOf(plan, id), ground)) {
      const of = counts.get(type) ?? noStanding();
      of[standing] += 1;
      counts.set(type, of);
    }
  return counts;
}
