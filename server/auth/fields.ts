import { z } from '@hono/zod-openapi';
import { actions, grantKinds, personNameLength, roles } from '../../geodata/model/account';
import { isStorable } from '../../geodata/register/check-value';
import { expectation } from '../expectation';
import { Problem } from '../problems';

/** An e-mail, in lower case from here on. */
export const emailField = z
  .email(expectation('une adresse électronique', 'an e-mail'))
  .max(254, expectation('au plus 254 caractères', 'at most 254 characters'))
  .transform((email) => email.toLowerCase());

/** The name of a person. */
export const nameField = z
  .string(expectation('un nom', 'a name'))
  .trim()
  .min(1, expectation('un nom', 'a name'))
  .max(
    personNameLength,
    expectation(`au plus ${personNameLength} caractères`, `at most ${personNameLength} characters`),
  )
  .refine(isStorable, expectation('un nom sans caractère nul', 'a name without the null character'));

/** A token from a link. */
export const tokenField = z.string(expectation('le jeton d’un lien', 'the token of a link')).min(1).max(128);

/** An identifier in an address. */
export const idField = z.object({ id: z.string().max(64) });

const instant = z.iso.datetime();
export const roleSchema = z.enum(roles);
export const grantsSchema = z
  .array(z.strictObject({ kind: z.enum(grantKinds), id: z.string().max(64).refine(isStorable) }))
  .max(500)
  .readonly();

export const accountSchema = z
  .object({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    role: roleSchema,
    grants: grantsSchema.describe('Objects given to a contributor.'),
    disabled: z.boolean(),
    createdAt: instant,
    lastSignInAt: instant.nullable().describe('Begin of the most recent session that is still kept.'),
  })
  .openapi('Account');

export const invitationSchema = z
  .object({
    id: z.string(),
    email: z.string(),
    role: roleSchema,
    grants: grantsSchema,
    createdAt: instant,
    expiresAt: instant,
  })
  .openapi('Invitation');

export const handedLinkSchema = z
  .object({
    link: z.string().nullable().describe('To be handed over; null when it was sent by mail.'),
    sentTo: z.string().nullable(),
    expiresAt: instant,
  })
  .openapi('HandedLink');

export const meSchema = z
  .object({
    account: z
      .object({
        id: z.string(),
        email: z.string(),
        name: z.string(),
        role: roleSchema,
        grants: grantsSchema,
        hasPassword: z.boolean(),
      })
      .nullable()
      .describe('Null: not signed in.'),
    may: z.array(z.enum(actions)).readonly().describe('What one may do, at least on some objects.'),
    identityProvider: z.string().nullable().describe('Name of the other way to sign in, when there is one.'),
  })
  .openapi('Me');

export const sessionSchema = z
  .object({
    id: z.string(),
    current: z.boolean(),
    createdAt: instant,
    lastSeenAt: instant,
    expiresAt: instant,
    address: z.string(),
    browser: z.string(),
  })
  .openapi('Session');

/** A body of JSON, wanted. */
export function jsonBody<S extends z.ZodType>(schema: S) {
  return { body: { required: true, content: { 'application/json': { schema } } } } as const;
}

/** An answer of JSON. */
export function jsonAnswer<S extends z.ZodType>(description: string, schema: S) {
  return { description, content: { 'application/json': { schema } } } as const;
}

/** Reads what must be there: null is an unknown identifier. */
export function found<T>(value: T | null): T {
  if (value === null) throw new Problem('not-found');
  return value;
}
