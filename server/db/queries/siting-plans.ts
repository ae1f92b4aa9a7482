import type { TransactionSql } from 'postgres';
import type {
  SitingPlanSummary,
  SitingPlanVersion,
  StoredSitingPlan,
} from '../../../geodata/model/siting-plan';
import type { Sql } from '../fragments';
import { draftedQueries } from './drafted';
import { frozenQueries } from './frozen';

/** What is read of plans of reception points. */
export const {
  list: readPlans,
  read: readPlan,
  lock: lockPlan,
} = draftedQueries<SitingPlanSummary, StoredSitingPlan>(
  'siting_plan',
  (sql) => sql`d.document->>'model' as model, jsonb_array_length(d.document->'sites') as sites`,
);

/** What is read of their frozen versions. */
export const {
  list: readPlanVersions,
  last: readLastPlanVersions,
  read: readPlanVersion,
  linked: readLinkedPlan,
} = frozenQueries<SitingPlanVersion>(
  'siting_plan',
  (sql) => sql`v.siting_plan as plan, v.demands, v.costs, v.proof`,
);

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
