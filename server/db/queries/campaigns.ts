import type { Sql } from '../fragments';

/** The zones in their order, and the zone of each commune that is in one. */
export async function readZones(sql: Sql): Promise<{
  readonly zones: readonly { readonly id: string; readonly name: string }[];
  readonly zoneOf: ReadonlyMap<string, string>;
}> {
  const [zones, communes] = await Promise.all([
    sql<{ id: string; name: string }[]>`select id, name from zone order by rank`,
    sql<{ insee: string; zone: string }[]>`select insee, zone from commune where zone is not null`,
  ]);
  return { zones, zoneOf: new Map(communes.map(({ insee, zone }) => [insee, zone])) };
}
