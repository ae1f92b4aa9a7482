import { randomUUID } from 'node:crypto';
import type { TransactionSql } from 'postgres';
import { done, refused, type Result } from '../../geodata/model/issue';
import type {
  SitingDocument,
  SitingPlanVersion,
  SitingProof,
  StoredSitingPlan,
} from '../../geodata/model/siting-plan';
import type { TravelAreas, TravelMatrix } from '../../geodata/model/travel';
import type { Sql } from '../db/fragments';
import { readDemandFacts, readPlanBasis } from '../db/queries/demand-facts';
import { readGroundFacts } from '../db/queries/ground-facts';
import {
  deleteDrafted,
  insertDrafted,
  updateDrafted,
  type DraftedContent,
  type Writer,
} from '../db/queries/drafted';
import { keepGround } from '../db/queries/scenario-versions';
import {
  insertPlanVersion,
  keepBasis,
  lockPlan,
  readPlan,
  readPlanVersion,
} from '../db/queries/siting-plans';
import { Problem } from '../problems';
import { keptText, lockedAsRead, there, type Read } from '../scenarios/as-read';
import { checkSitingDocument } from './check-document';
import { costsOf } from './costs';

type PlanContent = DraftedContent<SitingDocument>;

/** Keeps a new plan; refused when it names what is not there on its day. */
export async function createPlan(
  sql: Sql,
  content: PlanContent,
  author: Writer,
): Promise<Result<StoredSitingPlan>> {
  const issues = await faultsOf(sql, content);
  return issues.length > 0 ? refused(issues) : done(await keepPlan(sql, content, author));
}

/** Keeps a new plan as it is, as the copy of one that was accepted. */
export async function keepPlan(sql: Sql, content: PlanContent, author: Writer): Promise<StoredSitingPlan> {
  const id = randomUUID();
  await insertDrafted(sql, 'siting_plan', id, content, author);
  return there(await readPlan(sql, id));
}

/** Changes a plan as it was read; gives its new version. Refused when it then names what is not there on its day. */
export async function changePlan(
  sql: Sql,
  read: Read,
  given: Partial<PlanContent>,
  author: Writer,
): Promise<Result<number>> {
  // Checked before the plan is locked: a version that is the same then has the same content.
  const before = contentOf(await asRead(sql, read));
  const after = { ...before, ...given };
  const isChecked = given.document === undefined && after.day === before.day;
  const issues = isChecked ? [] : await faultsOf(sql, after);
  if (issues.length > 0) return refused(issues);
  const changes = changesOf(before, given);
  return locked(sql, read, async (transaction, { id }) =>
    done(await updateDrafted(transaction, 'siting_plan', id, after, changes, author)),
  );
}

/**
 * Removes a plan.
 *
 * @throws Problem `plan-shared` when a version of it was shared
 */
export function removePlan(sql: Sql, read: Read): Promise<void> {
  return locked(sql, read, async (transaction, { id, lastVersion }) => {
    if (lastVersion !== null) throw new Problem('plan-shared');
    await deleteDrafted(transaction, 'siting_plan', id);
  });
}

/** What is told of a plan when it is frozen. `costs` is what the job of travel found that it was computed on. */
export interface Freezing {
  readonly note: string;
  readonly proof: SitingProof | null;
  readonly costs: TravelMatrix | TravelAreas | null;
  readonly code: string;
  readonly author: Writer;
}

/** Freezes a plan as it stands, with the data of its day and the costs; refused when these no longer have what the plan names. */
export async function freezePlan(
  sql: Sql,
  read: Read,
  { note, proof, costs: found, code, author }: Freezing,
): Promise<Result<SitingPlanVersion>> {
  // Read before the plan is locked, as above.
  const seen = await asRead(sql, read);
  const basis = await readPlanBasis(sql, seen.day);
  const matrix = costsOf(seen.document, found);
  const issues = [
    ...checkSitingDocument(seen.document, basis.facts, basis.demands),
    ...(matrix.ok ? [] : matrix.issues),
  ];
  if (!matrix.ok || issues.length > 0) return refused(issues);
  const [facts, shapes] = [keptText(JSON.stringify(basis.facts)), keptText(basis.shapes)];
  const demands = keptText(JSON.stringify(basis.demands));
  const costs = matrix.value === null ? null : keptText(JSON.stringify(matrix.value));
  return locked(sql, read, async (transaction, current) => {
    await keepGround(transaction, current.day, facts, shapes);
    for (const text of costs === null ? [demands] : [demands, costs]) await keepBasis(transaction, text);
    const number = await insertPlanVersion(transaction, {
      plan: current.id,
      ...contentOf(current),
      note,
      proof,
      facts: facts.checksum,
      shapes: shapes.checksum,
      demands: demands.checksum,
      costs: costs?.checksum ?? null,
      code,
      sharedBy: author.name,
    });
    return done(there(await readPlanVersion(transaction, current.id, number)));
  });
}

async function asRead(sql: Sql, { id, version }: Read): Promise<StoredSitingPlan> {
  const seen = await readPlan(sql, id);
  if (seen === null) throw new Problem('not-found');
  if (seen.version !== version) throw conflict(seen);
  return seen;
}

async function faultsOf(sql: Sql, { document, day }: PlanContent) {
  const [facts, demands] = await Promise.all([readGroundFacts(sql, day), readDemandFacts(sql, day)]);
  return checkSitingDocument(document, facts, demands);
}

function changesOf(before: PlanContent, { document, ...properties }: Partial<PlanContent>) {
  const told = Object.keys(properties) as (keyof typeof properties)[];
  const was = Object.fromEntries(told.map((name) => [name, before[name]]));
  return [
    ...(told.length === 0 ? [] : [{ kind: 'properties', before: was, after: properties }]),
    ...(document === undefined ? [] : [{ kind: 'document', before: before.document, after: document }]),
  ];
}

function locked<T>(
  sql: Sql,
  read: Read,
  work: (sql: TransactionSql, current: StoredSitingPlan) => Promise<T>,
): Promise<T> {
  return lockedAsRead(sql, read, lockPlan, conflict, work);
}

function conflict({ version, updatedBy, updatedAt, ...plan }: StoredSitingPlan): Problem {
  return new Problem('plan-conflict', { members: { version, updatedBy, updatedAt, ...contentOf(plan) } });
}

function contentOf({ name, description, day, document }: PlanContent): PlanContent {
  return { name, description, day, document };
}
