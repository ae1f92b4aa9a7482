/** Roles, from the one that may least: reads; proposes for the objects given to it; edits and validates everything; also manages accounts and packs. */
export const roles = ['reader', 'contributor', 'engineer', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** What a route lets do; `server/auth/permissions.ts` says who may. */
export const actions = [
  'service.use',
  'network.read',
  'object.propose',
  'object.edit',
  'object.validate',
  'import.stage',
  'import.accept',
  'journal.read',
  'journal.restore',
  'campaign.edit',
  'scenario.edit',
  'seminar.edit',
  'travel.compute',
  'referential.edit',
  'account.own',
  'accounts.manage',
  'packs.manage',
] as const;
export type Action = (typeof actions)[number];

/** Kinds of objects that can be given to a contributor. */
export const grantKinds = ['structure', 'territory'] as const;

/** An object given to an account. */
export interface Grant {
  readonly kind: (typeof grantKinds)[number];
  readonly id: string;
}

/** Shortest and longest password, in characters. */
export const passwordLength = { min: 12, max: 128 } as const;
/** Longest name of a person, in characters. */
export const personNameLength = 120;

/** An account as its owner sees it; `hasPassword` is false when it signs in by an identity provider alone. */
export interface OwnAccount {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly grants: readonly Grant[];
  readonly hasPassword: boolean;
}

/** Who is asking, and what they may do; `identityProvider` is the name of the other way to sign in, null when there is none. */
export interface Me {
  readonly account: OwnAccount | null;
  readonly may: readonly Action[];
  readonly identityProvider: string | null;
}

/** An account as administrators see it. Instants are ISO 8601 in UTC. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly grants: readonly Grant[];
  readonly disabled: boolean;
  readonly createdAt: string;
  /** Begin of the most recent session that is still kept; null when there is none. */
  readonly lastSignInAt: string | null;
}

/** An invitation that nobody has accepted yet. */
export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly grants: readonly Grant[];
  readonly createdAt: string;
  readonly expiresAt: string;
}

/** A place where someone is signed in. `lastSeenAt` advances once a day at most. */
export interface SessionInfo {
  readonly id: string;
  readonly current: boolean;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  readonly address: string;
  readonly browser: string;
}

/** A link made for someone: sent by mail (`sentTo`), or to be handed over (`link`). */
export interface HandedLink {
  readonly link: string | null;
  readonly sentTo: string | null;
  readonly expiresAt: string;
}

/** What the page of an invitation shows before it is accepted; the first administrator's has no e-mail yet. */
export interface InvitationOffer {
  readonly email: string | null;
  readonly role: Role;
  readonly expiresAt: string;
}
