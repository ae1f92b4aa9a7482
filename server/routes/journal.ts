import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { AppDeps, AppEnv } from '../app-env';
import { guard, signedInActor } from '../auth/access';
import { refuseClosed } from '../auth/edit-access';
import { found, jsonAnswer, jsonBody } from '../auth/fields';
import { extentOf } from '../auth/permissions';
import {
  readChangeSet,
  readEntries,
  readJournal,
  readObjectHistory,
  readRowHistory,
} from '../db/queries/journal';
import type { AboutAny } from '../db/queries/journal';
import { refuseInvalid } from '../errors';
import { answeredOutcome } from '../registers/outcome';
import {
  changeSetSchema,
  entrySchema,
  outcomeSchema,
  reasonSchema,
  refusals,
  registerIdSchema,
  rowIdSchema,
} from '../registers/schemas';
import { Registers } from '../registers/store';

const tags = ['Journal'];
const read = guard('journal.read');
const restore = guard('journal.restore');
const number = z.coerce.number<string>().int().min(1);
const entries = z.object({ entries: z.array(entrySchema).readonly() });

const list = createRoute({
  method: 'get',
  path: '/journal',
  summary: 'Sets of changes, the latest first',
  tags,
  middleware: read,
  request: {
    query: z.strictObject({
      before: number.optional().describe('Sets older than this number.'),
      limit: z.coerce.number<string>().int().min(1).max(200).default(50),
      register: registerIdSchema.optional(),
      author: z.string().max(120).optional().describe('Part of the name.'),
    }),
  },
  responses: { 200: jsonAnswer('The sets.', z.object({ sets: z.array(changeSetSchema).readonly() })) },
});

const one = createRoute({
  method: 'get',
  path: '/journal/{number}',
  summary: 'A set of changes',
  tags,
  middleware: read,
  request: {
    params: z.object({ number }),
    query: z.strictObject({
      offset: z.coerce.number<string>().int().min(0).default(0),
      limit: z.coerce.number<string>().int().min(1).max(1000).default(500),
    }),
  },
  responses: {
    200: jsonAnswer('The set and its changes.', entries.extend({ set: changeSetSchema })),
  },
});

const ofObject = createRoute({
  method: 'get',
  path: '/history/{kind}/{id}',
  summary: 'Everything that happened to an object',
  tags,
  middleware: read,
  request: {
    params: z.object({
      kind: z.enum(['structure', 'territory', 'initiative', 'campaign']),
      id: rowIdSchema,
    }),
    query: z.strictObject({}),
  },
  responses: { 200: jsonAnswer('The changes, the latest first.', entries) },
});

const ofRow = createRoute({
  method: 'get',
  path: '/history/rows/{register}/{id}',
  summary: 'Everything that happened to a row',
  tags,
  middleware: read,
  request: { params: z.object({ register: registerIdSchema, id: rowIdSchema }), query: z.strictObject({}) },
  responses: { 200: jsonAnswer('The changes, the latest first.', entries) },
});

const undo = createRoute({
  method: 'post',
  path: '/journal/{number}/undo',
  summary: 'Undo a whole set of changes, such as an import',
  tags,
  middleware: restore,
  request: {
    params: z.object({ number }),
    ...jsonBody(
      z.strictObject({
        reason: reasonSchema,
        leaveLater: z.boolean().describe('Leave as it is what was changed again since, instead of refusing.'),
      }),
    ),
  },
  responses: { 200: jsonAnswer('Done.', outcomeSchema), ...refusals },
});

const restoration = createRoute({
  method: 'post',
  path: '/restorations',
  summary: 'Put a row, or one value of it, back as it was before a set of changes',
  tags,
  middleware: restore,
  request: jsonBody(
    z.strictObject({
      register: registerIdSchema,
      id: rowIdSchema,
      changeSet: z.int().min(1),
      field: z.string().max(64).nullable().describe('Null: the whole row.'),
      reason: reasonSchema,
    }),
  ),
  responses: { 200: jsonAnswer('Done.', outcomeSchema), ...refusals },
});

/** The journal and the histories, and what puts things back. */
export function journalRoutes(deps: AppDeps) {
  const { sql } = deps.database;
  const registers = new Registers(deps);
  /** A contributor reads what is about the objects given to the account. */
  const readable = async (c: Context<AppEnv>): Promise<AboutAny> => {
    const { role, grants } = await signedInActor(c);
    return extentOf('journal.read', role, { publicRead: true }) === 'all' ? null : grants;
  };
  const metaOf = async (c: Context<AppEnv>, reason: string | null) => {
    const { id, name } = await signedInActor(c);
    return { author: id, authorName: name, reason };
  };
  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid })
    .openapi(list, async (c) => {
      const { before = null, limit, register = null, author = null } = c.req.valid('query');
      const about = await readable(c);
      return c.json({ sets: await readJournal(sql, { before, limit, register, author, about }) }, 200);
    })
    .openapi(one, async (c) => {
      const { number: asked } = c.req.valid('param');
      const about = await readable(c);
      const set = found(await readChangeSet(sql, asked));
      const shown = await readEntries(sql, asked, { ...c.req.valid('query'), about });
      if (about !== null) found(shown[0] ?? null);
      return c.json({ set, entries: shown }, 200);
    })
    .openapi(ofRow, async (c) =>
      c.json({ entries: await readRowHistory(sql, c.req.valid('param'), await readable(c)) }, 200),
    )
    .openapi(ofObject, async (c) =>
      c.json({ entries: await readObjectHistory(sql, c.req.valid('param'), await readable(c)) }, 200),
    )
    .openapi(undo, async (c) => {
      const { reason, leaveLater } = c.req.valid('json');
      const { registers: changed } = found(await readChangeSet(sql, c.req.valid('param').number));
      refuseClosed(await signedInActor(c), Object.keys(changed));
      const meta = await metaOf(c, reason);
      const outcome = found(await registers.undo(c.req.valid('param').number, meta, leaveLater));
      return c.json(answeredOutcome(c, outcome), 200);
    })
    .openapi(restoration, async (c) => {
      const { reason, ...place } = c.req.valid('json');
      refuseClosed(await signedInActor(c), [place.register]);
      const outcome = found(await registers.restore(place, await metaOf(c, reason)));
      return c.json(answeredOutcome(c, outcome), 200);
    });
}
