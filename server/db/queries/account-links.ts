import type { TransactionSql } from 'postgres';
import type { Grant, Invitation, InvitationOffer, Role } from '../../../geodata/model/account';
import type { Sql } from '../fragments';
import { hasAdministrator, replaceGrants } from './accounts';

/** A way to sign in: the hash of a password, or the subject of an identity at the provider. */
export type Credential =
  | { readonly provider: 'credential'; readonly passwordHash: string }
  | { readonly provider: 'oidc'; readonly subject: string };

/** An invitation to record: `email` in lower case, null for the first administrator. */
export interface NewInvitation {
  readonly id: string;
  readonly tokenHash: string;
  readonly email: string | null;
  readonly role: Role;
  readonly grants: readonly Grant[];
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Records an invitation in the place of the one that is open for the same e-mail. False: that e-mail has an account. */
export async function insertInvitation(sql: Sql, invitation: NewInvitation): Promise<boolean> {
  const { id, tokenHash, email, role, grants, createdBy, createdAt, expiresAt } = invitation;
  return sql.begin(async (transaction) => {
    const [taken] = await transaction`select id from account_user where email = ${email}`;
    if (taken !== undefined) return false;
    await transaction`delete from account_invitation where email is not distinct from ${email} and accepted_at is null`;
    await transaction`
      insert into account_invitation (id, token_hash, email, role, grants, created_by, created_at, expires_at)
      values (${id}, ${tokenHash}, ${email}, ${role}, ${transaction.json(grants.map(({ kind, id: object }) => ({ kind, id: object })))},
        ${createdBy}, ${createdAt}, ${expiresAt})`;
    return true;
  });
}

/** The invitations that can still be accepted, the latest first; without the first administrator's. */
export async function readInvitations(sql: Sql, now: Date): Promise<readonly Invitation[]> {
  return sql<Invitation[]>`
    select id, email, role, grants, created_at as "createdAt", expires_at as "expiresAt"
    from account_invitation where accepted_at is null and expires_at > ${now} and email is not null
    order by created_at desc, id`;
}

/** What a link offers; null when it is unknown, used, too old, or the first administrator's while there is one. */
export async function readOffer(sql: Sql, tokenHash: string, now: Date): Promise<InvitationOffer | null> {
  const [row] = await sql<InvitationOffer[]>`
    select email, role, expires_at as "expiresAt" from account_invitation
    where token_hash = ${tokenHash} and accepted_at is null and expires_at > ${now}`;
  if (row === undefined || (row.email === null && (await hasAdministrator(sql)))) return null;
  return row;
}

/** Removes an invitation that nobody has accepted; false when there is none. */
export async function deleteInvitation(sql: Sql, id: string): Promise<boolean> {
  const { count } = await sql`delete from account_invitation where id = ${id} and accepted_at is null`;
  return count > 0;
}

/** Who accepts an invitation: by its link, or by an identity whose e-mail (lower case) was invited. */
export interface Acceptance {
  readonly by: { readonly tokenHash: string } | { readonly email: string };
  /** Identifier for the new account. */
  readonly id: string;
  /** E-mail (lower case) for an invitation that has none. */
  readonly email: string;
  readonly name: string;
  readonly credential: Credential;
  readonly now: Date;
}

/** What comes of accepting: the e-mail of the new account, or why there is none. */
export type Accepted = { readonly email: string } | 'refused' | 'email-taken';

class Refused extends Error {
  constructor(readonly reason: 'refused' | 'email-taken') {
    super(reason);
  }
}

/** Makes an account from an invitation, which is used up: all of it in one transaction, once only. */
export async function acceptInvitation(sql: Sql, acceptance: Acceptance): Promise<Accepted> {
  const { by, id, name, credential, now } = acceptance;
  try {
    return await sql.begin(async (transaction) => {
      const [invitation] = await transaction<{ email: string | null; role: Role; grants: Grant[] }[]>`
        update account_invitation set accepted_at = ${now}
        where ${'tokenHash' in by ? transaction`token_hash = ${by.tokenHash}` : transaction`email = ${by.email}`}
          and accepted_at is null and expires_at > ${now}
        returning email, role, grants`;
      if (invitation === undefined) throw new Refused('refused');
      if (invitation.email === null && (await hasAdministrator(transaction))) throw new Refused('refused');
      const email = invitation.email ?? acceptance.email;
      const [made] = await transaction`
        insert into account_user (id, email, name, role) values (${id}, ${email}, ${name}, ${invitation.role})
        on conflict (email) do nothing returning id`;
      if (made === undefined) throw new Refused('email-taken');
      await insertCredential(transaction, id, credential);
      await replaceGrants(transaction, id, invitation.grants);
      return { email };
    });
  } catch (error) {
    if (error instanceof Refused) return error.reason;
    throw error;
  }
}

/** Adds a way to sign in to an account; it replaces the one of the same provider. */
export async function insertCredential(
  sql: Sql | TransactionSql,
  user: string,
  credential: Credential,
): Promise<void> {
  const { provider } = credential;
  const account = provider === 'credential' ? user : credential.subject;
  const password = provider === 'credential' ? credential.passwordHash : null;
  await sql`delete from account_credential where user_id = ${user} and provider_id = ${provider}`;
  await sql`
    insert into account_credential (id, account_id, provider_id, user_id, password)
    values (gen_random_uuid()::text, ${account}, ${provider}, ${user}, ${password})`;
}

/** Makes an account outright, for the command line; false when the e-mail (lower case) has one. */
export async function insertAdministrator(
  sql: Sql,
  {
    id,
    email,
    name,
    passwordHash,
  }: { readonly id: string; readonly email: string; readonly name: string; readonly passwordHash: string },
): Promise<boolean> {
  return sql.begin(async (transaction) => {
    const [made] = await transaction`
      insert into account_user (id, email, name, role) values (${id}, ${email}, ${name}, 'administrator')
      on conflict (email) do nothing returning id`;
    if (made === undefined) return false;
    await insertCredential(transaction, id, { provider: 'credential', passwordHash });
    await transaction`delete from account_invitation where (email = ${email} or email is null) and accepted_at is null`;
    return true;
  });
}
