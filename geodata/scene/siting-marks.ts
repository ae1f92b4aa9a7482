import type { ServedPlace } from '../catchments/plan/evaluate';
import type { PlanSite } from '../catchments/plan/sites';
import type { ChangeKey, SiteKind } from '../symbology/siting';

/** Limits of the classes of costs, by their unit. */
export const costSteps: Readonly<Record<'km' | 'min', readonly number[]>> = {
  km: [5, 10, 20, 30],
  min: [10, 20, 30, 45],
};
/** From which change on a place counts as nearer or farther, and the limits between little, more and much. */
export const changeSteps: readonly number[] = [1, 5, 10];

/** What a point is in a plan that has some sites. */
export function siteKind({ id, state, isExisting }: PlanSite, sites: ReadonlySet<string>): SiteKind {
  if (!isExisting) return sites.has(id) ? 'opened' : 'candidate';
  if (!sites.has(id)) return 'closed';
  return state === 'kept' || state === 'moving' ? state : 'open';
}

/** The class of what it costs a place to be served: "step-0" for the least, "beyond" for the most and for none. */
export function costKey({ after }: Pick<ServedPlace, 'after'>, unit: 'km' | 'min'): string {
  const rank = after === null ? -1 : costSteps[unit].findIndex((limit) => after.cost <= limit);
  return rank === -1 ? 'beyond' : `step-${rank}`;
}

/** The class of how far a place comes nearer or goes farther. Who is served for the first time has come much nearer. */
export function changeKey({ before, after }: Pick<ServedPlace, 'before' | 'after'>): ChangeKey {
  if (after === null) return before === null ? 'same' : 'lost';
  if (before === null) return 'n3';
  const change = after.cost - before.cost;
  const size = Math.abs(change);
  const [little = 0, more = 0, much = 0] = changeSteps;
  if (size < little) return 'same';
  const rank = size < more ? 1 : size <= much ? 2 : 3;
  return `${change < 0 ? 'n' : 'f'}${rank}`;
}
