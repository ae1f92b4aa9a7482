import { labelPoint } from '../spatial/label-point';
import { labelScale, zoneScale } from '../symbology/scales';
import { themes } from '../scene/view';
import { joinAreas } from './join-areas';
import type { LayerDefinition } from './context';

/** The département's limit: the zones' outlines drawn wide beneath them, so that only its outer half shows. */
export const departmentLimit: LayerDefinition = {
  id: 'department-limit',
  themes,
  build: ({ tables, palette }) => ({
    type: 'line',
    id: 'department-limit',
    style: palette.departmentLimit,
    geometry: joinAreas(tables.zones),
  }),
};

/** The touristic zones, each in its hue. */
export const zones: LayerDefinition = {
  id: 'zones',
  themes: ['reseau'],
  build: ({ tables, palette, text, structures }) => ({
    type: 'area',
    id: 'zones',
    selects: 'zone',
    marks: tables.zones.map((zone) => ({
      id: zone.id,
      key: zone.id,
      label: zone.name,
      detail: `${text.network.structures(structures.filter((s) => s.zone === zone.id).length)} · ${text.sheet.inhabitants(zone.population)}`,
      geometry: zone.geometry,
    })),
    scale: zoneScale(
      palette,
      tables.zones.map((zone) => zone.id),
    ),
  }),
};

/** Limits between zones, above what fills them. */
export const zoneLimits: LayerDefinition = {
  id: 'zone-limits',
  themes,
  build: ({ tables, palette }) => ({
    type: 'line',
    id: 'zone-limits',
    style: palette.zoneLimit,
    geometry: joinAreas(tables.zones),
  }),
};

/** Names of the zones, in spaced capitals. */
export const zoneLabels: LayerDefinition = {
  id: 'zone-labels',
  themes,
  build: ({ tables, palette }) => ({
    type: 'label',
    id: 'zone-labels',
    marks: tables.zones.map((zone) => ({
      id: zone.id,
      key: 'zone',
      text: zone.name,
      position: labelPoint(zone.geometry),
    })),
    scale: labelScale(palette),
  }),
};
