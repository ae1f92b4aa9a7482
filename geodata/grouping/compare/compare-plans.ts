import type { Bilingual } from '../../register/field';
import type { Ground } from '../ground';
import type { Plan } from '../plan';
import { metrics } from '../score/registry';
import { scorePlan, type Measures } from '../score/score-plan';
import { alignOf } from './align';
import { contingencyOf, type Label } from './contingency';
import { informationOf, randOf } from './indices';
import { informationSentence, randSentence } from './resemblance';
import { strategyEffects, type StrategyEffects } from './strategy-effects';
import { movesByUnit, type Move, type UnitMove } from './unit-moves';

/** Groupings of two plans that stand for each other; null where one has no counterpart. `population` is what they have in common. */
export interface AlignedGroupings {
  readonly a: string | null;
  readonly b: string | null;
  readonly population: number;
}

/** Communes that go the same way, with their inhabitants (shares counted). */
export interface MoveGroup {
  readonly from: string | null;
  readonly to: string | null;
  readonly communes: readonly string[];
  readonly population: number;
}

/** How a metric differs; `difference` is null when one of the values is. */
export interface MetricDifference {
  readonly metric: string;
  readonly a: number | null;
  readonly b: number | null;
  readonly difference: number | null;
}

/** The two measures of resemblance, each by communes and by inhabitants, with a sentence for each by communes. */
export interface Resemblance {
  readonly adjustedRandIndex: number;
  readonly adjustedRandIndexByPopulation: number;
  /** In nats. */
  readonly variationOfInformation: number;
  readonly variationOfInformationByPopulation: number;
  /** Communes that are in a grouping of each: what the measures are taken on. */
  readonly compared: number;
  /** Communes that are in a grouping of one only. */
  readonly leftOut: number;
  readonly sentences: readonly Bilingual[];
}

/** Two plans side by side. */
export interface PlanComparison {
  readonly aligned: readonly AlignedGroupings[];
  readonly moves: readonly Move[];
  readonly movesByWay: readonly MoveGroup[];
  /** By the units of the first plan. */
  readonly movesByUnit: readonly UnitMove[];
  readonly resemblance: Resemblance;
  readonly metrics: readonly MetricDifference[];
  /** Of the aligned groupings that both plans have, in the order of `aligned`. */
  readonly groupingMetrics: readonly {
    readonly a: string;
    readonly b: string;
    readonly metrics: readonly MetricDifference[];
  }[];
  readonly strategies: StrategyEffects;
}

/**
 * Compares two plans of the same ground, of any levels, commune by commune. Groupings are aligned by the greatest total of inhabitants in common; of a
 * commune shared alike on both sides, the part in common is the lesser of its shares. For the measures of resemblance a shared
 * commune is in the grouping that has most of it (the first in order at equal shares), and communes in no grouping of one are left out.
 */
export function comparePlans(planA: Plan, planB: Plan, ground: Ground): PlanComparison {
  const [inA, inB] = [sharesByCommune(planA), sharesByCommune(planB)];
  const [idsA, idsB] = [planA.groupings.map(({ id }) => id), planB.groupings.map(({ id }) => id)];
  const overlaps = overlapsOf(inA, inB, ground);
  const aligned = alignOf(
    idsA,
    idsB,
    (row, column) => overlaps.get(idsA[row] ?? '')?.get(idsB[column] ?? '') ?? 0,
  );
  const pairs = aligned.map(({ a, b, overlap }) => ({ a, b, population: overlap }));
  const moves = movesOf(inA, inB, pairs, ground);
  const [scoresA, scoresB] = [scorePlan(planA, ground), scorePlan(planB, ground)];
  return {
    aligned: pairs,
    moves,
    movesByWay: waysOf(moves, ground),
    movesByUnit: movesByUnit(moves, planA),
    resemblance: resemblanceOf(inA, inB, ground),
    metrics: differencesOf(scoresA.plan, scoresB.plan),
    groupingMetrics: pairs.flatMap(({ a, b }) =>
      a === null || b === null
        ? []
        : [{ a, b, metrics: differencesOf(scoresA.groupings[a] ?? {}, scoresB.groupings[b] ?? {}) }],
    ),
    strategies: strategyEffects(planA, planB, ground),
  };
}

/** The shares of each commune (INSEE code) by grouping. */
type Shares = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The shares of each commune by grouping, in the order of the groupings. */
export function sharesByCommune(plan: Plan): Shares {
  const shares = new Map<string, Map<string, number>>();
  for (const { id } of plan.groupings)
    for (const { insee, share } of plan.members.get(id)?.communes ?? []) {
      const of = shares.get(insee) ?? new Map<string, number>();
      of.set(id, (of.get(id) ?? 0) + share);
      shares.set(insee, of);
    }
  return shares;
}

