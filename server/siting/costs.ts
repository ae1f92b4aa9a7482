import { done, refused, type Result } from '../../geodata/model/issue';
import type { SitingDocument } from '../../geodata/model/siting-plan';
import type { TravelAreas, TravelMatrix } from '../../geodata/model/travel';

/**
 * The matrix that a plan was computed on; null as the crow flies. Refused when there is none for a plan that goes by road, when it is of
 * another engine or mode, and when it does not lead to every site.
 *
 * @param found what the job of travel has found that whoever freezes the plan has named; null when none was named
 */
export function costsOf(
  { travel, sites }: Pick<SitingDocument, 'travel' | 'sites'>,
  found: TravelMatrix | TravelAreas | null,
): Result<TravelMatrix | null> {
  const fault = (code: string, value = '') => ({ code, severity: 'error', values: { value } }) as const;
  if (travel.kind === 'crow') return found === null ? done(null) : refused([fault('plan-costs-given')]);
  if (found === null) return refused([fault('plan-costs-missing')]);
  if (!('destinations' in found) || found.engine !== travel.engine || found.mode !== travel.mode)
    return refused([fault('plan-costs-other')]);
  const reached = new Set(found.destinations);
  const lacking = sites.filter((site) => !reached.has(site));
  return lacking.length === 0
    ? done(found)
    : refused(lacking.map((site) => fault('plan-costs-lacking', site)));
}
