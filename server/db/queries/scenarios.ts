import type { JSONValue, TransactionSql } from 'postgres';
import type { Scenario, ScenarioDocument, ScenarioSummary } from '../../../geodata/model/scenario';
import type { Sql } from '../fragments';
import type { Session } from './register-rows';

/** What people say of a scenario beside its document. `day` is an ISO date. */
export interface ScenarioProperties {
  readonly name: string;
  readonly description: string;
  readonly day: string;
}

/** Who writes, as it is kept. */
export interface Writer {
  readonly id: string;
  readonly name: string;
}

function columns(sql: Session) {
  return sql`s.id, s.name, s.description, s.day, s.document->>'level' as level,
    jsonb_array_length(s.document->'groupings') as groupings, s.version, s.author_name as author,
    s.updated_by_name as "updatedBy", s.created_at as "createdAt", s.updated_at as "updatedAt",
    (select max(number) from scenario_version v where v.scenario = s.id) as "lastVersion",
    case when exists (select from scenario_retention r where r.scenario = s.id) then 'retained'
      when exists (select from scenario_version v where v.scenario = s.id) then 'shared' else 'draft' end as state`;
}

/** Every scenario, the one changed last first. */
export async function readScenarios(sql: Sql): Promise<readonly ScenarioSummary[]> {
  return sql<ScenarioSummary[]>`select ${columns(sql)} from scenario s order by s.updated_at desc, s.id`;
}

/** One scenario with its document; null when there is none. */
export async function readScenario(sql: Session, id: string): Promise<Scenario | null> {
  const [row] = await sql<Scenario[]>`select ${columns(sql)}, s.document from scenario s where s.id = ${id}`;
  return row ?? null;
}

/** Waits for whoever writes a scenario, until the end of the transaction; false when there is none. */
export async function lockScenario(sql: TransactionSql, id: string): Promise<boolean> {
  const { count } = await sql`select from scenario where id = ${id} for update`;
  return count === 1;
}

/** Keeps a new scenario. */
export async function insertScenario(
  sql: Sql,
  id: string,
  { name, description, day }: ScenarioProperties,
  document: ScenarioDocument,
  { id: author, name: authorName }: Writer,
): Promise<void> {
  await sql`
    insert into scenario (id, name, description, day, document, author, author_name, updated_by_name)
    values (${id}, ${name}, ${description}, ${day}, ${json(sql, document)}, ${author}, ${authorName}, ${authorName})`;
}

/** Writes a scenario that is locked, keeps what changed, and gives its new version. */
export async function updateScenario(
  sql: TransactionSql,
  id: string,
  { name, description, day, document }: ScenarioProperties & { readonly document: ScenarioDocument },
  changes: readonly object[],
  author: Writer,
): Promise<number> {
  const [row] = await sql<[{ version: number }]>`
    update scenario set name = ${name}, description = ${description}, day = ${day}, document = ${json(sql, document)},
      version = version + 1, updated_by_name = ${author.name}, updated_at = now()
    where id = ${id} returning version`;
  await sql`
    insert into scenario_change (scenario, version, author, author_name, changes)
    values (${id}, ${row.version}, ${author.id}, ${author.name}, ${json(sql, changes)})`;
  return row.version;
}

/** Removes a scenario of which no version was shared. */
export async function deleteScenario(sql: TransactionSql, id: string): Promise<void> {
  await sql`delete from scenario where id = ${id}`;
}

/** Plain data by construction. */
function json(sql: Session, value: object) {
  return sql.json(value as unknown as JSONValue);
}
