import type { ControlTotal } from '../model/dataset';
import type { LonLat } from '../model/place';
import { classOn } from '../model/structure';
import type { Structure } from '../model/structure';

/** West, south, east, north in WGS 84 degrees. */
export type Bounds = readonly [number, number, number, number];

/** Lists of admitted values; an empty one admits everything. */
export interface NetworkFilter {
  readonly zones: readonly string[];
  readonly classes: readonly string[];
  readonly epcis: readonly string[];
}

/** True when an empty list (no filter) or a list that holds the value admits it. */
export function admits(list: readonly string[], value: string): boolean {
  return list.length === 0 || list.includes(value);
}

/** Whether a structure passes the filters of zone, class on a day (ISO date) and EPCI. */
export function isAdmitted(structure: Structure, filter: NetworkFilter, day: string): boolean {
  return (
    admits(filter.zones, structure.zone) &&
    admits(filter.classes, classOn(structure, day)) &&
    admits(filter.epcis, structure.epci)
  );
}

/** Whether a WGS 84 point lies within bounds (edges included). */
export function isWithin([lon, lat]: LonLat, [west, south, east, north]: Bounds): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** How many structures fall in a set of zones and of classes on a day (ISO date); empty lists count everything. */
export function countStructures(
  structures: readonly Structure[],
  zones: readonly string[],
  classes: readonly string[],
  day: string,
): number {
  return structures.filter((s) => admits(zones, s.zone) && admits(classes, classOn(s, day))).length;
}

/** The published count for a set of zones and classes, null when one of its cells was not published. */
export function controlFor(
  controls: readonly ControlTotal[],
  zones: readonly string[],
  classes: readonly string[],
): number | null {
  let sum = 0;
  for (const zone of zones) {
    for (const id of classes) {
      const control = controls.find((c) => c.zone === zone && c.class === id);
      if (control === undefined) return null;
      sum += control.count;
    }
  }
  return sum;
}

/** True for what control totals count: annexes belong to their parent. */
export function isCounted(structure: Structure): boolean {
  return structure.kind !== 'BA';
}
