import type { Issue } from '../../model/issue';
import type { CatchmentInput, CatchmentPoint } from './contract';

/** Points by id, so that nothing hangs on the order of rows. */
export function inOrder(points: readonly CatchmentPoint[]): CatchmentPoint[] {
  return points.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** What is wrong with an input for any method; `wantsDistance` for those that make nothing without one. */
export function faultsOf(
  { points, distancesKm, detour, decay }: CatchmentInput,
  wantsDistance: boolean,
): Issue[] {
  const issues: Issue[] = [];
  const note = (code: string, values: NonNullable<Issue['values']> = {}) =>
    issues.push({ code, severity: 'error', values });
  if (points.length === 0) note('catchment-no-points');
  if (wantsDistance && distancesKm.length === 0) note('catchment-wants-distance');
  const isAbove = (value: number) => Number.isFinite(value) && value > 0;
  const isRising = distancesKm.every((km, rank) => isAbove(km) && km > (distancesKm[rank - 1] ?? 0));
  if (!isRising || !isAbove(decay) || !(detour >= 1 && Number.isFinite(detour)))
    note('catchment-bad-parameter');
  for (const { id, at, attractiveness } of points) {
    const [longitude, latitude] = at;
    if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) note('catchment-bad-place', { id });
    if (!isAbove(attractiveness)) note('catchment-bad-attractiveness', { id });
  }
  return issues;
}
