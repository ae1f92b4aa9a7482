import type { JSONValue, TransactionSql } from 'postgres';
import { territoryPeriods } from '../../../geodata/register/publish/territory-periods';
import type { Days, Membership, TerritoryPeriod } from '../../../geodata/register/publish/territory-periods';
import { readReferring, type Moves } from './publish-network';

/** Cell (degrees, about 1 cm) that united outlines keep to, or nearly coincident edges would fail in the embedded database. */
export const grid = 0.0000001;

/** Territories whose communes changed, and all communes (INSEE codes) of theirs, before and after. */
export interface ChangedGround {
  readonly territories: readonly string[];
  readonly communes: readonly string[];
}

interface PublishedPeriod {
  readonly id: string;
  readonly territory: string;
  readonly communes: readonly string[];
}

/** Publishes territories by periods: those touched and those of structures that appeared or are gone. Tells which ground changed. */
export async function publishTerritories(
  sql: TransactionSql,
  touched: readonly string[],
  moves: Moves,
): Promise<ChangedGround> {
  const place = { register: 'territory', field: 'structure', to: 'structure' };
  const moved = await readReferring(sql, place, [...moves.appeared, ...moves.gone]);
  const ids = [...new Set([...touched, ...moved])];
  if (ids.length === 0) return { territories: [], communes: [] };
  const before = await readPublished(sql, ids);
  const sources = await readSources(sql, ids, moves.gone);
  const periods = sources.flatMap(({ memberships, ...territory }) =>
    territoryPeriods(territory, memberships),
  );
  await sql`
    delete from territory where territory = any(${ids}) and id <> all(${periods.map(({ id }) => id)})`;
  if (periods.length > 0) await writePeriods(sql, periods);
  return changesBetween(before, periods);
}

async function readPublished(sql: TransactionSql, ids: readonly string[]): Promise<PublishedPeriod[]> {
  return sql<PublishedPeriod[]>`
    select t.id, t.territory, array_agg(m.commune order by m.commune collate "C") as communes
    from territory t join territory_commune m on m.territory = t.id
    where t.territory = any(${[...ids]}) group by t.id`;
}

async function readSources(
  sql: TransactionSql,
  ids: readonly string[],
  gone: readonly string[],
): Promise<(Days & { id: string; memberships: Membership[] })[]> {
  return sql<(Days & { id: string; memberships: Membership[] })[]>`
    select t.id, t.content->>'valid_from' as "from", t.content->>'valid_to' as "to", json_agg(json_build_object(
      'commune', c.insee, 'from', m.content->>'valid_from', 'to', m.content->>'valid_to')) as memberships
    from register_row t
    join structure s on s.id = t.content->>'structure' and s.id <> all(${[...gone]})
    join register_reference f on f.register = 'territory_commune' and f.field = 'territory' and f.to_register = t.register
      and f.to_id = t.id
    join register_row m on m.register = f.register and m.id = f.id
    join commune c on c.insee = m.content->>'commune'
    where t.register = 'territory' and t.id = any(${[...ids]})
    group by t.register, t.id`;
}

async function writePeriods(sql: TransactionSql, periods: readonly TerritoryPeriod[]): Promise<void> {
  const given = sql.json(periods as unknown as JSONValue);
  // Rings are wound as RFC 7946 asks.
  await sql`
    insert into territory (id, territory, name, structure, valid, population, area_km2, geom, confidence, source, source_year, note)
    select p.id, r.id, r.content->>'name', r.content->>'structure', daterange(p."from", p."to", '[]'), u.population, u.area_km2,
      u.geom, r.confidence, r.source, r.source_year, r.note
    from jsonb_to_recordset(${given}) as p (id text, territory text, "from" date, "to" date, communes jsonb)
    join register_row r on r.register = 'territory' and r.id = p.territory
    cross join lateral (
      select sum(population) as population, sum(area_km2) as area_km2,
        st_forcepolygonccw(st_multi(st_union(geom, ${grid}::double precision order by insee collate "C"))) as geom
      from commune where insee in (select jsonb_array_elements_text(p.communes))
    ) u
    on conflict (id) do update set name = excluded.name, structure = excluded.structure, valid = excluded.valid,
      population = excluded.population, area_km2 = excluded.area_km2, geom = excluded.geom, confidence = excluded.confidence,
      source = excluded.source, source_year = excluded.source_year, note = excluded.note`;
  await sql`delete from territory_commune where territory = any(${periods.map(({ id }) => id)})`;
  await sql`
    insert into territory_commune (territory, commune)
    select p.id, jsonb_array_elements_text(p.communes) from jsonb_to_recordset(${given}) as p (id text, communes jsonb)`;
}

function changesBetween(
  before: readonly PublishedPeriod[],
  after: readonly PublishedPeriod[],
): ChangedGround {
  const keyOf = ({ id, communes }: PublishedPeriod) => `${id} ${communes.join()}`;
  const [old, made] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  const changed = [
    ...before.filter((period) => !made.has(keyOf(period))),
    ...after.filter((period) => !old.has(keyOf(period))),
  ];
  return {
    territories: [...new Set(changed.map(({ territory }) => territory))],
    communes: [...new Set(changed.flatMap(({ communes }) => communes))],
  };
}
