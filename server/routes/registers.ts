import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { registers as everyRegister, registerOf } from '../../geodata/register/registry';
import type { AppDeps, AppEnv } from '../app-env';
import { guard } from '../auth/access';
import { requireReadable } from '../auth/register-access';
import { found, jsonAnswer, jsonBody } from '../auth/fields';
import { readOptions } from '../db/queries/options';
import { readRegister, readRow, readRowsAbout } from '../db/queries/register-rows';
import { refuseInvalid } from '../errors';
import { expectation } from '../expectation';
import { expectedVersion } from '../if-match';
import { answeredOutcome } from '../registers/outcome';
import {
  editEvidenceSchema,
  editSchema,
  outcomeSchema,
  reasonSchema,
  refusals,
  registerIdSchema,
  rowIdSchema,
  rowSchema,
  valuesSchema,
} from '../registers/schemas';
import { Registers } from '../registers/store';
import { submit } from '../registers/submit';

const tags = ['Registers'];
const propose = guard('object.propose');
const nothing = { query: z.strictObject({}) };
const oneRow = z.object({ register: registerIdSchema, id: rowIdSchema });

const list = createRoute({
  method: 'get',
  path: '/registers/{register}/rows',
  summary: 'The rows of a register',
  tags,
  middleware: guard('network.read'),
  request: {
    params: z.object({ register: registerIdSchema }),
    query: z.strictObject({
      subject: z
        .string()
        .regex(
          /^(structure|territory|initiative|campaign):[\w-]{1,64}$/,
          expectation('«\u00a0structure:identifiant\u00a0»', '"structure:id"'),
        )
        .optional()
        .describe('Rows about this object alone, such as "structure:ot-59350".'),
    }),
  },
  responses: { 200: jsonAnswer('The rows, by id.', z.object({ rows: z.array(rowSchema).readonly() })) },
});

const one = createRoute({
  method: 'get',
  path: '/registers/{register}/rows/{id}',
  summary: 'One row; its ETag is its version',
  tags,
  middleware: guard('network.read'),
  request: { params: oneRow, ...nothing },
  responses: { 200: jsonAnswer('The row.', rowSchema) },
});

const change = createRoute({
  method: 'patch',
  path: '/registers/{register}/rows/{id}',
  summary: 'Change values of a row',
  description:
    'The version that was read is told by If-Match. What someone may only propose becomes a proposal.',
  tags,
  middleware: propose,
  request: {
    params: oneRow,
    ...jsonBody(z.strictObject({ values: valuesSchema, evidence: editEvidenceSchema, reason: reasonSchema })),
  },
  responses: {
    200: jsonAnswer('Done.', outcomeSchema),
    202: jsonAnswer('Proposed.', outcomeSchema),
    428: { description: 'No If-Match.' },
    ...refusals,
  },
});

const remove = createRoute({
  method: 'delete',
  path: '/registers/{register}/rows/{id}',
  summary: 'Remove a row with its parts',
  description: 'The version that was read is told by If-Match.',
  tags,
  middleware: propose,
  request: { params: oneRow, ...nothing },
  responses: {
    200: jsonAnswer('Done.', outcomeSchema),
    202: jsonAnswer('Proposed.', outcomeSchema),
    428: { description: 'No If-Match.' },
    ...refusals,
  },
});

const batch = createRoute({
  method: 'post',
  path: '/changes',
  summary: 'Make several edits, all or none',
  tags,
  middleware: propose,
  request: jsonBody(
    z.strictObject({ edits: z.array(editSchema).min(1).max(5000).readonly(), reason: reasonSchema }),
  ),
  responses: {
    200: jsonAnswer('Done.', outcomeSchema),
    202: jsonAnswer('Proposed.', outcomeSchema),
    ...refusals,
  },
});

const options = createRoute({
  method: 'get',
  path: '/options/{target}',
  summary: 'What a reference can lead to',
  tags,
  middleware: guard('network.read'),
  request: {
    params: z.object({ target: z.enum(['commune', 'epci', ...everyRegister.map(({ id }) => id)]) }),
    ...nothing,
  },
  responses: {
    200: jsonAnswer(
      'The options, by name.',
      z.object({
        options: z
          .array(z.object({ id: z.string(), name: z.string(), detail: z.string().nullable() }))
          .readonly(),
      }),
    ),
  },
});

const byName = new Intl.Collator('fr', { numeric: true });

/** The rows of the registers: /registers, /changes, /options. */
export function registerRoutes(deps: AppDeps) {
  const { sql } = deps.database;
  const registers = new Registers(deps);
  const routes = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });
  const withdrawn = { confidence: 'declared', source: null, day: null } as const;
  return routes
    .openapi(list, async (c) => {
      const register = registerOf(c.req.valid('param').register);
      await requireReadable(c, register.id);
      const { subject } = c.req.valid('query');
      const [kind, id = ''] = subject?.split(':') ?? [];
      const rows =
        kind === undefined
          ? await readRegister(sql, register.id)
          : await readRowsAbout(sql, register, { kind: kind as 'structure', id });
      return c.json({ rows }, 200);
    })
    .openapi(one, async (c) => {
      const place = c.req.valid('param');
      await requireReadable(c, place.register);
      const row = found(await readRow(sql, place));
      const isPublic = registerOf(place.register).readers === 'everyone';
      return c.json(row, 200, {
        ETag: `"${row.version}"`,
        'Cache-Control': isPublic ? 'no-cache' : 'no-store',
      });
    })
    .openapi(change, async (c) => {
      const { values, evidence, reason } = c.req.valid('json');
      const edit = { ...c.req.valid('param'), base: expectedVersion(c), values, evidence };
      found(await readRow(sql, edit));
      const outcome = answeredOutcome(c, await submit(c, { registers, sql }, [edit], reason));
      return c.json(outcome, outcome.outcome === 'done' ? 200 : 202);
    })
    .openapi(remove, async (c) => {
      const edit = { ...c.req.valid('param'), base: expectedVersion(c), values: null, evidence: withdrawn };
      found(await readRow(sql, edit));
      const outcome = answeredOutcome(c, await submit(c, { registers, sql }, [edit], null));
      return c.json(outcome, outcome.outcome === 'done' ? 200 : 202);
    })
    .openapi(batch, async (c) => {
      const { edits, reason } = c.req.valid('json');
      const outcome = answeredOutcome(c, await submit(c, { registers, sql }, edits, reason));
      return c.json(outcome, outcome.outcome === 'done' ? 200 : 202);
    })
    .openapi(options, async (c) => {
      const { target } = c.req.valid('param');
      if (target !== 'commune' && target !== 'epci') await requireReadable(c, target);
      const ordered = (await readOptions(sql, target)).toSorted(
        (a, b) => byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1),
      );
      return c.json({ options: ordered }, 200);
    });
}
