import { randomUUID } from 'node:crypto';
import { personNameLength } from '../../geodata/model/account';
import type { Sql } from '../db/fragments';
import { isKnownSubject, tieSubject } from '../db/queries/account-identities';
import { acceptInvitation } from '../db/queries/account-links';

/** Someone whom the identity provider vouches for; `email` in lower case. */
export interface Identity {
  /** What the provider calls this person, for ever. */
  readonly sub: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly name: string;
}

/**
 * Lets in who may come: an identity already tied to an account; else one whose verified e-mail is that of an account, which it is then
 * tied to; else one whose verified e-mail was invited, which makes the account. For others it does nothing, and signing in fails.
 */
export async function admit(
  sql: Sql,
  { sub, email, emailVerified, name }: Identity,
  now: Date,
): Promise<void> {
  if (!emailVerified || (await isKnownSubject(sql, sub)) || (await tieSubject(sql, sub, email))) return;
  await acceptInvitation(sql, {
    by: { email },
    id: randomUUID(),
    email,
    name: name.slice(0, personNameLength),
    credential: { provider: 'oidc', subject: sub },
    now,
  });
}
