import { withoutPoint, withSites, withState } from '../../../geodata/catchments/plan/edit';
import type { SitingDocument } from '../../../geodata/model/siting-plan';
import type { SiteKind } from '../../../geodata/symbology/siting';

/** What can be done with a point: make it one of these, or forget it. */
export type PointAction = SiteKind | 'remove';

/** What can be done with points that are there today, and with others. */
export const existingActions = ['kept', 'open', 'moving', 'closed'] as const;
const otherActions = ['opened', 'candidate', 'remove'] as const;

/** What can be done with a point (id), in the order in which it is offered. */
export function actionsOf(site: string): readonly PointAction[] {
  return site.startsWith('structure:') ? existingActions : otherActions;
}

/** A plan after something was done with points (ids); those that it cannot be done with are left as they are. */
export function afterAction(
  document: SitingDocument,
  sites: readonly string[],
  action: PointAction,
): SitingDocument {
  const able = sites.filter((site) => actionsOf(site).includes(action));
  if (able.length === 0) return document;
  switch (action) {
    case 'kept':
    case 'moving':
    case 'closed':
      return withState(document, able, action);
    case 'open':
      return withSites(withState(document, able, 'open'), able, true);
    case 'opened':
      return withSites(document, able, true);
    case 'candidate':
      return withSites(withState(document, able, 'candidate'), able, false);
    case 'remove':
      return able.reduce(withoutPoint, document);
  }
}
