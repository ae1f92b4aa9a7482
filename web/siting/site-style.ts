import type { Flavour } from '../../geodata/symbology/palette';
import { styleOf, type SymbolStyle } from '../../geodata/symbology/scale';
import { siteScale, type SiteKind } from '../../geodata/symbology/siting';

/** The symbol of a kind of point, as on the map. */
export function kindStyle(kind: SiteKind, flavour: Flavour): SymbolStyle {
  return styleOf(siteScale(flavour), kind);
}
