import type { Sql } from '../fragments';
import { insertCredential } from './account-links';

/** True when a subject of the identity provider already belongs to an account. */
export async function isKnownSubject(sql: Sql, subject: string): Promise<boolean> {
  const [row] = await sql<[{ found: boolean }]>`
    select exists (select from account_credential where provider_id = 'oidc' and account_id = ${subject}) as found`;
  return row.found;
}

/** Ties a subject of the identity provider to the account of an e-mail (lower case) that has none; false when there is no such account. */
export async function tieSubject(sql: Sql, subject: string, email: string): Promise<boolean> {
  return sql.begin(async (transaction) => {
    const [user] = await transaction<{ id: string }[]>`
      select id from account_user u where email = ${email} and not disabled
        and not exists (select from account_credential c where c.user_id = u.id and c.provider_id = 'oidc') for update`;
    if (user === undefined) return false;
    await insertCredential(transaction, user.id, { provider: 'oidc', subject });
    return true;
  });
}

/** What the identity provider said last of an account, for signing out there too; null when it signs in by password alone. */
export async function readIdToken(sql: Sql, user: string): Promise<string | null> {
  const [row] = await sql<{ token: string | null }[]>`
    select id_token as token from account_credential where user_id = ${user} and provider_id = 'oidc'`;
  return row?.token ?? null;
}
