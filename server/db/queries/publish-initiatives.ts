import type { JSONValue, TransactionSql } from 'postgres';
import { statusPeriods, type InitiativeEvent } from '../../../geodata/register/events';
import {
  coverageOf,
  perimeterCommunes,
  piecesOf,
  type Ground,
  type PerimeterPart,
} from '../../../geodata/register/publish/perimeter';
import { readReferring } from './publish-network';
import { grid, type ChangedGround } from './publish-territories';

interface Source {
  readonly id: string;
  readonly parts: readonly PerimeterPart[];
  readonly events: readonly InitiativeEvent[];
}

/** What initiatives stand on: the territories as published, and their communes and those of EPCIs. */
interface Surroundings {
  readonly ground: Ground;
  readonly areas: readonly { readonly id: string; readonly communes: readonly string[] }[];
  /** The areas that are the last of their territory. */
  readonly lastAreas: Surroundings['areas'];
}

/** Publishes actors; an actor that is no more is involved nowhere. */
export async function publishActors(sql: TransactionSql, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    insert into actor (id, name)
    select id, content->>'name' from register_row where register = 'actor' and id = any(${[...ids]})
    on conflict (id) do update set name = excluded.name`;
  await sql`
    delete from actor where id = any(${[...ids]})
      and not exists (select from register_row r where r.register = 'actor' and r.id = actor.id)`;
}

/** Publishes initiatives: those touched, and those that cover, or name, ground that changed. */
export async function publishInitiatives(
  sql: TransactionSql,
  touched: readonly string[],
  changed: ChangedGround,
): Promise<void> {
  const ids = [...new Set([...touched, ...(await readOnGround(sql, changed))])];
  if (ids.length === 0) return;
  const sources = await readSources(sql, ids);
  await sql`delete from initiative where id = any(${ids}) and id <> all(${sources.map(({ id }) => id)})`;
  if (sources.length === 0) return;
  const surroundings = await readSurroundings(sql);
  await write(
    sql,
    sources.map((source) => published(source, surroundings)),
  );
}

/** The initiatives that cover communes of changed territories, or of whose perimeter such a territory is a part. */
async function readOnGround(
  sql: TransactionSql,
  { territories, communes }: ChangedGround,
): Promise<readonly string[]> {
  if (territories.length === 0) return [];
  const parts = await readReferring(
    sql,
    { register: 'initiative_perimeter', field: 'territory', to: 'territory' },
    territories,
  );
  const rows = await sql<{ id: string }[]>`
    select distinct initiative as id from initiative_commune where commune = any(${[...communes]})
    union
    select to_id from register_reference
    where register = 'initiative_perimeter' and field = 'initiative' and id = any(${[...parts]})`;
  return rows.map(({ id }) => id);
}

async function readSources(sql: TransactionSql, ids: readonly string[]): Promise<Source[]> {
  return sql<Source[]>`
    with part as (
      select f.to_id as initiative, r.register, r.content from register_reference f
      join register_row r on r.register = f.register and r.id = f.id
      where f.register in ('initiative_perimeter', 'initiative_event') and f.field = 'initiative'
        and f.to_register = 'initiative' and f.to_id = any(${[...ids]})
    )
    select i.id,
      (select coalesce(json_agg(content), '[]') from part where initiative = i.id and register = 'initiative_perimeter') as parts,
      (select coalesce(json_agg(content), '[]') from part where initiative = i.id and register = 'initiative_event') as events
    from register_row i where i.register = 'initiative' and i.id = any(${[...ids]})`;
}

async function readSurroundings(sql: TransactionSql): Promise<Surroundings> {
  const areas = await sql<{ id: string; territory: string; communes: string[] }[]>`
    select t.id, t.territory, array_agg(m.commune) as communes
    from territory t join territory_commune m on m.territory = t.id group by t.id order by t.id collate "C"`;
  const epcis = await sql<{ epci: string; communes: string[] }[]>`
    select epci, array_agg(insee) as communes from commune group by epci`;
  const lastAreas = areas.filter(({ id, territory }) => id === territory);
  return {
    areas,
    lastAreas,
    ground: {
      territories: new Map(lastAreas.map(({ id, communes }) => [id, communes])),
      epcis: new Map(epcis.map(({ epci, communes }) => [epci, communes])),
      communes: new Set(epcis.flatMap(({ communes }) => communes)),
    },
  };
}

/** What is published of an initiative beside the values of its row. */
function published({ id, parts, events }: Source, { ground, areas, lastAreas }: Surroundings) {
  const communes = perimeterCommunes(parts, ground);
  return {
    id,
    communes,
    pieces: piecesOf(communes, lastAreas),
    coverage: coverageOf(communes, areas),
    statuses: statusPeriods(events),
  };
}

async function write(
  sql: TransactionSql,
  initiatives: readonly ReturnType<typeof published>[],
): Promise<void> {
  const ids = initiatives.map(({ id }) => id);
  const given = sql.json(initiatives as unknown as JSONValue);
  await sql`
    insert into initiative (id, type, name, carrier_kind, carrier, document, geom, confidence, source, source_year, note)
    select r.id, r.content->>'type', r.content->>'name',
      case when k.structure is not null then 'structure' when k.epci is not null then 'epci' when k.actor is not null then 'actor' end,
      coalesce(k.structure, k.epci, k.actor), r.content->>'document', u.geom, r.confidence, r.source, r.source_year, r.note
    from jsonb_to_recordset(${given}) as g (id text, pieces jsonb)
    join register_row r on r.register = 'initiative' and r.id = g.id
    cross join lateral (select r.content->>'carrier_structure' as structure, r.content->>'carrier_epci' as epci,
      r.content->>'carrier_actor' as actor) k
    cross join lateral (
      select st_forcepolygonccw(st_multi(st_union(piece.geom, ${grid}::double precision order by piece.id collate "C"))) as geom from (
        select id, geom from territory where id in (select jsonb_array_elements_text(g.pieces->'territories'))
        union all
        select insee, geom from commune where insee in (select jsonb_array_elements_text(g.pieces->'communes'))
      ) piece
    ) u
    on conflict (id) do update set type = excluded.type, name = excluded.name, carrier_kind = excluded.carrier_kind,
      carrier = excluded.carrier, document = excluded.document, geom = excluded.geom, confidence = excluded.confidence,
      source = excluded.source, source_year = excluded.source_year, note = excluded.note`;
  for (const table of ['initiative_commune', 'initiative_territory', 'initiative_status', 'initiative_actor'])
    await sql`delete from ${sql(table)} where initiative = any(${ids})`;
  await sql`
    insert into initiative_commune (initiative, commune)
    select id, jsonb_array_elements_text(communes) from jsonb_to_recordset(${given}) as g (id text, communes jsonb)`;
  await sql`
    insert into initiative_territory (initiative, territory, communes_covered, communes_total)
    select g.id, c.territory, c.covered, c.total from jsonb_to_recordset(${given}) as g (id text, coverage jsonb),
      jsonb_to_recordset(g.coverage) as c (territory text, covered integer, total integer)`;
  await sql`
    insert into initiative_status (initiative, status, valid)
    select g.id, s.status, daterange(s."from", s."to") from jsonb_to_recordset(${given}) as g (id text, statuses jsonb),
      jsonb_to_recordset(g.statuses) as s (status text, "from" date, "to" date)`;
  await sql`
    insert into initiative_actor (initiative, actor, role)
    select f.to_id, r.content->>'actor', r.content->>'role'
    from register_reference f join register_row r on r.register = f.register and r.id = f.id
    where f.register = 'initiative_actor' and f.field = 'initiative' and f.to_register = 'initiative' and f.to_id = any(${ids})`;
}
