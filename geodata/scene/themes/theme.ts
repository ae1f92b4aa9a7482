import type { LayerContext } from '../../layers/context';
import type { Bounds } from '../../stats/network';
import type { Scene } from '../scene';
import type { ThemeId } from '../view';

/** The parts of a scene that differ from theme to theme; layers and credits are common. */
export type ThemeParts = Pick<
  Scene,
  'title' | 'finding' | 'legend' | 'table' | 'cross' | 'bars' | 'actors' | 'notices'
>;

/** A theme: what it says above, beside and below the map. `bounds` limits what is counted to a window, null counts all. */
export interface ThemeDefinition {
  readonly id: ThemeId;
  readonly describe: (context: LayerContext, bounds: Bounds | null) => ThemeParts;
}
