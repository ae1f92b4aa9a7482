import { admits } from '../stats/network';
import { statusScale } from '../symbology/scales';
import { joinAreas } from './join-areas';
import type { LayerDefinition } from './context';

/** Territories of competence filled by the status of an initiative on the day; those filtered out stay empty. */
export const territoryStatus: LayerDefinition = {
  id: 'territory-status',
  themes: ['strategies'],
  build: ({ view, palette, text, admitted }) => ({
    type: 'area',
    id: 'territory-status',
    selects: 'territory',
    marks: admitted
      .filter((row) => admits(view.statuses, row.status))
      .map((row) => ({
        id: row.territory.territory,
        key: row.status,
        label: row.territory.name,
        detail: [
          text.statuses[row.status],
          ...(row.partial ? [text.sheet.partly] : []),
          ...(row.since === null ? [] : [text.sheet.since(row.since)]),
        ].join(', '),
        geometry: row.territory.geometry,
      })),
    scale: statusScale(palette),
  }),
};

/** Limits of all territories, filtered or not: the ground of the theme. */
export const territoryLimits: LayerDefinition = {
  id: 'territory-limits',
  themes: ['strategies', 'collecte'],
  build: ({ palette, territories }) => ({
    type: 'line',
    id: 'territory-limits',
    style: palette.territoryLimit,
    geometry: joinAreas(territories.map((row) => row.territory)),
  }),
};
