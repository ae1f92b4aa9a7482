import type { CommuneShape, Ground } from '../grouping/ground';
import type { Plan } from '../grouping/plan';
import { boxOf } from '../spatial/overlay';
import { contains } from '../spatial/rings';
import type { PlacedDemand } from './demand-places';
import type { CoverageGroups } from './view';

/** The part of a place, from 0 to 1, that a group has; groups by their names. */
export interface GroupShare {
  readonly group: string;
  readonly share: number;
}

/** INSEE code of the commune that holds a place of demand; null when none of the ground does. */
export function communeOf({ commune, at }: PlacedDemand, ground: Ground, areas: CommuneAreas): string | null {
  if (commune !== null) return ground.communes.has(commune) ? commune : null;
  const [lon, lat] = at;
  const held = areas.find(
    ({ box: [west, south, east, north], geometry }) =>
      west <= lon && lon <= east && south <= lat && lat <= north && contains(geometry, at),
  );
  return held?.insee ?? null;
}

/** Contours of communes with the boxes that hold them. */
export type CommuneAreas = readonly (CommuneShape & { readonly box: ReturnType<typeof boxOf> })[];

/** Contours by which places find their communes. */
export function communeAreas(shapes: readonly CommuneShape[]): CommuneAreas {
  return shapes.map((shape) => ({ ...shape, box: boxOf([shape.geometry]) }));
}

/**
 * The groups that each commune (INSEE code) is counted in: one, or several with their shares in a scenario that divides it. `plan` is that of
 * the scenario, `nameOf` names its groupings; without it communes of a scenario are in none.
 */
export function groupsOf(
  groups: CoverageGroups,
  ground: Ground,
  plan: Plan | null,
  nameOf: (grouping: string) => string,
): (insee: string) => readonly GroupShare[] {
  const whole = (group: string | undefined): readonly GroupShare[] =>
    group === undefined ? [] : [{ group, share: 1 }];
  const { facts } = ground;
  switch (groups.kind) {
    case 'zone': {
      const names = new Map(facts.zones.map(({ id, name }) => [id, name]));
      return (insee) => whole(names.get(ground.communes.get(insee)?.zone ?? ''));
    }
    case 'epci': {
      const names = new Map(facts.epcis.map(({ siren, name }) => [siren, name]));
      return (insee) => whole(names.get(ground.communes.get(insee)?.epci ?? ''));
    }
    case 'territory':
      return (insee) => whole(ground.territories.get(ground.territoryOf.get(insee) ?? '')?.name);
    case 'scenario': {
      const shares = new Map<string, GroupShare[]>();
      for (const [id, { communes }] of plan?.members ?? [])
        for (const { insee, share } of communes)
          shares.set(insee, [...(shares.get(insee) ?? []), { group: nameOf(id), share }]);
      return (insee) => shares.get(insee) ?? [];
    }
  }
}
