import type { PlanScores } from '../../../geodata/grouping/score/score-plan';

/** By which metric groupings are sorted, and which way. */
export interface ScoreOrder {
  readonly metric: string;
  readonly descending: boolean;
}

/** Ids of groupings in the order of a metric, what is unknown last either way; in their own order when there is none (null). */
export function orderGroupings(
  ids: readonly string[],
  scores: PlanScores['groupings'],
  order: ScoreOrder | null,
): readonly string[] {
  if (order === null) return ids;
  const valueOf = (id: string) => scores[id]?.[order.metric]?.value ?? null;
  const sign = order.descending ? -1 : 1;
  return ids.toSorted((a, b) => {
    const [x, y] = [valueOf(a), valueOf(b)];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return sign * (x - y);
  });
}

/** What a press on a heading does: the greatest first, then the least, then the own order of groupings again. */
export function nextScoreOrder(order: ScoreOrder | null, metric: string): ScoreOrder | null {
  if (order?.metric !== metric) return { metric, descending: true };
  return order.descending ? { metric, descending: false } : null;
}
