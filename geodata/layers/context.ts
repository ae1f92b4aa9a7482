import type { Tables } from '../scene/tables';
import type { SceneLayer } from '../scene/scene';
import type { ThemeId, View } from '../scene/view';
import type { Structure } from '../model/structure';
import type { TerritoryStatus } from '../stats/territory-status';
import type { Palette } from '../symbology/palette';
import type { Text } from '../text/text';

/** What a layer is made from: the view, the data, and the rows that the filters admit, computed once for all layers. */
export interface LayerContext {
  readonly view: View;
  readonly tables: Tables;
  readonly text: Text;
  readonly palette: Palette;
  /** The day shown (ISO date). */
  readonly day: string;
  /** Structures existing on the day, whatever the filters. */
  readonly network: readonly Structure[];
  /** Those of them that pass the filters. */
  readonly structures: readonly Structure[];
  /** Territories existing on the day, whatever the filters, with their status. */
  readonly territories: readonly TerritoryStatus[];
  /** Those of them that pass the filters of zone, class and EPCI (the status filter hides fills, not rows of counts). */
  readonly admitted: readonly TerritoryStatus[];
}

/** A thematic layer: in which themes it is drawn, and how it is made; null when the view does not ask for it. */
export interface LayerDefinition {
  readonly id: string;
  readonly themes: readonly ThemeId[];
  readonly build: (context: LayerContext) => SceneLayer | null;
}
