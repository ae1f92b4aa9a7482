import { labelPoint } from '../spatial/label-point';
import type { NameSize } from '../spatial/label-point';
import type { FillStyle } from '../symbology/scale';
import { labelScale, paleZone, zoneScale } from '../symbology/scales';
import { admits } from '../stats/network';
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

/** The ground of what fills territories, so that the inner half of the département's limit shows nowhere. */
export const ground: LayerDefinition = {
  id: 'ground',
  themes: ['strategies', 'collecte'],
  build: ({ tables, palette }) => {
    const style: FillStyle = { color: palette.land, pattern: null };
    return {
      type: 'area',
      id: 'ground',
      selects: null,
      marks: tables.zones.map(({ id, geometry }) => ({ id, key: 'land', label: '', detail: '', geometry })),
      scale: { domain: ['land'], range: [style], unknown: style },
    };
  },
};

/** The touristic zones, each in its hue: paler where a filter keeps its structures off the map. */
export const zones: LayerDefinition = {
  id: 'zones',
  themes: ['reseau'],
  build: ({ view, tables, palette, text, structures }) => ({
    type: 'area',
    id: 'zones',
    selects: 'zone',
    marks: tables.zones.map((zone) => ({
      id: zone.id,
      key: admits(view.zones, zone.id) ? zone.id : paleZone(zone.id),
      label: zone.name,
      detail: `${text.network.structures(structures.filter((s) => s.zone === zone.id).length)} · ${text.sheet.inhabitants(zone.population)}`,
      geometry: zone.geometry,
    })),
    scale: zoneScale(
      palette,
      tables.zones.map((zone) => zone.id),
      (id) => !admits(view.zones, id),
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

/** Ground that a name takes in the view of the whole département (about 200 m a pixel): 10 px a letter, 18 px a line, and room for half a symbol. */
function nameSize(name: string): NameSize {
  const kmPerPixel = 0.2;
  // The map breaks a name that is longer than this over two lines.
  const longest = 13;
  const lines = name.length > longest ? 2 : 1;
  return {
    halfWidthKm: (Math.min(name.length, longest) * 5 + 10) * kmPerPixel,
    halfHeightKm: (lines * 9 + 10) * kmPerPixel,
  };
}

/** Names of the zones, in spaced capitals, clear of the symbols where the zone has room for it. */
export const zoneLabels: LayerDefinition = {
  id: 'zone-labels',
  themes,
  build: ({ view, tables, network, palette }) => ({
    type: 'label',
    id: 'zone-labels',
    marks: tables.zones.map((zone) => ({
      id: zone.id,
      key: 'zone',
      text: zone.name,
      position: labelPoint(
        zone.geometry,
        nameSize(zone.name),
        // Filters do not move names about: all structures of the day are obstacles.
        view.theme === 'reseau' ? network.map((s) => s.position) : [],
      ),
      within: zone.geometry,
    })),
    scale: labelScale(palette),
  }),
};
