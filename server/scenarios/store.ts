import { randomUUID } from 'node:crypto';
import type { TransactionSql } from 'postgres';
import { applyChanges } from '../../geodata/grouping/apply-change';
import type { ScenarioChange } from '../../geodata/grouping/change';
import { checkDocument, inOrder } from '../../geodata/grouping/check-document';
import { planOf } from '../../geodata/grouping/plan';
import { scorePlan } from '../../geodata/grouping/score/score-plan';
import { done, refused, type Result } from '../../geodata/model/issue';
import type { Scenario, ScenarioDocument, ScenarioVersion } from '../../geodata/model/scenario';
import type { Sql } from '../db/fragments';
import {
  deleteDrafted,
  insertDrafted,
  updateDrafted,
  type DraftedProperties,
  type Writer,
} from '../db/queries/drafted';
import { readGroundWhole } from '../db/queries/ground-facts';
import { insertVersion, keepGround, readVersion } from '../db/queries/scenario-versions';
import { lockScenario, readScenario } from '../db/queries/scenarios';
import { Problem } from '../problems';
import { keptText, lockedAsRead, there, type Read } from './as-read';
import { groundFrom } from './ground';

/** Keeps a new scenario; refused when its document is none that changes could have made. */
export async function createScenario(
  sql: Sql,
  properties: DraftedProperties,
  document: ScenarioDocument,
  author: Writer,
): Promise<Result<Scenario>> {
  const ordered = inOrder(document);
  const issues = checkDocument(ordered);
  if (issues.length > 0) return refused(issues);
  const id = randomUUID();
  await insertDrafted(sql, 'scenario', id, { ...properties, document: ordered }, author);
  return done(there(await readScenario(sql, id)));
}

/** Makes changes of a scenario, all or none; gives its new version. `plan` finds them in the scenario as it stands. */
export function changeScenario(
  sql: Sql,
  read: Read,
  author: Writer,
  plan: (current: Scenario) => Promise<Result<readonly ScenarioChange[]>> | Result<readonly ScenarioChange[]>,
): Promise<Result<number>> {
  return locked(sql, read, async (transaction, current) => {
    const planned = await plan(current);
    if (!planned.ok) return planned;
    if (planned.value.length === 0) return done(current.version);
    const next = applyChanges(current.document, planned.value);
    if (!next.ok) return next;
    const written = { ...propertiesOf(current), document: next.value };
    return done(await updateDrafted(transaction, 'scenario', current.id, written, planned.value, author));
  });
}

/** Changes what is said of a scenario; gives its new version. */
export function describeScenario(
  sql: Sql,
  read: Read,
  author: Writer,
  given: Partial<DraftedProperties>,
): Promise<number> {
  return locked(sql, read, (transaction, current) => {
    const before = propertiesOf(current);
    const after = { ...before, ...given };
    return updateDrafted(
      transaction,
      'scenario',
      current.id,
      { ...after, document: current.document },
      [{ kind: 'properties', before, after }],
      author,
    );
  });
}

/**
 * Removes a scenario.
 *
 * @throws Problem `scenario-shared` when a version of it was shared
 */
export function removeScenario(sql: Sql, read: Read): Promise<void> {
  return locked(sql, read, async (transaction, current) => {
    if (current.lastVersion !== null) throw new Problem('scenario-shared');
    await deleteDrafted(transaction, 'scenario', current.id);
  });
}

/** Freezes a scenario as it stands, with the data of its day and what is computed on them; gives the version. */
export async function freezeScenario(
  sql: Sql,
  read: Read,
  { note, code, author }: { readonly note: string; readonly code: string; readonly author: Writer },
): Promise<ScenarioVersion> {
  const seen = await readScenario(sql, read.id);
  if (seen === null) throw new Problem('not-found');
  if (seen.version !== read.version) throw conflict(seen);
  // Read before the scenario is locked: a version that is the same then has the same day and document.
  const whole = await readGroundWhole(sql, seen.day);
  const ground = groundFrom(whole.facts, whole.shapes);
  const scores = scorePlan(planOf(seen.document, ground), ground);
  const [facts, shapes] = [keptText(JSON.stringify(whole.facts)), keptText(whole.shapes)];
  return locked(sql, read, async (transaction, current) => {
    const { id, document } = current;
    const { name, description, day } = propertiesOf(current);
    await keepGround(transaction, day, facts, shapes);
    const number = await insertVersion(transaction, {
      scenario: id,
      name,
      description,
      day,
      note,
      document,
      facts: facts.checksum,
      shapes: shapes.checksum,
      scores,
      code,
      sharedBy: author.name,
    });
    return there(await readVersion(transaction, id, number));
  });
}

/** Works on a scenario that nobody else writes meanwhile and that is as it was read. */
function locked<T>(
  sql: Sql,
  read: Read,
  work: (sql: TransactionSql, current: Scenario) => Promise<T>,
): Promise<T> {
  return lockedAsRead(sql, read, lockScenario, conflict, work);
}

function conflict({ version, updatedBy, updatedAt, name, description, day, document }: Scenario): Problem {
  return new Problem('scenario-conflict', {
    members: { version, updatedBy, updatedAt, name, description, day, document },
  });
}

function propertiesOf({ name, description, day }: DraftedProperties): DraftedProperties {
  return { name, description, day };
}
