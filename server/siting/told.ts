import type { SitingPlanSummary, SitingPlanVersion } from '../../geodata/model/siting-plan';
import { sharedProperties } from '../scenarios/told';

/** A plan as those see it who do not edit it: as its last version was shared, without the names of people. */
export function planAsShared<T extends SitingPlanSummary>(plan: T, version: SitingPlanVersion): T {
  const { document } = version;
  return {
    ...plan,
    ...sharedProperties(version),
    model: document.model,
    sites: document.sites.length,
    ...('document' in plan ? { document } : {}),
  };
}
