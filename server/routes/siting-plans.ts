import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { AppDeps, AppEnv } from '../app-env';
import { guard, signedInActor } from '../auth/access';
import { found, idField, jsonAnswer, jsonBody } from '../auth/fields';
import { readLastPlanVersions, readPlan, readPlans, readPlanVersion } from '../db/queries/siting-plans';
import { refuseInvalid } from '../errors';
import { expectedVersion } from '../if-match';
import { scenarioRefusals } from '../scenarios/schemas';
import { accepted, etagOf, uncached } from '../scenarios/told';
import { visibleTo } from '../scenarios/visible';
import { planContentSchema, planSchema, planSummarySchema } from '../siting/schemas';
import { changePlan, createPlan, keepPlan, removePlan } from '../siting/store';
import { planAsShared } from '../siting/told';

const tags = ['Siting'];
const nothing = { query: z.strictObject({}) };
const read = guard('network.read');
const edit = guard('scenario.edit');

const list = createRoute({
  method: 'get',
  path: '/siting-plans',
  summary: 'The plans of reception points',
  description: 'Drafts for those who edit plans; the others see what was shared, as it was shared.',
  tags,
  middleware: read,
  request: nothing,
  responses: {
    200: jsonAnswer('The last changed first.', z.object({ plans: z.array(planSummarySchema) })),
  },
});

const post = createRoute({
  method: 'post',
  path: '/siting-plans',
  summary: 'Make a plan of reception points',
  tags,
  middleware: edit,
  request: jsonBody(planContentSchema),
  responses: { 201: jsonAnswer('Made.', planSchema), 422: scenarioRefusals[422] },
});

const get = createRoute({
  method: 'get',
  path: '/siting-plans/{id}',
  summary: 'One plan; its ETag is its version',
  tags,
  middleware: read,
  request: { params: idField, ...nothing },
  responses: { 200: jsonAnswer('The plan.', planSchema) },
});

const patch = createRoute({
  method: 'patch',
  path: '/siting-plans/{id}',
  summary: 'Change a plan, or what is said of it',
  description: 'The version that was read is told by If-Match.',
  tags,
  middleware: edit,
  request: { params: idField, ...jsonBody(planContentSchema.partial()) },
  responses: { 200: jsonAnswer('Done.', z.object({ version: z.int() })), ...scenarioRefusals },
});

const remove = createRoute({
  method: 'delete',
  path: '/siting-plans/{id}',
  summary: 'Remove a plan that was never shared',
  description: 'The version that was read is told by If-Match.',
  tags,
  middleware: edit,
  request: { params: idField, ...nothing },
  responses: {
    204: { description: 'Removed.' },
    409: { description: 'A version of it was shared.' },
    412: scenarioRefusals[412],
    428: scenarioRefusals[428],
  },
});

const copy = createRoute({
  method: 'post',
  path: '/siting-plans/{id}/copies',
  summary: 'Copy a plan, as a draft',
  tags,
  middleware: edit,
  request: { params: idField, ...jsonBody(planContentSchema.pick({ name: true })) },
  responses: { 201: jsonAnswer('The copy.', planSchema) },
});

/** Plans of reception points: /siting-plans. */
export function sitingPlanRoutes({ database: { sql } }: AppDeps) {
  const visible = visibleTo(sql, {
    list: readPlans,
    read: readPlan,
    lastVersions: readLastPlanVersions,
    version: readPlanVersion,
    of: ({ plan }) => plan,
    asShared: planAsShared,
  });
  const asRead = (c: Context, id: string) => ({ id, version: expectedVersion(c) });

  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid })
    .openapi(list, async (c) => c.json({ plans: await visible.all(c) }, 200, uncached))
    .openapi(post, async (c) => {
      const plan = accepted(c, await createPlan(sql, c.req.valid('json'), await signedInActor(c)));
      return c.json(plan, 201, { ETag: etagOf(plan) });
    })
    .openapi(get, async (c) => {
      const plan = await visible.one(c, c.req.valid('param').id);
      return c.json(plan, 200, { ETag: etagOf(plan), ...uncached });
    })
    .openapi(patch, async (c) => {
      const present = Object.fromEntries(
        Object.entries(c.req.valid('json')).filter(([, value]) => value !== undefined),
      );
      const expected = asRead(c, c.req.valid('param').id);
      const version = accepted(c, await changePlan(sql, expected, present, await signedInActor(c)));
      return c.json({ version }, 200, { ETag: etagOf({ version }) });
    })
    .openapi(remove, async (c) => {
      await removePlan(sql, asRead(c, c.req.valid('param').id));
      return c.body(null, 204);
    })
    .openapi(copy, async (c) => {
      const { description, day, document } = found(await readPlan(sql, c.req.valid('param').id));
      const { name } = c.req.valid('json');
      const made = await keepPlan(sql, { name, description, day, document }, await signedInActor(c));
      return c.json(made, 201, { ETag: etagOf(made) });
    });
}
