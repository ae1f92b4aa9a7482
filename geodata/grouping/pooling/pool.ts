import type { Hypotheses } from '../../model/scenario';
import type { StructureFact } from '../facts';
import type { Ground } from '../ground';
import type { Plan } from '../plan';
import { membersOf, sum, weakest } from '../score/measure';
import { ordered, total, type Amount, type Range } from './amount';
import { familyOrder } from './hypotheses';
import { membersBefore, type Member } from './members';
import { daysOf, hoursOf, unionOf } from '../../stats/opening-year';
import { thresholdsOf, type ThresholdState } from './thresholds';

/** Something before and after pooling. */
export interface Change {
  readonly before: Amount;
  readonly after: Amount;
}

/** FTE of a job family; `pooled` when hypotheses say so and two members at least have some. */
export interface FamilyChange extends Change {
  readonly family: string;
  readonly pooled: boolean;
}

/** What a member brings and gets. FTE and euros are for the share of it that the grouping has; hours are of a year. */
export interface MemberChange {
  readonly structure: StructureFact;
  readonly share: number;
  readonly fte: Amount;
  readonly budget: Amount;
  readonly families: ReadonlyMap<string, Amount>;
  /** FTE that it puts in common. */
  readonly contributed: Amount;
  readonly hours: Change;
  readonly hoursGained: Range | null;
  /** Ids of skills that others hold and it does not; null when nothing is told of its own. */
  readonly skillsGained: readonly string[] | null;
}

/** The opening of a grouping in the civil year of the ground. */
export interface OpeningChange {
  /** Hours of every point added up. */
  readonly hours: Change;
  /** Hours in which one point at least is open, and days on which one is; null when nothing is told of any. */
  readonly coveredHours: number | null;
  readonly coveredDays: number | null;
  /** `coveredHours` by week. */
  readonly coveredHoursAWeek: number | null;
}

/** What pooling would change in a grouping. */
export interface GroupingPooling {
  readonly grouping: string;
  readonly members: readonly MemberChange[];
  readonly families: readonly FamilyChange[];
  readonly fte: Change;
  readonly budget: Change;
  readonly opening: OpeningChange;
  /** Ids of skills held in it, and of those that two members or more hold, in the order of the referential. */
  readonly skills: readonly string[];
  readonly skillsInDuplicate: readonly string[];
  readonly thresholds: readonly ThresholdState[];
}

/** What pooling would change in each grouping, and in all of them together; structures in none are not told of. */
export interface PlanPooling {
  readonly groupings: readonly GroupingPooling[];
  readonly fte: Change;
  readonly budget: Change;
}

/** What pooling would change in the groupings of a plan, under hypotheses. */
export function poolPlan(plan: Plan, hypotheses: Hypotheses, ground: Ground): PlanPooling {
  const groupings = plan.groupings.map(({ id }) => poolGrouping(plan, id, hypotheses, ground));
  const all = (of: (grouping: GroupingPooling) => Change): Change => ({
    before: total(groupings.map((grouping) => of(grouping).before)),
    after: total(groupings.map((grouping) => of(grouping).after)),
  });
  return { groupings, fte: all(({ fte }) => fte), budget: all(({ budget }) => budget) };
}

/**
 * What pooling would change in a grouping. Of each job family that is pooled, the retained share of its FTE stays; each FTE that is freed
 * takes its cost from the budget; points beyond the first, and the rise of the wage bill, add to it. A grouping of one structure
 * stays as it is.
 */
function poolGrouping(plan: Plan, grouping: string, hypotheses: Hypotheses, ground: Ground): GroupingPooling {
  const members = membersBefore(membersOf(plan, grouping), ground);
  const families = familiesOf(members, hypotheses);
  const pooled = new Set(families.filter((family) => family.pooled).map(({ family }) => family));
  const fte = fteOf(members, families);
  const budget = budgetOf(members, fte, hypotheses);
  const changes = members.map((member) => changeOf(member, members, pooled, hypotheses));
  const held = ground.facts.referential.flatMap(({ id }) => {
    const count = members.filter(({ skills }) => skills?.has(id) === true).length;
    return count === 0 ? [] : [{ id, count }];
  });
  return {
    grouping,
    members: changes,
    families,
    fte,
    budget,
    opening: openingOf(members, changes),
    skills: held.map(({ id }) => id),
    skillsInDuplicate: held.filter(({ count }) => count > 1).map(({ id }) => id),
    thresholds: thresholdsOf(members, fte.after, families),
  };
}

