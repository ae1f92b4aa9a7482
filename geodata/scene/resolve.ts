import type { LayerContext } from '../layers/context';
import { layerRegistry } from '../layers/registry';
import { existsOn } from '../model/period';
import { isAdmitted } from '../stats/network';
import type { Bounds } from '../stats/network';
import { territoryStatuses } from '../stats/territory-status';
import { palettes } from '../symbology/palette';
import type { Flavour } from '../symbology/palette';
import { textFor } from '../text/index';
import type { Language } from '../text/format';
import type { Scene } from './scene';
import { seriesParts } from './series';
import type { Tables } from './tables';
import { themeRegistry } from './themes/registry';
import { dayOf } from './view';
import type { View } from './view';

export interface SceneOptions {
  readonly lang: Language;
  readonly flavour: Flavour;
  /** Window of the map in WGS 84, used only when the view counts what it shows. */
  readonly bounds: Bounds | null;
}

/**
 * Everything the screen, a page, a table or a slide shows, from what the user chose and what the data say.
 * Pure: the same view and tables give the same scene. Throws when the view names a theme that is not registered.
 */
export function resolve(view: View, tables: Tables, options: SceneOptions): Scene {
  const theme = themeRegistry.find((candidate) => candidate.id === view.theme);
  if (theme === undefined) throw new Error(`unknown theme: ${view.theme}`);
  const contextFor = (shown: View) => contextOf(shown, tables, options);
  const context = contextFor(view);
  const { palette, day } = context;
  const layers = layerRegistry
    .filter((layer) => layer.themes.includes(view.theme))
    .map((layer) => layer.build(context))
    .filter((layer) => layer !== null);
  return {
    theme: view.theme,
    day,
    background: palette.sea,
    selection: palette.selection,
    layers,
    credits: tables.dataset.sources.map((source) => `${source.label} (${source.licence})`),
    series: null,
    ...theme.describe(context, view.extent ? options.bounds : null),
    ...(view.series === null ? {} : seriesParts(view.series, context, contextFor)),
  };
}

/** What layers are made from, for a view. */
function contextOf(view: View, tables: Tables, { lang, flavour }: SceneOptions): LayerContext {
  const day = dayOf(view, tables);
  const admittedIds = new Set(tables.structures.filter((s) => isAdmitted(s, view, day)).map((s) => s.id));
  const network = tables.structures.filter((s) => existsOn(s, day));
  const territories = territoryStatuses(tables.territories, tables.initiatives, view.initiative, day);
  return {
    view,
    tables,
    text: textFor(lang),
    palette: palettes[flavour],
    day,
    network,
    structures: network.filter((s) => admittedIds.has(s.id)),
    territories,
    admitted: territories.filter((row) => admittedIds.has(row.territory.structure)),
  };
}
