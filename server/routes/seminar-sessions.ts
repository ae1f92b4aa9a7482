import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { TransactionSql } from 'postgres';
import { mostPins, type SeminarSession } from '../../geodata/model/seminar';
import type { AppDeps, AppEnv } from '../app-env';
import { guard, signedInActor } from '../auth/access';
import { found, idField, jsonAnswer, jsonBody } from '../auth/fields';
import {
  countOtherPins,
  endSession,
  leaveToRoom,
  readSession,
  readSessions,
  removePin,
  withdrawCode,
  writeDecision,
  writePin,
  writeStep,
  type SessionRow,
} from '../db/queries/seminar-sessions';
import { readSeminar, readSeminarVersion } from '../db/queries/seminars';
import { refuseInvalid } from '../errors';
import { refusedParameters } from '../problems';
import { rowIdSchema, text } from '../registers/schemas';
import { uncached } from '../scenarios/told';
import { readRecord } from '../seminars/record';
import { pinBody, recordSchema, sessionSchema } from '../seminars/schemas';
import { beginSession } from '../seminars/store';

const tags = ['Seminars'];
const nothing = { query: z.strictObject({}) };
const edit = guard('seminar.edit');
const root = '/seminars/{id}/sessions';
const one = z.object({ id: z.string().max(64), session: z.string().max(64) });
const onePin = one.extend({ pin: rowIdSchema });
const oneView = one.extend({ view: rowIdSchema });
const done = { 204: { description: 'Done.' } } as const;

const list = createRoute({
  method: 'get',
  path: root,
  summary: 'The talks given of a seminar',
  tags,
  middleware: edit,
  request: { params: idField, ...nothing },
  responses: { 200: jsonAnswer('The last first.', z.object({ sessions: z.array(sessionSchema) })) },
});

const begin = createRoute({
  method: 'post',
  path: root,
  summary: 'Begin a talk on a frozen version; its code is for those who follow',
  tags,
  middleware: edit,
  request: { params: idField, ...jsonBody(z.strictObject({ number: z.int32().min(1) })) },
  responses: { 201: jsonAnswer('Begun.', sessionSchema) },
});

const read = createRoute({
  method: 'get',
  path: `${root}/{session}`,
  summary: 'A talk with its version, pins and decisions',
  tags,
  middleware: edit,
  request: { params: one, ...nothing },
  responses: { 200: jsonAnswer('The record.', recordSchema) },
});

const change = createRoute({
  method: 'patch',
  path: `${root}/{session}`,
  summary: 'Show a step, end the talk, or leave it to the room',
  description:
    '`leftToRoom`: once the talk is over, its code leads to its views and its record without an account, until that is taken back.',
  tags,
  middleware: edit,
  request: {
    params: one,
    ...jsonBody(
      z.strictObject({
        step: z.int().min(0).optional(),
        ended: z.literal(true).optional(),
        leftToRoom: z.boolean().optional(),
      }),
    ),
  },
  responses: done,
});

const dismiss = createRoute({
  method: 'delete',
  path: `${root}/{session}/link`,
  summary: 'Withdraw the code of a talk',
  tags,
  middleware: edit,
  request: { params: one, ...nothing },
  responses: done,
});

const putPin = createRoute({
  method: 'put',
  path: `${root}/{session}/pins/{pin}`,
  summary: 'Write a pin under an id that its writer has drawn: sending it again changes nothing',
  tags,
  middleware: edit,
  request: { params: onePin, ...jsonBody(pinBody) },
  responses: done,
});

const deletePin = createRoute({
  method: 'delete',
  path: `${root}/{session}/pins/{pin}`,
  summary: 'Take a pin away; it comes back when it is written again',
  tags,
  middleware: edit,
  request: { params: onePin, ...nothing },
  responses: done,
});

