import type { Sql } from '../fragments';
import { insertCredential } from './account-links';

/** A link to choose a new password. */
export interface NewReset {
  readonly id: string;
  readonly user: string;
  readonly tokenHash: string;
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Whose password a link resets. */
export interface ResetOwner {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

/** Records a link in the place of those of the same account; gives whose it is, null when the account is unknown or disabled. */
export async function insertReset(sql: Sql, reset: NewReset): Promise<ResetOwner | null> {
  const { id, user, tokenHash, createdBy, createdAt, expiresAt } = reset;
  return sql.begin(async (transaction) => {
    const [owner] = await transaction<ResetOwner[]>`
      select id, email, name from account_user where id = ${user} and not disabled for update`;
    if (owner === undefined) return null;
    await transaction`delete from account_reset where user_id = ${user} and used_at is null`;
    await transaction`
      insert into account_reset (id, user_id, token_hash, created_by, created_at, expires_at)
      values (${id}, ${user}, ${tokenHash}, ${createdBy}, ${createdAt}, ${expiresAt})`;
    return owner;
  });
}

/** Whose password a link resets; null when it is unknown, used, too old, or of an account that is disabled. */
export async function readResetOwner(sql: Sql, tokenHash: string, now: Date): Promise<ResetOwner | null> {
  const [owner] = await sql<ResetOwner[]>`
    select u.id, u.email, u.name from account_reset r join account_user u on u.id = r.user_id
    where r.token_hash = ${tokenHash} and r.used_at is null and r.expires_at > ${now} and not u.disabled`;
  return owner ?? null;
}

/** Uses a link up: the account has this password from now on, and is signed in nowhere. False when the link is not good (any more). */
export async function useReset(
  sql: Sql,
  tokenHash: string,
  passwordHash: string,
  now: Date,
): Promise<boolean> {
  return sql.begin(async (transaction) => {
    const [used] = await transaction<{ user: string }[]>`
      update account_reset r set used_at = ${now} from account_user u
      where u.id = r.user_id and not u.disabled and r.token_hash = ${tokenHash} and r.used_at is null and r.expires_at > ${now}
      returning r.user_id as "user"`;
    if (used === undefined) return false;
    await insertCredential(transaction, used.user, { provider: 'credential', passwordHash });
    await transaction`delete from account_session where user_id = ${used.user}`;
    return true;
  });
}
