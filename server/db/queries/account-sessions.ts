import type { SessionInfo } from '../../../geodata/model/account';
import type { Sql } from '../fragments';

/** The sessions of an account that have not expired, the latest first; `current` is the identifier of the one that asks. */
export async function readSessions(
  sql: Sql,
  user: string,
  current: string,
  now: Date,
): Promise<readonly SessionInfo[]> {
  return sql<SessionInfo[]>`
    select id, id = ${current} as current, created_at as "createdAt", updated_at as "lastSeenAt", expires_at as "expiresAt",
      coalesce(ip_address, '') as address, coalesce(user_agent, '') as browser
    from account_session where user_id = ${user} and expires_at > ${now}
    order by id = ${current} desc, created_at desc, id`;
}

/** Ends one session of an account; false when it has none of that identifier. */
export async function endSession(sql: Sql, user: string, id: string): Promise<boolean> {
  const { count } = await sql`delete from account_session where user_id = ${user} and id = ${id}`;
  return count > 0;
}

/** Ends all sessions of an account but one; gives how many. */
export async function endOtherSessions(sql: Sql, user: string, current: string): Promise<number> {
  const { count } = await sql`delete from account_session where user_id = ${user} and id <> ${current}`;
  return count;
}

/** Removes what has expired: sessions, states of sign-in, links, counters. */
export async function sweepAccounts(sql: Sql, now: Date): Promise<void> {
  await sql`delete from account_session where expires_at <= ${now}`;
  await sql`delete from account_verification where expires_at <= ${now}`;
  await sql`delete from account_invitation where expires_at <= ${now}`;
  await sql`delete from account_reset where expires_at <= ${now}`;
  await sql`delete from account_attempt where window_end <= ${now}`;
}
