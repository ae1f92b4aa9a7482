import { randomUUID } from 'node:crypto';
import type { Grant, HandedLink, Role } from '../../geodata/model/account';
import type { Language } from '../../geodata/text/format';
import type { Sql } from '../db/fragments';
import { insertInvitation } from '../db/queries/account-links';
import { insertReset } from '../db/queries/account-resets';
import type { Logger } from 'pino';
import { invitationLetter, resetLetter } from './letters';
import type { Letter, Mailer } from './mail';
import { hashOf, makeToken } from './tokens';

const hour = 3_600_000;
/** How long links are good for, in milliseconds. */
const lifetime = { invitation: 7 * 24 * hour, reset: 24 * hour } as const;

/** Paths of the client's pages that links lead to. */
const linkPaths = { invitation: '/invitation/', reset: '/mot-de-passe/' } as const;

/** What links are made with; `mailer` is null when no mail is configured, `now` is the clock. */
export interface LinkMaker {
  readonly sql: Sql;
  readonly mailer: Mailer | null;
  readonly log: Logger;
  readonly now: () => Date;
}

/** For whom links are made: the origin that they start with, the language of the letter, who asks (null: nobody in particular). */
export interface LinkContext {
  readonly origin: string;
  readonly language: Language;
  readonly createdBy: string | null;
}

/** Someone to invite; `email` in lower case, null for the first administrator. */
export interface Invited {
  readonly email: string | null;
  readonly role: Role;
  readonly grants: readonly Grant[];
}

/** Makes an invitation, good for seven days and once; it replaces the open one of the same e-mail. Null: that e-mail has an account. */
export async function invite(
  maker: LinkMaker,
  context: LinkContext,
  { email, role, grants }: Invited,
): Promise<HandedLink | null> {
  const { token, createdAt, expiresAt } = fresh(maker, lifetime.invitation);
  const { createdBy } = context;
  const isMade = await insertInvitation(maker.sql, {
    id: randomUUID(),
    tokenHash: hashOf(token),
    email,
    role,
    grants,
    createdBy,
    createdAt,
    expiresAt,
  });
  if (!isMade) return null;
  const handed = {
    link: `${context.origin}${linkPaths.invitation}${token}`,
    expiresAt: expiresAt.toISOString(),
  };
  return handOver(
    maker,
    handed,
    email === null ? null : invitationLetter(email, role, handed, context.language),
  );
}

/** Makes a link to choose a new password, good for a day and once; it replaces the former ones. Null: no such account, or disabled. */
export async function offerReset(
  maker: LinkMaker,
  context: LinkContext,
  user: string,
): Promise<HandedLink | null> {
  const { token, createdAt, expiresAt } = fresh(maker, lifetime.reset);
  const { createdBy } = context;
  const owner = await insertReset(maker.sql, {
    id: randomUUID(),
    user,
    tokenHash: hashOf(token),
    createdBy,
    createdAt,
    expiresAt,
  });
  if (owner === null) return null;
  const handed = { link: `${context.origin}${linkPaths.reset}${token}`, expiresAt: expiresAt.toISOString() };
  return handOver(maker, handed, resetLetter(owner.email, handed, context.language));
}

function fresh({ now }: LinkMaker, duration: number) {
  const createdAt = now();
  return { token: makeToken(), createdAt, expiresAt: new Date(createdAt.getTime() + duration) };
}

/** Sends the link; when it cannot be sent, gives it to whoever asked. */
async function handOver(
  { mailer, log }: LinkMaker,
  { link, expiresAt }: { link: string; expiresAt: string },
  letter: Letter | null,
): Promise<HandedLink> {
  if (mailer !== null && letter !== null)
    try {
      await mailer.send(letter);
      return { link: null, sentTo: letter.to, expiresAt };
    } catch (err) {
      log.error({ err }, 'a letter could not be sent');
    }
  return { link, sentTo: null, expiresAt };
}
