import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { travelMeasures, travelModes, travelRequestSchema, travelStates } from '../../geodata/model/travel';
import type { AppDeps, AppEnv } from '../app-env';
import { guard, signedInActor } from '../auth/access';
import { jsonAnswer, jsonBody } from '../auth/fields';
import { extentOf } from '../auth/permissions';
import { refuseInvalid } from '../errors';
import { Problem } from '../problems';
import { textAnswer } from '../scenarios/schemas';
import { uncached } from '../scenarios/told';

const tags = ['Travel'];
const idParam = z.object({ id: z.string().max(64) });
const none = z.strictObject({});

const engineSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    modes: z.array(z.enum(travelModes)).readonly(),
    areas: z.array(z.enum(travelMeasures)).readonly().describe('Measures for which it draws areas.'),
    matrices: z.boolean(),
    dataDate: z.string().nullable().describe('Day of its road data; null when it does not say.'),
    credit: z.string(),
  })
  .openapi('TravelEngine');

const jobSchema = z
  .object({
    id: z.string(),
    state: z.enum(travelStates),
    done: z.int().describe('Ways or areas already had.'),
    total: z.int(),
    failure: z.object({ fr: z.string(), en: z.string() }).nullable(),
  })
  .openapi('TravelJob');

const engines = createRoute({
  method: 'get',
  path: '/engines',
  summary: 'The engines of routes of this server; none when none is configured',
  tags,
  middleware: guard('network.read'),
  request: { query: none },
  responses: { 200: jsonAnswer('The engines.', z.object({ engines: z.array(engineSchema).readonly() })) },
});

const ask = createRoute({
  method: 'post',
  path: '/travel',
  summary: 'Ask for the costs of all ways from places to others, or for the areas within limits of places',
  description:
    'The same request is the same job. What is cached is had by whoever reads; anything else is computed for those who have "travel.compute" alone.',
  tags,
  middleware: guard('network.read'),
  request: { query: none, ...jsonBody(travelRequestSchema) },
  responses: {
    200: jsonAnswer('All of it is there already.', jobSchema),
    202: jsonAnswer('It is in the queue.', jobSchema),
  },
});

const get = createRoute({
  method: 'get',
  path: '/travel/{id}',
  summary: 'How far a computation of ways has come',
  tags,
  middleware: guard('network.read'),
  request: { params: idParam, query: none },
  responses: { 200: jsonAnswer('The job.', jobSchema) },
});

const result = createRoute({
  method: 'get',
  path: '/travel/{id}/result',
  summary: 'What a computation of ways has found',
  description: 'A matrix in minutes and km, row by row of origins, or areas in WGS 84; with engine and date.',
  tags,
  middleware: guard('network.read'),
  request: { params: idParam, query: none },
  responses: {
    200: textAnswer('The result.', 'application/json', z.looseObject({ format: z.literal(1) })),
  },
});

const cancel = createRoute({
  method: 'delete',
  path: '/travel/{id}',
  summary: 'Cancel a computation of ways; what it has computed stays',
  tags,
  middleware: guard('travel.compute'),
  request: { params: idParam, query: none },
  responses: { 200: jsonAnswer('The job.', jobSchema) },
});

/** Travel time and road distance: /engines, /travel. */
export function travelRoutes({ travel }: AppDeps) {
  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid })
    .openapi(engines, (c) => c.json({ engines: travel.engines }, 200, uncached))
    .openapi(ask, async (c) => {
      const job = await travel.ask(c.req.valid('json'), async () => {
        const { role } = await signedInActor(c);
        if (extentOf('travel.compute', role, { publicRead: true }) === 'none')
          throw new Problem('not-allowed');
      });
      return job.state === 'done' ? c.json(job, 200, uncached) : c.json(job, 202, uncached);
    })
    .openapi(get, async (c) => c.json(await travel.get(c.req.valid('param').id), 200, uncached))
    .openapi(result, async (c) => {
      const found = await travel.result(c.req.valid('param').id);
      return c.body(JSON.stringify(found), 200, { 'Content-Type': 'application/json', ...uncached });
    })
    .openapi(cancel, async (c) => c.json(await travel.cancel(c.req.valid('param').id), 200, uncached));
}
