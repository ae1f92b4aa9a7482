import type { MultiPolygon, Position } from 'geojson';
import { periodOn } from '../../geodata/model/territory';
import type { Tables } from '../../geodata/scene/tables';
import type { View } from '../../geodata/scene/view';
import type { Bounds } from '../../geodata/stats/network';
import type { Destination } from './atlas.svelte';

/** The window (WGS 84) that holds areas; null when there are none. */
export function boundsOf(areas: readonly { readonly geometry: MultiPolygon }[]): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = ([lon = 0, lat = 0]: Position) => {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  };
  for (const { geometry } of areas) for (const polygon of geometry.coordinates) polygon[0]?.forEach(take);
  return west > east ? null : [west, south, east, north];
}

/** Where the map goes to show what is selected on a day (ISO date); null when it is not in the tables, or not yet. */
export function destinationOf(
  tables: Tables,
  { kind, id }: NonNullable<View['selection']>,
  day: string,
): Exclude<Destination, { kind: 'commune' }> | null {
  if (kind === 'structure') {
    const structure = tables.structures.find((s) => s.id === id);
    return structure === undefined ? null : { kind: 'point', position: structure.position };
  }
  const area = {
    zone: () => tables.zones.find((zone) => zone.id === id),
    commune: () => tables.communes?.find(({ insee }) => insee === id),
    territory: () => periodOn(tables.territories, id, day),
  }[kind]();
  const bounds = boundsOf(area === undefined ? [] : [area]);
  return bounds === null ? null : { kind: 'bounds', bounds };
}
