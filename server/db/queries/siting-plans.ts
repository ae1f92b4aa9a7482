import type { JSONValue, TransactionSql } from 'postgres';
import type {
  SitingDocument,
  SitingPlanSummary,
  SitingPlanVersion,
  StoredSitingPlan,
} from '../../../geodata/model/siting-plan';
import type { Sql } from '../fragments';
import type { Session } from './register-rows';
import type { ScenarioProperties, Writer } from './scenarios';

/** What people say of a plan, with its points. `day` is an ISO date. */
export interface PlanContent extends ScenarioProperties {
  readonly document: SitingDocument;
}

function columns(sql: Session) {
  return sql`p.id, p.name, p.description, p.day, p.document->>'model' as model,
    jsonb_array_length(p.document->'sites') as sites, p.version, p.author_name as author,
    p.updated_by_name as "updatedBy", p.created_at as "createdAt", p.updated_at as "updatedAt",
    (select max(number) from siting_plan_version v where v.siting_plan = p.id) as "lastVersion",
    case when exists (select from siting_plan_retention r where r.siting_plan = p.id) then 'retained'
      when exists (select from siting_plan_version v where v.siting_plan = p.id) then 'shared' else 'draft' end as state`;
}

/** Every plan, the one changed last first. */
export async function readPlans(sql: Sql): Promise<readonly SitingPlanSummary[]> {
  return sql<SitingPlanSummary[]>`
    select ${columns(sql)} from siting_plan p order by p.updated_at desc, p.id`;
}

/** One plan with its points; null when there is none. */
export async function readPlan(sql: Session, id: string): Promise<StoredSitingPlan | null> {
  const [row] = await sql<StoredSitingPlan[]>`
    select ${columns(sql)}, p.document from siting_plan p where p.id = ${id}`;
  return row ?? null;
}

/** One plan, once nobody else writes it until the end of the transaction; null when there is none. */
export async function lockPlan(sql: TransactionSql, id: string): Promise<StoredSitingPlan | null> {
  await sql`select from siting_plan where id = ${id} for update`;
  return readPlan(sql, id);
}

/** Keeps a new plan. */
export async function insertPlan(
  sql: Sql,
  id: string,
  { name, description, day, document }: PlanContent,
  author: Writer,
): Promise<void> {
  await sql`
    insert into siting_plan (id, name, description, day, document, author, author_name, updated_by_name)
    values (${id}, ${name}, ${description}, ${day}, ${sql.json(document)}, ${author.id}, ${author.name}, ${author.name})`;
}

/** Writes a plan that is locked, keeps what changed, and gives its new version. */
export async function updatePlan(
  sql: TransactionSql,
  id: string,
  { name, description, day, document }: PlanContent,
  changes: readonly object[],
  author: Writer,
): Promise<number> {
  const [row] = await sql<[{ version: number }]>`
    update siting_plan set name = ${name}, description = ${description}, day = ${day}, document = ${sql.json(document)},
      version = version + 1, updated_by_name = ${author.name}, updated_at = now()
    where id = ${id} returning version`;
  await sql`
    insert into siting_plan_change (siting_plan, version, author, author_name, changes)
    values (${id}, ${row.version}, ${author.id}, ${author.name}, ${sql.json(changes as unknown as JSONValue)})`;
  return row.version;
}

/** Removes a plan of which no version was shared. */
export async function deletePlan(sql: TransactionSql, id: string): Promise<void> {
  await sql`delete from siting_plan where id = ${id}`;
}

function versionColumns(sql: Session) {
  return sql`v.siting_plan as plan, v.number, v.name, v.description, v.day, v.note, v.shared_at as "sharedAt",
    v.shared_by_name as "sharedBy", v.facts, v.shapes, v.demands, v.costs, v.code, v.proof, v.document,
    case when exists (select from siting_plan_retention r where r.siting_plan = v.siting_plan and r.number = v.number)
      then 'retained' else 'shared' end as state`;
}

/** The frozen versions of a plan, by number. */
export async function readPlanVersions(sql: Sql, plan: string): Promise<readonly SitingPlanVersion[]> {
  return sql<SitingPlanVersion[]>`
    select ${versionColumns(sql)} from siting_plan_version v where v.siting_plan = ${plan} order by v.number`;
}

/** The last frozen version of each plan that has one. */
export async function readLastPlanVersions(sql: Sql): Promise<readonly SitingPlanVersion[]> {
  return sql<SitingPlanVersion[]>`
    select distinct on (v.siting_plan) ${versionColumns(sql)} from siting_plan_version v
    order by v.siting_plan, v.number desc`;
}

/** One frozen version; null when there is none. */
export async function readPlanVersion(
  sql: Session,
  plan: string,
  number: number,
): Promise<SitingPlanVersion | null> {
  const [row] = await sql<SitingPlanVersion[]>`
    select ${versionColumns(sql)} from siting_plan_version v where v.siting_plan = ${plan} and v.number = ${number}`;
  return row ?? null;
}

/** The version that a link leads to; null when the link is unknown or withdrawn. */
export async function readLinkedPlan(sql: Sql, tokenHash: string): Promise<SitingPlanVersion | null> {
  const [row] = await sql<SitingPlanVersion[]>`
    select ${versionColumns(sql)} from siting_plan_link l
    join siting_plan_version v on v.siting_plan = l.siting_plan and v.number = l.number
    where l.token_hash = ${tokenHash} and l.withdrawn_at is null`;
  return row ?? null;
}

/** What is frozen of a plan: all but what follows from being kept. */
export type FrozenPlan = Omit<SitingPlanVersion, 'number' | 'state' | 'sharedAt' | 'sharedBy'> & {
  readonly sharedBy: string;
};

/** Keeps a version under the number that follows the last; gives that number. The plan is locked. */
export async function insertPlanVersion(sql: TransactionSql, version: FrozenPlan): Promise<number> {
  const { plan, name, description, day, note, document, proof, facts, shapes, demands, costs, code } =
    version;
  const [row] = await sql<[{ number: number }]>`
    insert into siting_plan_version (siting_plan, number, name, description, day, note, document, proof, facts, shapes,
      demands, costs, code, shared_by_name)
    select ${plan}, 1 + coalesce(max(number), 0), ${name}, ${description}, ${day}::date, ${note}, ${sql.json(document)},
      ${proof === null ? null : sql.json(proof)}::jsonb, ${facts}, ${shapes}, ${demands}, ${costs}, ${code}, ${version.sharedBy}
    from siting_plan_version where siting_plan = ${plan} returning number`;
  return row.number;
}

/** Keeps a text that a version was computed on, once by its checksum. */
export async function keepBasis(
  sql: TransactionSql,
  { checksum, content }: { readonly checksum: string; readonly content: string },
): Promise<void> {
  await sql`insert into siting_basis (checksum, content) values (${checksum}, ${content}) on conflict do nothing`;
}

/** The text of frozen demand or costs; null when there is none of that checksum. */
export async function readBasis(sql: Sql, checksum: string): Promise<string | null> {
  const [row] = await sql<{ content: string }[]>`
    select content from siting_basis where checksum = ${checksum}`;
  return row?.content ?? null;
}
