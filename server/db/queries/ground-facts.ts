import type { TransactionSql } from 'postgres';
import type {
  CommuneFact,
  GroundFacts,
  InitiativeFact,
  MeansFact,
  OpeningFact,
  SkillFact,
  StaffFact,
  StructureFact,
  TerritoryFact,
} from '../../../geodata/grouping/facts';
import { confidences } from '../../../geodata/model/evidence';
import { communeSource } from './places';
import { readItems } from './items';
import type { Sql, SqlText } from '../fragments';
import type { Session } from './register-rows';
import { classHeldOn, countedClass } from './structures';

/** The weakest of some confidences, as an aggregate. */
const weakest = (expression: SqlText): SqlText => {
  const ladder = `array[${confidences.map((one) => `'${one}'`).join(', ')}]`;
  return `(${ladder})[max(array_position(${ladder}, (${expression})::text))]`;
};

/**
 * Everything that groupings are scored on, on a day (ISO date): what is published, and of the registers the staff, openings and skills of the
 * structures that exist then. Of yearly values the last year that is known then, structure by structure.
 */
export function readGroundFacts(sql: Sql, day: string): Promise<GroundFacts> {
  return atOneMoment(sql, (transaction) => factsIn(transaction, day));
}

/** The facts of a day and the contours of all communes as the text of a FeatureCollection, of one moment. */
export function readGroundWhole(
  sql: Sql,
  day: string,
): Promise<{ readonly facts: GroundFacts; readonly shapes: string }> {
  return atOneMoment(sql, (transaction) => wholeIn(transaction, day));
}

/** The same, within a transaction. */
export async function wholeIn(
  sql: TransactionSql,
  day: string,
): Promise<{ readonly facts: GroundFacts; readonly shapes: string }> {
  return { facts: await factsIn(sql, day), shapes: await readGroundShapes(sql) };
}

/** What several statements read while others write must be of one moment. */
export async function atOneMoment<T>(sql: Sql, read: (sql: TransactionSql) => Promise<T>): Promise<T> {
  const { made } = await sql.begin('isolation level repeatable read read only', async (transaction) => ({
    made: await read(transaction),
  }));
  return made;
}

async function factsIn(sql: TransactionSql, day: string): Promise<GroundFacts> {
  const on = <T extends object>(text: SqlText) => sql.unsafe<T[]>(text, [day], { prepare: true });
  const of = <T extends object>(text: SqlText) => sql.unsafe<T[]>(text, [], { prepare: true });
  const [communes, epcis, zones, territories, structures, means] = await Promise.all([
    of<CommuneFact>(communesText),
    of<{ siren: string; name: string }>(`select siren, name from epci order by siren collate "C"`),
    of<{ id: string; name: string; rank: number }>(`select id, name, rank from zone order by id collate "C"`),
    on<TerritoryFact>(territoriesText),
    on<StructureFact>(structuresText),
    on<MeansFact>(meansText),
  ]);
  const [staff, openings, skills, referential, initiatives, credits] = await Promise.all([
    on<StaffFact>(staffText),
    on<OpeningFact>(openingsText),
    on<SkillFact>(skillsText),
    of<{ id: string; name: string }>(referentialText),
    on<InitiativeFact>(initiativesText),
    readCredits(sql),
  ]);
  return {
    format: 1,
    day,
    communes: [...communes],
    epcis: [...epcis],
    zones: [...zones],
    territories: [...territories],
    structures: [...structures],
    means: [...means],
    staff: [...staff],
    openings: [...openings],
    skills: [...skills],
    referential: [...referential],
    initiatives: [...initiatives],
    credits,
  };
}

/** Sources and licences of the data, one line each, as printed under a map. */
export async function readCredits(sql: TransactionSql): Promise<readonly string[]> {
  const lines = await sql.unsafe<{ line: string }[]>(creditsText, [], { prepare: true });
  return lines.map(({ line }) => line);
}

const communesText = `
  select insee, name, population, area_km2 as "areaKm2", epci, zone, json_build_array(st_x(seat), st_y(seat)) as seat
  from commune order by insee collate "C"`;

const territoriesText = `
  select t.territory as id, t.name, t.structure, t.confidence,
    (select coalesce(json_agg(commune order by commune collate "C"), '[]') from territory_commune where territory = t.id) as communes
  from territory t where t.valid @> $1::date order by t.territory collate "C"`;

