import type { Geography } from '../../sources/geography';
import type { Issue } from '../../model/issue';
import { packFiles, type Pack } from '../schema';
import { groupBy } from '../../model/group-by';
import { faultAt, noteAt } from './fault';

/** Structures may stand a little outside the communes' points, in degrees. */
const marginDegrees = 0.25;

/** Faults of the zones: every commune of the département in one of them, no zone empty, a period that goes forward. */
export function checkZones(pack: Pack, geography: Geography): Issue[] {
  const placed = groupBy(pack.zoneCommunes, ({ insee }) => insee);
  const peopled = new Set(pack.zoneCommunes.map(({ zone }) => zone));
  const reference = new Map(geography.communes.map((commune) => [commune.insee, commune.name]));
  return [
    ...geography.communes
      .filter(({ insee }) => !placed.has(insee))
      .map(({ insee, name }): Issue => ({
        code: 'pack-commune-without-zone',
        severity: 'error',
        file: packFiles.zoneCommunes.file,
        column: 'insee',
        values: { insee, name },
      })),
    ...pack.zones
      .filter(({ id }) => !peopled.has(id))
      .map(({ id, row }) => faultAt('zones', row, 'id', 'pack-zone-without-commune', { value: id })),
    ...pack.zoneCommunes.flatMap(({ insee, name, row }) => {
      const official = reference.get(insee);
      if (official === undefined || spoken(official) === spoken(name)) return [];
      return [
        noteAt('zoneCommunes', row, 'name', 'pack-commune-name-differs', { value: name, official, insee }),
      ];
    }),
    ...identityPeriod(pack),
  ];
}

/** Faults of the structures: outside their zone, stars or parent where there should be none, or none where there should be. */
export function checkStructures(pack: Pack, geography: Geography): Issue[] {
  const zoneOf = new Map(pack.zoneCommunes.map(({ insee, zone }) => [insee, zone]));
  const kindOf = new Map(pack.structures.map(({ id, kind }) => [id, kind]));
  const box = boxOf(geography);
  return pack.structures.flatMap((structure) => {
    const { row, id, kind, stars, insee, zone, parent, lon, lat } = structure;
    const at = (column: string, code: string, values: NonNullable<Issue['values']> = {}) =>
      faultAt('structures', row, column, code, { id, ...values });
    const issues: Issue[] = [];
    const actual = zoneOf.get(insee);
    if (actual !== undefined && actual !== zone)
      issues.push(at('zone', 'pack-structure-outside-zone', { zone, actual, insee }));
    if (kind === 'OT' && stars === null) issues.push(at('stars', 'pack-stars-missing'));
    if (kind !== 'OT' && stars !== null) issues.push(at('stars', 'pack-stars-unexpected', { kind }));
    if (kind === 'BA' && parent === null) issues.push(at('parent', 'pack-parent-missing'));
    if (kind !== 'BA' && parent !== null) issues.push(at('parent', 'pack-parent-unexpected', { kind }));
    const parentKind = parent === null ? undefined : kindOf.get(parent);
    if (kind === 'BA' && parent !== null && parentKind !== undefined && parentKind !== 'OT')
      issues.push(at('parent', 'pack-parent-not-office', { parent }));
    if (
      structure.class_confidence === 'attested' &&
      structure.source === null &&
      structure.confidence !== 'attested'
    )
      issues.push(at('source', 'pack-attested-without-source'));
    if ((lon === null) !== (lat === null))
      issues.push(at(lon === null ? 'lon' : 'lat', 'pack-half-position'));
    if (lon !== null && lat !== null && !isInside(box, lon, lat))
      issues.push(at('lon', 'pack-position-outside', { lon, lat }));
    return issues;
  });
}

/** Names compared without case, accents, hyphens or apostrophes. */
function spoken(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function identityPeriod({ identity, keys }: Pack): Issue[] {
  const { period_from: from, period_to: to } = identity;
  if (from < to) return [];
  const row = keys.find(({ key }) => key === 'period_to')?.row ?? 1;
  return [faultAt('keys', row, 'value', 'pack-period-reversed', { from, to })];
}

type Box = readonly [west: number, south: number, east: number, north: number];

function boxOf(geography: Geography): Box {
  const longitudes = geography.communes.map(({ seat }) => seat[0]);
  const latitudes = geography.communes.map(({ seat }) => seat[1]);
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}

function isInside([west, south, east, north]: Box, lon: number, lat: number): boolean {
  const isWithin = (value: number, low: number, high: number) =>
    value >= low - marginDegrees && value <= high + marginDegrees;
  return isWithin(lon, west, east) && isWithin(lat, south, north);
}
