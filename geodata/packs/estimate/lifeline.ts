import type { Status } from '../../model/initiative';
import type { Random } from './random';

/** A range of months, both ends included. */
export type Months = readonly [low: number, high: number];

/** How an invented initiative unfolds. Months are counted from January 2007 (0). */
export interface LifePlan {
  readonly start: Months;
  /** Time as a project; null: it starts being drawn up at once. */
  readonly planned: Months | null;
  /** Time of drawing up; null: adopted at once. */
  readonly drafting: Months | null;
  /** 'adopted', or what becomes of it before: it stalls in its last state, or is given up. */
  readonly outcome: 'adopted' | 'stalled' | 'given-up';
  /** How long it holds once adopted; null: it never lapses. */
  readonly term: Months | null;
  /** How many times, at its term, another is drawn up and adopted for as long, before it lapses. */
  readonly renewals: number;
}
export interface InventedStatus {
  readonly status: Status;
  readonly from: string;
}

/** Nothing is invented from this day on: the end of the pack's period. */
const end = '2021-01-01';

/** The dated statuses of one initiative, in order, each holding until the next. Days fall between the 1st and the 28th. */
export function lifeline(random: Random, plan: LifePlan): InventedStatus[] {
  const statuses: InventedStatus[] = [];
  let month = random.between(...plan.start);
  const enter = (status: Status, stay: Months | null) => {
    statuses.push({ status, from: dateOf(month, random.between(1, 28)) });
    if (stay !== null) month += random.between(...stay);
  };
  if (plan.planned !== null) enter('planned', plan.planned);
  if (plan.drafting !== null && (plan.outcome !== 'stalled' || plan.planned === null || random.chance(0.5)))
    enter('in_progress', plan.drafting);
  if (plan.outcome === 'given-up') enter('lapsed', null);
  if (plan.outcome === 'adopted') {
    enter('adopted', plan.term);
    if (plan.term !== null) {
      for (let renewal = 0; renewal < plan.renewals; renewal++) {
        enter('in_progress', plan.drafting ?? [2, 6]);
        enter('adopted', plan.term);
      }
      enter('lapsed', null);
    }
  }
  return statuses.filter(({ from }) => from < end);
}

/** ISO date of a day in the month counted from January 2007 (0). */
function dateOf(month: number, day: number): string {
  return new Date(Date.UTC(2007, month, day)).toISOString().slice(0, 10);
}

/** Month counted from January 2007 (0) of a month (1–12) of a year. */
export function monthOf(year: number, month = 1): number {
  return (year - 2007) * 12 + month - 1;
}