function familiesOf(members: readonly Member[], { functions }: Hypotheses): readonly FamilyChange[] {
  const told = new Set(members.flatMap(({ families }) => [...families.keys()]));
  const inOrder = [
    ...familyOrder.filter((family) => told.has(family)),
    ...[...told].filter((family) => !familyOrder.includes(family)).toSorted(),
  ];
  return inOrder.map((family) => {
    const amounts = members.flatMap(({ families }) => families.get(family) ?? []);
    const before = total(amounts);
    const retained = functions.find((one) => one.family === family)?.retained;
    const holders = amounts.filter(({ range }) => range !== null && range.high > 0).length;
    if (retained === undefined || holders < 2 || before.range === null)
      return { family, before, after: before, pooled: false };
    const { low, high } = ordered(retained);
    const range = { low: before.range.low * low, high: before.range.high * high };
    return { family, before, after: { ...before, range }, pooled: true };
  });
}

function fteOf(members: readonly Member[], families: readonly FamilyChange[]): Change {
  const before = total(members.map(({ fte }) => fte));
  const pooled = families.filter((family) => family.pooled);
  if (before.range === null || pooled.length === 0) return { before, after: before };
  const freed = (end: 'low' | 'high') =>
    sum(pooled.map(({ before: had, after }) => (had.range?.[end] ?? 0) - (after.range?.[end] ?? 0)));
  const range = {
    low: Math.max(0, before.range.low - freed('low')),
    high: Math.max(0, before.range.high - freed('high')),
  };
  const confidence = weakest([before.confidence, ...pooled.map(({ after }) => after.confidence)]);
  return { before, after: { ...before, range, confidence } };
}

/**
 * Budget = before + cost of one FTE × (FTE after × (1 + harmonisation) − FTE before) + cost of the points beyond the first. It rises with
 * all but the cost of one FTE, of which both ends are tried: the range is exact.
 */
function budgetOf(members: readonly Member[], fte: Change, hypotheses: Hypotheses): Change {
  const before = total(members.map(({ budget }) => budget));
  if (before.range === null || members.length < 2) return { before, after: before };
  const points = Math.max(0, sum(members.map(({ share }) => share)) - 1);
  const cost = ordered(hypotheses.fteCost);
  const at = (end: 'low' | 'high', choose: (...values: readonly number[]) => number) => {
    const { range: had } = fte.before;
    const { range: left } = fte.after;
    const rise = ordered(hypotheses.harmonisation)[end];
    const added = (left?.[end] ?? 0) * (1 + rise) - (had?.[end] ?? 0);
    return (
      (before.range?.[end] ?? 0) +
      choose(cost.low * added, cost.high * added) +
      ordered(hypotheses.pointCost)[end] * points
    );
  };
  const range = { low: Math.max(0, at('low', Math.min)), high: Math.max(0, at('high', Math.max)) };
  const confidence = weakest([before.confidence, fte.after.confidence]);
  return { before, after: { ...before, range, confidence } };
}

function changeOf(
  member: Member,
  members: readonly Member[],
  pooled: ReadonlySet<string>,
  { harmonisation }: Hypotheses,
): MemberChange {
  const { structure, share, fte, budget, families, hours, skills } = member;
  const best = Math.max(0, ...members.map((one) => one.hours.range?.high ?? 0));
  const { low, high } = ordered(harmonisation);
  const had = hours.range?.low ?? 0;
  const after = { low: Math.min(best, had * (1 + low)), high: Math.min(best, had * (1 + high)) };
  const others = new Set(members.flatMap((one) => [...(one.skills ?? [])]));
  return {
    structure,
    share,
    fte,
    budget,
    families,
    contributed: total([...families].flatMap(([family, amount]) => (pooled.has(family) ? [amount] : []))),
    hours: { before: hours, after: hours.range === null ? hours : { ...hours, range: after } },
    hoursGained: hours.range === null ? null : { low: after.low - had, high: after.high - had },
    skillsGained: skills === null ? null : [...others].filter((skill) => !skills.has(skill)).toSorted(),
  };
}

function openingOf(members: readonly Member[], changes: readonly MemberChange[]): OpeningChange {
  const years = members.flatMap(({ opening }) => (opening === null ? [] : [opening]));
  const union = unionOf(years);
  const told = years.length > 0;
  const covered = hoursOf(union);
  return {
    hours: {
      before: total(changes.map(({ hours, share }) => sharedHours(hours.before, share))),
      after: total(changes.map(({ hours, share }) => sharedHours(hours.after, share))),
    },
    coveredHours: told ? covered : null,
    coveredDays: told ? daysOf(union) : null,
    coveredHoursAWeek: told ? (covered * 7) / union.length : null,
  };
}

function sharedHours(amount: Amount, share: number): Amount {
  const { range } = amount;
  return range === null ? amount : { ...amount, range: { low: range.low * share, high: range.high * share } };
}