const structuresText = `
  select s.id, s.name, s.kind, ${countedClass} as class, s.commune, t.territory, s.parent,
    json_build_array(st_x(s.geom), st_y(s.geom)) as position,
    (select ${weakest('one')} from unnest(array[s.confidence::text, held.confidence::text]) one) as confidence
  from structure s ${classHeldOn('$1::date')}
  left join lateral (
    select territory from territory where structure = s.id and valid @> $1::date order by territory collate "C" limit 1
  ) t on true
  where s.valid @> $1::date order by s.id collate "C"`;

const meansText = `
  select distinct on (m.structure collate "C") m.structure, m.year, m.fte, m.budget, m.confidence
  from means m join structure s on s.id = m.structure and s.valid @> $1::date
  where m.year <= extract(year from $1::date) order by m.structure collate "C", m.year desc`;

/** The rows of a yearly register in the last year known on the day, structure by structure. */
const lastYear = (register: SqlText): SqlText => `
  select r.*, s.id as structure, (r.content->>'year')::integer as year,
    max((r.content->>'year')::integer) over (partition by s.id) as last_year
  from register_row r join structure s on s.id = r.content->>'structure' and s.valid @> $1::date
  where r.register = '${register}' and (r.content->>'year')::integer <= extract(year from $1::date)`;

const staffText = `
  select structure, year, content->>'job_family' as family, sum((content->>'headcount')::integer)::integer as headcount,
    -- A sum of which a part is not known is not known.
    case when bool_and(content->>'fte' is not null) then sum((content->>'fte')::numeric)::double precision end as fte,
    ${weakest(`coalesce(value_evidence->'headcount'->>'confidence', confidence)`)} as confidence
  from (${lastYear('staff')}) r where year = last_year group by structure, year, content->>'job_family'
  order by structure collate "C", (content->>'job_family') collate "C"`;

const openingsText = `
  select s.id as structure, r.content->>'season' as season, r.content->>'from_day' as "fromDay", r.content->>'to_day' as "toDay",
    r.content->'weekdays' as weekdays, r.content->>'hours' as hours, r.confidence
  from register_row r join structure s on s.id = r.content->>'structure' and s.valid @> $1::date
  where r.register = 'opening' order by s.id collate "C", r.id collate "C"`;

const skillsText = `
  select r.structure, k.id as skill, k.content->>'name' as name, r.content->>'level' as level,
    (r.content->>'people')::integer as people, r.confidence
  from (${lastYear('skill_held')}) r join register_row k on k.register = 'skill' and k.id = r.content->>'skill'
  where year = last_year order by r.structure collate "C", k.id collate "C"`;

const referentialText = `
  select id, content->>'name' as name from register_row where register = 'skill' order by id collate "C"`;

const initiativesText = `
  select i.id, i.type, i.name, held.status, lower(held.valid)::text as since, i.confidence,
    (select coalesce(json_agg(t.territory order by t.territory collate "C"), '[]') from initiative_territory it
      join territory t on t.id = it.territory and t.valid @> $1::date where it.initiative = i.id) as territories,
    (select coalesce(json_agg(commune order by commune collate "C"), '[]') from initiative_commune where initiative = i.id) as communes,
    (select coalesce(json_agg(json_build_object('actor', a.id, 'name', a.name, 'role', role) order by a.name collate "C", role), '[]')
      from initiative_actor join actor a on a.id = actor where initiative = i.id) as actors
  from initiative i join initiative_status held on held.initiative = i.id and held.valid @> $1::date order by i.id collate "C"`;

// Contours tell how near the true limits they are.
const creditsText = `
  select label || ' (' || licence || ')' || exactness as line from (
    select rank, label, licence, '' as exactness from data_source
    union all select 2147483647, geometry_label, geometry_licence,
      coalesce(', ±\u00a0' || geometry_accuracy_m || '\u00a0m', '') from dataset) credit
  order by rank`;

/** More communes than any département has. */
const every = 100_000;

/** The contours of all communes as the text of a FeatureCollection, like the collection of communes. */
async function readGroundShapes(sql: Session): Promise<string> {
  const { features } = await readItems(sql as Sql, communeSource, {
    day: '2000-01-01',
    bbox: null,
    days: null,
    filters: {},
    limit: every,
    offset: 0,
    skipGeometry: false,
  });
  return `{"type":"FeatureCollection","features":[${Buffer.from(features).toString('utf8')}]}`;
}
