import { fewestPlans, mostPlans, planKey, planRefOf, type PlanRef } from '../grouping/compare/plan-ref';

/** Path of the comparison of plans, and the parameters of its addresses. */
export const comparePath = '/destinations/comparer';
export const compareParameters = ['plans', 'pair', 'view', 'at', 'moves', 'c'] as const;

/** Side by side, or one over the other with a limit that slides. */
export type CompareMode = 'grid' | 'swipe';

/** Everything the screen of the comparison shows, as its address says it. `from` and `to` are places among the plans, from 0. */
export interface CompareView {
  readonly plans: readonly PlanRef[];
  readonly from: number;
  readonly to: number;
  readonly mode: CompareMode;
  /** Where the sliding limit stands, from 0 to 100 of the width. */
  readonly swipe: number;
  /** Whether who moves is drawn. */
  readonly moves: boolean;
  /** Where the maps stand: longitude, latitude and zoom; null: the whole. */
  readonly camera: readonly [number, number, number] | null;
}

/** A view of plans, two by two from the first. */
export function viewOf(plans: readonly PlanRef[]): CompareView {
  return { plans, from: 0, to: 1, mode: 'grid', swipe: 50, moves: true, camera: null };
}

/** The view that an address says, of a reader of its parameters; what it says wrongly is as if it said nothing. */
export function readCompareView(get: (param: string) => string | null): CompareView {
  const keys = [...new Set((get('plans') ?? '').split(','))];
  const plans = keys.flatMap((key) => planRefOf(key) ?? []).slice(0, mostPlans);
  const [from = 0, to = 1] = (get('pair') ?? '').split('-').map((text) => Number(text) - 1);
  const isPair =
    [from, to].every((at) => Number.isInteger(at) && at >= 0 && at < plans.length) && from !== to;
  const swipe = Number(get('at') ?? 50);
  return {
    ...viewOf(plans),
    ...(isPair ? { from, to } : {}),
    mode: get('view') === 'swipe' ? 'swipe' : 'grid',
    swipe: swipe >= 0 && swipe <= 100 ? swipe : 50,
    moves: get('moves') !== 'no',
    camera: cameraOf(get('c')),
  };
}

/** The address (path and query) that says a view; what is as at first is not said. */
export function compareUrl({ plans, from, to, mode, swipe, moves, camera }: CompareView): string {
  const query = [
    ...(plans.length === 0 ? [] : [`plans=${plans.map(planKey).join(',')}`]),
    ...(from === 0 && to === 1 ? [] : [`pair=${from + 1}-${to + 1}`]),
    ...(mode === 'grid' ? [] : ['view=swipe']),
    ...(mode === 'grid' || swipe === 50 ? [] : [`at=${Math.round(swipe)}`]),
    ...(moves ? [] : ['moves=no']),
    ...(camera === null ? [] : [`c=${camera[0].toFixed(4)},${camera[1].toFixed(4)},${camera[2].toFixed(2)}`]),
  ];
  return query.length === 0 ? comparePath : `${comparePath}?${query.join('&')}`;
}

/** Whether there are plans enough to compare. */
export function isComparison({ plans }: Pick<CompareView, 'plans'>): boolean {
  return plans.length >= fewestPlans;
}

function cameraOf(text: string | null): CompareView['camera'] {
  const [lon, lat, zoom, ...more] = (text ?? '').split(',').map(Number);
  if (lon === undefined || lat === undefined || zoom === undefined || more.length > 0) return null;
  const isPlace = Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && zoom >= 0 && zoom <= 24;
  return isPlace ? [lon, lat, zoom] : null;
}
