import { themes } from '../scene/view';
import { joinAreas } from './join-areas';
import type { LayerDefinition } from './context';

/** Limits of communes, when asked for and loaded. */
export const communeOutlines: LayerDefinition = {
  id: 'commune-limits',
  themes,
  build: ({ view, tables, palette }) =>
    !view.outlines.includes('communes') || tables.communes === null
      ? null
      : {
          type: 'line',
          id: 'commune-limits',
          style: palette.communeLimit,
          geometry: joinAreas(tables.communes),
        },
};

/** Limits of EPCI, when asked for and loaded. */
export const epciOutlines: LayerDefinition = {
  id: 'epci-limits',
  themes,
  build: ({ view, tables, palette }) =>
    !view.outlines.includes('epcis') || tables.epcis === null
      ? null
      : { type: 'line', id: 'epci-limits', style: palette.epciLimit, geometry: joinAreas(tables.epcis) },
};