/** Inhabitants that each grouping of one plan has in common with each of the other; of shared communes the lesser of the shares. */
export function overlapsOf(
  inA: Shares,
  inB: Shares,
  ground: Ground,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const overlaps = new Map<string, Map<string, number>>();
  for (const [insee, sharesA] of inA) {
    // An uninhabited commune weighs as one inhabitant, so that it is in the balance.
    const weight = Math.max(1, ground.communes.get(insee)?.population ?? 0);
    for (const [a, shareA] of sharesA)
      for (const [b, shareB] of inB.get(insee) ?? []) {
        const row = overlaps.get(a) ?? new Map<string, number>();
        row.set(b, (row.get(b) ?? 0) + weight * Math.min(shareA, shareB));
        overlaps.set(a, row);
      }
  }
  return overlaps;
}

function movesOf(
  inA: Shares,
  inB: Shares,
  aligned: readonly AlignedGroupings[],
  ground: Ground,
): readonly Move[] {
  const counterpart = new Map(aligned.flatMap(({ a, b }) => (a === null || b === null ? [] : [[a, b]])));
  return ground.facts.communes.flatMap(({ insee }) => {
    const left = new Map(inA.get(insee));
    const won = new Map(inB.get(insee));
    for (const [a, share] of left) {
      const b = counterpart.get(a);
      const common = b === undefined ? 0 : Math.min(share, won.get(b) ?? 0);
      left.set(a, share - common);
      if (b !== undefined) won.set(b, (won.get(b) ?? 0) - common);
    }
    const sources = [...left].filter(([, share]) => share > least);
    const targets = [...won].filter(([, share]) => share > least);
    return flows(sources, targets).map(([from, to, share]) => ({ insee, from, to, share }));
  });
}

/** A share that is but what is left of a subtraction. */
const least = 1e-9;

/** What leaves goes to what is won, in order; what is left over goes to, or comes from, none. */
function flows(
  sources: readonly (readonly [string, number])[],
  targets: readonly (readonly [string, number])[],
): readonly (readonly [string | null, string | null, number])[] {
  const found: (readonly [string | null, string | null, number])[] = [];
  const waiting = targets.map(([id, share]) => ({ id, share }));
  for (const [from, share] of sources) {
    let rest = share;
    for (const target of waiting) {
      const part = Math.min(rest, target.share);
      if (part <= least) continue;
      found.push([from, target.id, part]);
      target.share -= part;
      rest -= part;
    }
    if (rest > least) found.push([from, null, rest]);
  }
  for (const { id, share } of waiting) if (share > least) found.push([null, id, share]);
  return found;
}

function waysOf(moves: readonly Move[], ground: Ground): readonly MoveGroup[] {
  const ways = new Map<
    string,
    { from: string | null; to: string | null; communes: string[]; population: number }
  >();
  for (const { insee, from, to, share } of moves) {
    const key = `${from ?? ''} ${to ?? ''}`;
    const way = ways.get(key) ?? { from, to, communes: [], population: 0 };
    way.communes.push(insee);
    way.population += (ground.communes.get(insee)?.population ?? 0) * share;
    ways.set(key, way);
  }
  return [...ways.values()].toSorted((x, y) => y.population - x.population);
}

function resemblanceOf(inA: Shares, inB: Shares, ground: Ground): Resemblance {
  const [a, b]: [Label[], Label[]] = [[], []];
  const populations: number[] = [];
  let leftOut = 0;
  for (const { insee, population } of ground.facts.communes) {
    const [first, second] = [foremost(inA.get(insee)), foremost(inB.get(insee))];
    if (first !== null && second !== null) {
      a.push(first);
      b.push(second);
      populations.push(population);
    } else if (first !== second) leftOut += 1;
  }
  const [byCommune, byPopulation] = [contingencyOf(a, b), contingencyOf(a, b, populations)];
  const { variation, independent } = informationOf(byCommune);
  const index = randOf(byCommune);
  return {
    adjustedRandIndex: index,
    adjustedRandIndexByPopulation: randOf(byPopulation),
    variationOfInformation: variation,
    variationOfInformationByPopulation: informationOf(byPopulation).variation,
    compared: a.length,
    leftOut,
    sentences: a.length === 0 ? [] : [randSentence(index), informationSentence(variation, independent)],
  };
}

/** The grouping that has most of a commune, the first at equal shares; null: none. */
function foremost(shares: ReadonlyMap<string, number> | undefined): string | null {
  let [best, most]: [string | null, number] = [null, 0];
  for (const [id, share] of shares ?? []) if (share > most + least) [best, most] = [id, share];
  return best;
}

function differencesOf(a: Measures, b: Measures): readonly MetricDifference[] {
  return metrics.map(({ id }) => {
    const [first, second] = [a[id]?.value ?? null, b[id]?.value ?? null];
    const difference = first === null || second === null ? null : second - first;
    return { metric: id, a: first, b: second, difference };
  });
}
