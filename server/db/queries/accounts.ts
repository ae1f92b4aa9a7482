import type { TransactionSql } from 'postgres';
import type { Account, Grant, Role } from '../../../geodata/model/account';
import type { Sql } from '../fragments';

/** One change of administrators at a time, so that two of them cannot remove each other. */
const administratorsLock = 59_201_421;

/** The grants of the account "u" of a statement as JSON, in a fixed order. */
const itsGrants = (sql: Sql) => sql`coalesce((
  select json_agg(json_build_object('kind', g.object_kind, 'id', g.object_id) order by g.object_kind, g.object_id)
  from account_grant g where g.user_id = u.id), '[]')`;

/** Role, state and grants of an account, as a request needs them; null when there is no such account. */
export async function readStanding(
  sql: Sql,
  id: string,
): Promise<{ readonly role: Role; readonly disabled: boolean; readonly grants: readonly Grant[] } | null> {
  const [row] = await sql<{ role: Role; disabled: boolean; grants: Grant[] }[]>`
    select u.role, u.disabled, ${itsGrants(sql)} as grants from account_user u where u.id = ${id}`;
  return row ?? null;
}

/** True when an account may not sign in. */
export async function isDisabled(sql: Sql, id: string): Promise<boolean> {
  const standing = await readStanding(sql, id);
  return standing?.disabled ?? true;
}

/** Every account, or those of an e-mail (lower case), by name. */
export async function readAccounts(sql: Sql, email: string | null = null): Promise<readonly Account[]> {
  return sql<Account[]>`
    select u.id, u.email, u.name, u.role, u.disabled, u.created_at as "createdAt", ${itsGrants(sql)} as grants,
      (select max(s.created_at) from account_session s where s.user_id = u.id) as "lastSignInAt"
    from account_user u
    where ${email}::text is null or u.email = ${email}
    order by lower(u.name), u.email`;
}

/** What can be changed of an account; what is left out stays. */
export interface AccountChange {
  readonly role?: Role | undefined;
  readonly grants?: readonly Grant[] | undefined;
  readonly disabled?: boolean | undefined;
}

/** What comes of changing an account; `last-administrator`: nothing was changed, since nobody could manage accounts any more. */
export type AccountOutcome = 'done' | 'unknown' | 'last-administrator';

class Undone extends Error {
  constructor(readonly outcome: AccountOutcome) {
    super(outcome);
  }
}

/** Changes an account. An account that is disabled loses its sessions and its links in the same transaction. */
export function changeAccount(
  sql: Sql,
  id: string,
  { role, grants, disabled }: AccountChange,
): Promise<AccountOutcome> {
  return keepingAdministrators(sql, async (transaction) => {
    const [found] = await transaction`
      update account_user
      set role = coalesce(${role ?? null}, role), disabled = coalesce(${disabled ?? null}::boolean, disabled), updated_at = now()
      where id = ${id} returning id`;
    if (found === undefined) throw new Undone('unknown');
    if (grants !== undefined) await replaceGrants(transaction, id, grants);
    if (disabled !== true) return;
    await transaction`delete from account_session where user_id = ${id}`;
    await transaction`delete from account_reset where user_id = ${id} and used_at is null`;
  });
}

/** Removes an account with its sessions, passwords and grants. */
export function deleteAccount(sql: Sql, id: string): Promise<AccountOutcome> {
  return keepingAdministrators(sql, async (transaction) => {
    const [found] = await transaction`delete from account_user where id = ${id} returning id`;
    if (found === undefined) throw new Undone('unknown');
  });
}

/** Changes the name of a person. */
export async function renamePerson(sql: Sql, id: string, name: string): Promise<void> {
  await sql`update account_user set name = ${name}, updated_at = now() where id = ${id}`;
}

/** True when someone can manage accounts. */
export async function hasAdministrator(sql: Sql | TransactionSql): Promise<boolean> {
  const [row] = await sql<[{ found: boolean }]>`
    select exists (select from account_user where role = 'administrator' and not disabled) as found`;
  return row.found;
}

/** True when an account signs in with a password. */
export async function hasPassword(sql: Sql, id: string): Promise<boolean> {
  const [row] = await sql<[{ found: boolean }]>`
    select exists (select from account_credential where user_id = ${id} and provider_id = 'credential') as found`;
  return row.found;
}

/** The objects among these that do not exist in the network that is loaded. */
export async function unknownObjects(sql: Sql, grants: readonly Grant[]): Promise<readonly Grant[]> {
  return sql<Grant[]>`
    select kind, id from jsonb_to_recordset(${sql.json(grants.map(({ kind, id }) => ({ kind, id })))}) as g (kind text, id text)
    where case kind when 'structure' then not exists (select from structure s where s.id = g.id)
      else not exists (select from territory t where t.id = g.id) end`;
}

/** Gives an account these objects and no others. */
export async function replaceGrants(
  transaction: TransactionSql,
  user: string,
  grants: readonly Grant[],
): Promise<void> {
  await transaction`delete from account_grant where user_id = ${user}`;
  await transaction`
    insert into account_grant (user_id, object_kind, object_id)
    select distinct ${user}, kind, id
    from jsonb_to_recordset(${transaction.json(grants.map(({ kind, id }) => ({ kind, id })))}) as g (kind text, id text)`;
}

async function keepingAdministrators(
  sql: Sql,
  change: (transaction: TransactionSql) => Promise<void>,
): Promise<AccountOutcome> {
  try {
    await sql.begin(async (transaction) => {
      await transaction`select pg_advisory_xact_lock(${administratorsLock})`;
      const before = await hasAdministrator(transaction);
      await change(transaction);
      if (before && !(await hasAdministrator(transaction))) throw new Undone('last-administrator');
    });
    return 'done';
  } catch (error) {
    if (error instanceof Undone) return error.outcome;
    throw error;
  }
}
