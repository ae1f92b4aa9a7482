import type { PlainRow, Scene, SceneTable, SmallMap } from '../scene';

/** One of the maps of a page that has several. */
export type PageMap = Pick<SmallMap, 'key' | 'title' | 'finding' | 'layers'>;

/** What a page shows, of the map of whatever screen; rows of its table need not stand for marks. */
export interface PageScene extends Pick<
  Scene,
  | 'title'
  | 'finding'
  | 'background'
  | 'selection'
  | 'layers'
  | 'legend'
  | 'cross'
  | 'bars'
  | 'notices'
  | 'credits'
> {
  readonly table: SceneTable<PlainRow>;
  /** How what is shown was computed, as credits say it: told apart from sources. None: nothing was. */
  readonly how?: readonly string[];
  /** Maps of one legend, in place of the one map; null: there is one map. */
  readonly series: readonly PageMap[] | null;
}

/** The page of a scene that has neither cross table, bars nor several maps. */
export function plainPage(scene: Omit<PageScene, 'cross' | 'bars' | 'series'>): PageScene {
  return { ...scene, cross: null, bars: null, series: null };
}
