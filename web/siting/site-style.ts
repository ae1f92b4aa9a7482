import type { PlanSite } from '../../geodata/catchments/plan/sites';
import type { SitingDocument } from '../../geodata/model/siting-plan';
import type { Flavour } from '../../geodata/symbology/palette';
import { styleOf, type SymbolStyle } from '../../geodata/symbology/scale';
import { siteScale, type SiteKind } from '../../geodata/symbology/siting';

/** The symbol of a kind of point, as on the map. */
export function kindStyle(kind: SiteKind, flavour: Flavour): SymbolStyle {
  return styleOf(siteScale(flavour), kind);
}

/**
 * The points of a plan that are drawn: where every commune may have one, those that are only possible would hide the others, and take
 * seconds to be moved apart.
 */
export function drawnSites(
  { points, sites: chosen }: SitingDocument,
  sites: readonly PlanSite[],
): readonly PlanSite[] {
  const known = new Set([...chosen, ...points.map(({ id }) => id)]);
  return sites.filter(({ id, isExisting }) => isExisting || known.has(id));
}
