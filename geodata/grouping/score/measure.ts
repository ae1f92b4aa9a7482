import { confidences, type Confidence } from '../../model/evidence';
import type { Ground } from '../ground';
import type { Members, Plan } from '../plan';
import type { StructureFact } from '../facts';
import type { Measure, Metric, Part } from './contract';
import { perMembers, perPlan } from './kept';

/** The weakest of confidences; null when none is stated. */
export function weakest(stated: Iterable<Confidence | null>): Confidence | null {
  const held = new Set(stated);
  return confidences.findLast((confidence) => held.has(confidence)) ?? null;
}

/** A measure without confidence, unknown members or parts, but for those given. */
export function measured(value: number | null, rest: Partial<Omit<Measure, 'value'>> = {}): Measure {
  return { value, confidence: null, unknown: 0, parts: [], ...rest };
}

/** The sum of parts: those without a value are counted as unknown; null when there are parts and none is known. */
export function summed(parts: readonly Part[]): Measure {
  const known = parts.filter(({ value }) => value !== null);
  const unknown = parts.length - known.length;
  const value = known.length === 0 && unknown > 0 ? null : sum(known.map((part) => part.value ?? 0));
  return { value, confidence: weakest(known.map(({ confidence }) => confidence)), unknown, parts };
}

/** Sum of numbers. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The ratio of a measure to a number, times `factor`; null where the number is 0. Parts stay those of the measure. */
export function ratio(measure: Measure, to: number, factor: number): Measure {
  const value = measure.value === null || to === 0 ? null : (measure.value / to) * factor;
  return { ...measure, value };
}

const nobody: Members = { units: [], communes: [], key: '' };

/** What a grouping is made of; nothing when the plan does not know it. */
export function membersOf(plan: Plan, grouping: string): Members {
  return plan.members.get(grouping) ?? nobody;
}

/** Everything that is in a grouping of a plan, shared communes once (their shares put together). */
export const wholeOf = perPlan((plan): Members => {
  const shares = new Map<string, number>();
  for (const { communes } of plan.members.values())
    for (const { insee, share } of communes) shares.set(insee, (shares.get(insee) ?? 0) + share);
  const communes = Array.from(shares, ([insee, share]) => ({ insee, share: Math.min(1, round(share)) }));
  communes.sort((a, b) => (a.insee < b.insee ? -1 : 1));
  return { units: [], communes, key: '' };
});

/** Shares such as three thirds make 1, whatever binary fractions make of them. */
function round(share: number): number {
  return Math.round(share * 1e9) / 1e9;
}

/** A structure with the part of it that a grouping has: that of its commune. */
export interface StructurePart {
  readonly structure: StructureFact;
  readonly share: number;
}

/** The structures that stand in communes, in the order of communes, then of their ids. */
export function structuresOf(
  { communes }: Pick<Members, 'communes'>,
  ground: Ground,
): readonly StructurePart[] {
  return communes.flatMap(({ insee, share }) =>
    (ground.structuresIn.get(insee) ?? []).map((structure) => ({ structure, share })),
  );
}

/** Inhabitants of communes, shares counted. */
export function populationOf({ communes }: Pick<Members, 'communes'>, ground: Ground): number {
  return sum(communes.map(({ insee, share }) => (ground.communes.get(insee)?.population ?? 0) * share));
}

/** What the words of a metric are, without how it is measured. */
export type MetricWords = Omit<Metric, 'ofGrouping' | 'ofPlan'>;

/** A metric by which a plan is measured as one grouping would be that had all its communes: sums, and ratios of sums. */
export function ofCommunes(
  words: MetricWords,
  compute: (members: Members, ground: Ground) => Measure,
): Metric {
  const kept = perMembers(compute);
  return {
    ...words,
    ofGrouping: (plan, grouping, ground) => kept(membersOf(plan, grouping), ground),
    ofPlan: (plan, ground) => compute(wholeOf(plan, ground), ground),
  };
}

/** A metric by which a plan is measured from the measures of its groupings that have communes. */
export function ofGroupings(
  words: MetricWords,
  compute: (members: Members, ground: Ground) => Measure,
  combine: (measures: readonly GroupingMeasure[], ground: Ground) => Measure,
): Metric {
  const kept = perMembers(compute);
  return {
    ...words,
    ofGrouping: (plan, grouping, ground) => kept(membersOf(plan, grouping), ground),
    ofPlan: (plan, ground) => {
      const measures = plan.groupings.flatMap(({ id, name }) => {
        const members = membersOf(plan, id);
        return members.communes.length === 0 ? [] : [{ name, members, measure: kept(members, ground) }];
      });
      return combine(measures, ground);
    },
  };
}

/** A grouping with its measure. */
export interface GroupingMeasure {
  readonly name: string;
  readonly members: Members;
  readonly measure: Measure;
}

/** The measure of a plan from those of its groupings: `value` of those that are known, its parts the groupings. */
export function combined(
  measures: readonly GroupingMeasure[],
  value: (values: readonly number[]) => number | null,
): Measure {
  const parts = measures.map(({ name, measure }) => ({
    label: name,
    value: measure.value,
    confidence: measure.confidence,
  }));
  const known = parts.flatMap((part) => (part.value === null ? [] : [part.value]));
  return {
    value: known.length === 0 ? null : value(known),
    confidence: weakest(parts.map(({ confidence }) => confidence)),
    unknown: sum(measures.map(({ measure }) => measure.unknown)),
    parts,
  };
}

/** Mean of numbers; null of none. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}
