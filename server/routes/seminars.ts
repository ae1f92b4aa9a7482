import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { AppDeps, AppEnv } from '../app-env';
import { guard, signedInActor } from '../auth/access';
import { found, idField, jsonAnswer, jsonBody } from '../auth/fields';
import { readSeminar, readSeminars, readSeminarVersions } from '../db/queries/seminars';
import { refuseInvalid } from '../errors';
import { expectedVersion } from '../if-match';
import { etagOf, uncached } from '../scenarios/told';
import {
  seminarFields,
  seminarSchema,
  seminarSummarySchema,
  seminarVersionSchema,
} from '../seminars/schemas';
import { changeSeminar, createSeminar, freezeSeminar, removeSeminar } from '../seminars/store';

const tags = ['Seminars'];
const nothing = { query: z.strictObject({}) };
const edit = guard('seminar.edit');
const one = { params: idField, ...nothing };
const refusals = {
  412: { description: 'Changed meanwhile; "seminar" is the seminar as it is.' },
  428: { description: 'No If-Match.' },
} as const;

const list = createRoute({
  method: 'get',
  path: '/seminars',
  summary: 'The seminars',
  tags,
  middleware: edit,
  request: nothing,
  responses: {
    200: jsonAnswer('The last changed first.', z.object({ seminars: z.array(seminarSummarySchema) })),
  },
});

const create = createRoute({
  method: 'post',
  path: '/seminars',
  summary: 'Make a seminar',
  tags,
  middleware: edit,
  request: jsonBody(z.strictObject(seminarFields)),
  responses: { 201: jsonAnswer('Made.', seminarSchema) },
});

const read = createRoute({
  method: 'get',
  path: '/seminars/{id}',
  summary: 'One seminar; its ETag is its version',
  tags,
  middleware: edit,
  request: one,
  responses: { 200: jsonAnswer('The seminar.', seminarSchema) },
});

const change = createRoute({
  method: 'patch',
  path: '/seminars/{id}',
  summary: 'Change a seminar',
  tags,
  middleware: edit,
  request: { params: idField, ...jsonBody(z.strictObject(seminarFields).partial()) },
  responses: { 200: jsonAnswer('Done.', z.object({ version: z.int() })), ...refusals },
});

const remove = createRoute({
  method: 'delete',
  path: '/seminars/{id}',
  summary: 'Remove a seminar that was never frozen',
  tags,
  middleware: edit,
  request: one,
  responses: { 204: { description: 'Removed.' }, 409: { description: 'It was frozen.' }, ...refusals },
});

const versions = createRoute({
  method: 'get',
  path: '/seminars/{id}/versions',
  summary: 'The frozen versions of a seminar',
  tags,
  middleware: edit,
  request: one,
  responses: { 200: jsonAnswer('By number.', z.object({ versions: z.array(seminarVersionSchema) })) },
});

const freeze = createRoute({
  method: 'post',
  path: '/seminars/{id}/versions',
  summary: 'Freeze a seminar as it stands; gives the last version when nothing has changed since',
  tags,
  middleware: edit,
  request: one,
  responses: { 201: jsonAnswer('Frozen.', seminarVersionSchema), ...refusals },
});

/** Seminars and their frozen versions: /seminars. */
export function seminarRoutes({ database: { sql } }: AppDeps) {
  const expected = (c: Context, { id }: { readonly id: string }) => ({ id, version: expectedVersion(c) });
  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid })
    .openapi(list, async (c) => c.json({ seminars: [...(await readSeminars(sql))] }, 200, uncached))
    .openapi(create, async (c) => {
      const seminar = await createSeminar(sql, c.req.valid('json'), await signedInActor(c));
      return c.json(seminar, 201, { ETag: etagOf(seminar) });
    })
    .openapi(read, async (c) => {
      const seminar = found(await readSeminar(sql, c.req.valid('param').id));
      return c.json(seminar, 200, { ETag: etagOf(seminar), ...uncached });
    })
    .openapi(change, async (c) => {
      const { name, description, day, document } = c.req.valid('json');
      const given = {
        ...(name === undefined ? {} : { name }),
        ...(description === undefined ? {} : { description }),
        ...(day === undefined ? {} : { day }),
        ...(document === undefined ? {} : { document }),
      };
      const version = await changeSeminar(
        sql,
        expected(c, c.req.valid('param')),
        given,
        await signedInActor(c),
      );
      return c.json({ version }, 200, { ETag: etagOf({ version }) });
    })
    .openapi(remove, async (c) => {
      await removeSeminar(sql, expected(c, c.req.valid('param')));
      return c.body(null, 204);
    })
    .openapi(versions, async (c) => {
      const { id } = c.req.valid('param');
      found(await readSeminar(sql, id));
      return c.json({ versions: [...(await readSeminarVersions(sql, id))] }, 200, uncached);
    })
    .openapi(freeze, async (c) =>
      c.json(
        await freezeSeminar(sql, expected(c, c.req.valid('param')), await signedInActor(c)),
        201,
        uncached,
      ),
    );
}
