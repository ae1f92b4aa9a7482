import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Grant } from '../../../geodata/model/account';
import type { AppDeps, AppEnv } from '../../app-env';
import { deleteInvitation, readInvitations } from '../../db/queries/account-links';
import { changeAccount, deleteAccount, readAccounts, unknownObjects } from '../../db/queries/accounts';
import type { AccountOutcome } from '../../db/queries/accounts';
import { refuseInvalid } from '../../errors';
import { languageOf } from '../../language';
import { Problem, refusedParameters } from '../../problems';
import { guard, signedInActor } from '../access';
import {
  accountSchema,
  emailField,
  found,
  grantsSchema,
  handedLinkSchema,
  idField,
  invitationSchema,
  jsonAnswer,
  jsonBody,
  roleSchema,
} from '../fields';
import { invite, offerReset } from '../links';

const tags = ['Accounts'];
const manage = guard('accounts.manage');
const nothingAsked = { query: z.strictObject({}) };

const list = createRoute({
  method: 'get',
  path: '/accounts',
  summary: 'Every account',
  tags,
  middleware: manage,
  request: nothingAsked,
  responses: { 200: jsonAnswer('The accounts, by name.', z.array(accountSchema).readonly()) },
});

const change = createRoute({
  method: 'patch',
  path: '/accounts/{id}',
  summary: 'Change the role or the grants of an account, disable it or enable it again',
  tags,
  middleware: manage,
  request: {
    params: idField,
    ...jsonBody(
      z.strictObject({
        role: roleSchema.optional(),
        grants: grantsSchema.optional(),
        disabled: z.boolean().optional(),
      }),
    ),
  },
  responses: {
    204: { description: 'Changed; an account that is disabled is signed out everywhere.' },
    409: { description: 'The last administrator.' },
  },
});

const remove = createRoute({
  method: 'delete',
  path: '/accounts/{id}',
  summary: 'Remove an account',
  tags,
  middleware: manage,
  request: { params: idField },
  responses: { 204: { description: 'Removed.' }, 409: { description: 'The last administrator.' } },
});

const resetLink = createRoute({
  method: 'post',
  path: '/accounts/{id}/reset-link',
  summary: 'Make a link to choose a new password, good for a day and once',
  tags,
  middleware: manage,
  request: { params: idField },
  responses: { 201: jsonAnswer('Sent by mail, or to be handed over.', handedLinkSchema) },
});

const listInvitations = createRoute({
  method: 'get',
  path: '/invitations',
  summary: 'Invitations that nobody has accepted yet',
  tags,
  middleware: manage,
  request: nothingAsked,
  responses: { 200: jsonAnswer('The latest first.', z.array(invitationSchema).readonly()) },
});

const inviteSomeone = createRoute({
  method: 'post',
  path: '/invitations',
  summary: 'Invite someone by a link, good for seven days and once',
  tags,
  middleware: manage,
  request: jsonBody(
    z.strictObject({ email: emailField, role: roleSchema, grants: grantsSchema.default([]) }),
  ),
  responses: {
    201: jsonAnswer('Sent by mail, or to be handed over.', handedLinkSchema),
    409: { description: 'That e-mail has an account.' },
  },
});

const withdraw = createRoute({
  method: 'delete',
  path: '/invitations/{id}',
  summary: 'Withdraw an invitation',
  tags,
  middleware: manage,
  request: { params: idField },
  responses: { 204: { description: 'Withdrawn.' } },
});

/** Accounts and invitations, for administrators. */
export function accountRoutes({ auth }: AppDeps) {
  const { sql, log } = auth;
  const contextOf = async (c: Context<AppEnv>) => ({
    origin: auth.originOf(c),
    language: languageOf(c),
    createdBy: (await signedInActor(c)).id,
  });
  const refuseUnknown = async (grants: readonly Grant[]) => {
    const unknown = await unknownObjects(sql, grants);
    if (unknown.length === 0) return;
    const names = unknown.map(({ kind, id }) => `${kind} ${id}`).join(', ');
    throw refusedParameters([
      {
        name: 'grants',
        received: names,
        expected: {
          fr: 'des structures et territoires du réseau',
          en: 'structures and territories of the network',
        },
      },
    ]);
  };
  const note = async (c: Context<AppEnv>, what: string, on: string) => {
    log.info({ by: (await signedInActor(c)).id, on }, what);
  };
  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid })
    .openapi(list, async (c) => c.json(await readAccounts(sql), 200))
    .openapi(change, async (c) => {
      const { id } = c.req.valid('param');
      const changed = c.req.valid('json');
      await refuseUnknown(changed.grants ?? []);
      succeed(await changeAccount(sql, id, changed));
      await note(c, 'account changed', id);
      return c.body(null, 204);
    })
    .openapi(remove, async (c) => {
      const { id } = c.req.valid('param');
      succeed(await deleteAccount(sql, id));
      await note(c, 'account removed', id);
      return c.body(null, 204);
    })
    .openapi(resetLink, async (c) => {
      const { id } = c.req.valid('param');
      const handed = found(await offerReset(auth.links, await contextOf(c), id));
      await note(c, 'reset link made', id);
      return c.json(handed, 201);
    })
    .openapi(listInvitations, async (c) => c.json(await readInvitations(sql, auth.now()), 200))
    .openapi(inviteSomeone, async (c) => {
      const invited = c.req.valid('json');
      await refuseUnknown(invited.grants);
      const handed = await invite(auth.links, await contextOf(c), invited);
      if (handed === null) throw new Problem('account-exists');
      await note(c, 'invitation made', invited.email);
      return c.json(handed, 201);
    })
    .openapi(withdraw, async (c) => {
      if (!(await deleteInvitation(sql, c.req.valid('param').id))) throw new Problem('not-found');
      return c.body(null, 204);
    });
}

function succeed(outcome: AccountOutcome): void {
  if (outcome === 'unknown') throw new Problem('not-found');
  if (outcome === 'last-administrator') throw new Problem('last-administrator');
}
