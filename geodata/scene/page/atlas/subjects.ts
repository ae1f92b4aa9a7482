import type { MultiPolygon } from 'geojson';
import { existsOn } from '../../../model/period';
import type { Territory } from '../../../model/territory';
import { admits } from '../../../stats/network';
import type { AtlasSubjectKind } from '../../../text/atlas-words';
import { compareNames } from '../../../text/format';
import type { Tables } from '../../tables';

/** What an atlas has a page for, zone by zone. */
export const atlasKinds = ['zones', 'territories'] as const;
export type AtlasKind = (typeof atlasKinds)[number];

/** The subject of a page: the département, a zone or a territory. */
export interface Subject {
  readonly kind: AtlasSubjectKind;
  /** Of the zone, or of the territory through all its periods; null for the département. */
  readonly id: string | null;
  readonly name: string;
  /** Id of the zone it is, or lies in; null for the département. */
  readonly zone: string | null;
  /** null: the whole. */
  readonly geometry: MultiPolygon | null;
  /** Territories of the day that it is made of. */
  readonly territories: readonly Territory[];
}

/** The subjects of an atlas on a day (ISO date), in its order: those of the given zones, of all when none is given. */
export function subjectsOf(
  { dataset, zones, territories }: Pick<Tables, 'dataset' | 'zones' | 'territories'>,
  by: AtlasKind,
  day: string,
  onlyZones: readonly string[],
): readonly Subject[] {
  const ofDay = territories.filter((territory) => existsOn(territory, day));
  const shown = zones.filter(({ id }) => admits(onlyZones, id)).toSorted((a, b) => a.rank - b.rank);
  const whole: Subject = {
    kind: 'department',
    id: null,
    name: dataset.departmentName,
    zone: null,
    geometry: null,
    territories: ofDay,
  };
  const subjects = shown.flatMap((zone): Subject[] => {
    const inZone = ofDay.filter((territory) => territory.zone === zone.id);
    if (by === 'zones')
      return [
        {
          kind: 'zone',
          id: zone.id,
          name: zone.name,
          zone: zone.id,
          geometry: zone.geometry,
          territories: inZone,
        },
      ];
    return inZone
      .toSorted((a, b) => compareNames(a.name, b.name))
      .map((territory) => ({
        kind: 'territory',
        id: territory.territory,
        name: territory.name,
        zone: zone.id,
        geometry: territory.geometry,
        territories: [territory],
      }));
  });
  return [whole, ...subjects];
}