const putDecision = createRoute({
  method: 'put',
  path: `${root}/{session}/decisions/{view}`,
  summary: 'Write what was decided at a view',
  tags,
  middleware: edit,
  request: { params: oneView, ...jsonBody(z.strictObject({ text: text(8000) })) },
  responses: done,
});

const told = ({ revision: _, ...session }: SessionRow): SeminarSession => session;

/** Talks: what is shown, written and decided during them. */
export function seminarSessionRoutes({ database: { sql } }: AppDeps) {
  /** Works on a talk that nobody else writes meanwhile. */
  const within = (
    { id, session }: z.infer<typeof one>,
    work: (sql: TransactionSql, current: SessionRow) => Promise<void>,
  ) =>
    sql.begin(async (transaction) =>
      work(transaction, found(await readSession(transaction, id, session, true))),
    );
  const versionOf = async ({ seminar, number }: SessionRow, session: TransactionSql) =>
    found(await readSeminarVersion(session, seminar, number));
  const requireView = async (transaction: TransactionSql, current: SessionRow, view: string) => {
    const { document } = await versionOf(current, transaction);
    if (!document.views.some(({ id }) => id === view))
      throw refusedParameters([
        {
          name: 'view',
          received: null,
          expected: { fr: 'une vue de ce séminaire', en: 'a view of this seminar' },
        },
      ]);
  };

  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid })
    .openapi(list, async (c) => {
      const { id } = c.req.valid('param');
      found(await readSeminar(sql, id));
      return c.json({ sessions: (await readSessions(sql, id)).map(told) }, 200, uncached);
    })
    .openapi(begin, async (c) => {
      const { id } = c.req.valid('param');
      const { number } = c.req.valid('json');
      found(await readSeminarVersion(sql, id, number));
      return c.json(await beginSession(sql, id, number, await signedInActor(c)), 201, uncached);
    })
    .openapi(read, async (c) => {
      const { id, session } = c.req.valid('param');
      const { pins, ...record } = found(await readRecord(sql, id, session));
      return c.json({ ...record, pins: [...pins] }, 200, uncached);
    })
    .openapi(change, async (c) => {
      const { step, ended, leftToRoom } = c.req.valid('json');
      await within(c.req.valid('param'), async (transaction, current) => {
        const last = Math.max(0, (await versionOf(current, transaction)).document.views.length - 1);
        if (step !== undefined) await writeStep(transaction, current.id, Math.min(step, last));
        if (leftToRoom !== undefined) await leaveToRoom(transaction, current.id, leftToRoom);
        if (ended === true) await endSession(transaction, current.id);
      });
      return c.body(null, 204);
    })
    .openapi(dismiss, async (c) => {
      await within(c.req.valid('param'), (transaction, { id }) => withdrawCode(transaction, id));
      return c.body(null, 204);
    })
    .openapi(putPin, async (c) => {
      const { pin } = c.req.valid('param');
      const content = c.req.valid('json');
      const { name } = await signedInActor(c);
      await within(c.req.valid('param'), async (transaction, current) => {
        await requireView(transaction, current, content.view);
        if ((await countOtherPins(transaction, current.id, pin)) >= mostPins)
          throw refusedParameters([
            {
              name: 'pin',
              received: null,
              expected: { fr: `au plus ${mostPins} épingles`, en: `at most ${mostPins} pins` },
            },
          ]);
        await writePin(transaction, current.id, pin, content, name);
      });
      return c.body(null, 204);
    })
    .openapi(deletePin, async (c) => {
      const { pin } = c.req.valid('param');
      await within(c.req.valid('param'), (transaction, { id }) => removePin(transaction, id, pin));
      return c.body(null, 204);
    })
    .openapi(putDecision, async (c) => {
      const { view } = c.req.valid('param');
      const { text: content } = c.req.valid('json');
      const { name: by } = await signedInActor(c);
      await within(c.req.valid('param'), async (transaction, current) => {
        await requireView(transaction, current, view);
        await writeDecision(transaction, current.id, { view, content, by });
      });
      return c.body(null, 204);
    });
}
