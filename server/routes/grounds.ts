import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { AppDeps, AppEnv } from '../app-env';
import { guard } from '../auth/access';
import { found } from '../auth/fields';
import { readDemandFacts } from '../db/queries/demand-facts';
import { readGroundFacts } from '../db/queries/ground-facts';
import { readKeptShapes } from '../db/queries/scenario-versions';
import { refuseInvalid } from '../errors';
import { sendLasting } from '../middleware/conditional';
import { daySchema, demandsSchema, factsSchema, textAnswer } from '../scenarios/schemas';

const tags = ['Scenarios'];
const checksumSchema = z.string().regex(/^[0-9a-f]{64}$/);

const ground = createRoute({
  method: 'get',
  path: '/grounds/{day}',
  summary: 'Everything that groupings are scored on, on a day',
  description: 'The contours are those of the collection of communes.',
  tags,
  middleware: guard('network.read'),
  request: { params: z.object({ day: daySchema }), query: z.strictObject({}) },
  responses: { 200: textAnswer('The facts.', 'application/json', factsSchema) },
});

const demands = createRoute({
  method: 'get',
  path: '/demands/{day}',
  summary: 'The demand beside inhabitants that is known on a day: gateways, and weights of communes',
  description:
    'Of each place and measure the rows of the last year not after that of the day, else of the first.',
  tags,
  middleware: guard('network.read'),
  request: { params: z.object({ day: daySchema }), query: z.strictObject({}) },
  responses: { 200: textAnswer('The demand.', 'application/json', demandsSchema) },
});

const shapes = createRoute({
  method: 'get',
  path: '/shapes/{checksum}',
  summary: 'The contours of communes that a shared version was computed on',
  tags,
  middleware: guard('network.read'),
  request: { params: z.object({ checksum: checksumSchema }), query: z.strictObject({}) },
  responses: {
    200: textAnswer('The communes.', 'application/geo+json', z.looseObject({})),
    404: { description: 'There are none of this checksum.' },
  },
});

/** What scenarios and plans stand on: /grounds, /demands, /shapes. */
export function groundRoutes({ database: { sql } }: AppDeps) {
  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid })
    .openapi(ground, async (c) => {
      const facts = await readGroundFacts(sql, c.req.valid('param').day);
      return sendLasting(c, new TextEncoder().encode(JSON.stringify(facts)), 'application/json');
    })
    .openapi(demands, async (c) => {
      const facts = await readDemandFacts(sql, c.req.valid('param').day);
      return sendLasting(c, new TextEncoder().encode(JSON.stringify(facts)), 'application/json');
    })
    .openapi(shapes, async (c) => {
      const content = found(await readKeptShapes(sql, c.req.valid('param').checksum));
      return c.body(content, 200, {
        'Content-Type': 'application/geo+json',
        'Cache-Control': 'public, max-age=31536000, immutable',
      });
    });
}
