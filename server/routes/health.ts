import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { AppDeps, AppEnv } from '../app-env';
import { guard } from '../auth/access';
import { ping } from '../db/queries/network';
import { refuseInvalid } from '../errors';

/** How long an answer of the database is waited for, in milliseconds. */
const patience = 250;

const healthSchema = z
  .object({
    status: z.literal('ok'),
    version: z.string().describe('Version of Maillage.'),
    database: z.object({
      engine: z.enum(['embedded', 'postgresql']),
      postgresql: z.string().describe('Version of PostgreSQL.'),
      postgis: z.string().describe('Version of PostGIS.'),
      busy: z.boolean().describe('True when the database had not answered after a quarter of a second.'),
    }),
  })
  .openapi('Health');

const route = createRoute({
  method: 'get',
  path: '/health',
  summary: 'Health of the server and of its database',
  tags: ['Service'],
  middleware: guard('service.use'),
  request: { query: z.strictObject({}) },
  responses: {
    200: { description: 'The server answers.', content: { 'application/json': { schema: healthSchema } } },
    503: { description: 'The database cannot be reached.' },
  },
});

/** GET /health: answered even while a slow query holds the database. */
export function healthRoutes({ database, version }: AppDeps) {
  const { engine, versions } = database;
  // One question at a time, shared by every caller: they would queue up behind a slow query.
  let asked: Promise<void> | null = null;
  const isBusy = async (): Promise<boolean> => {
    asked ??= ping(database.sql).finally(() => {
      asked = null;
    });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<true>((resolve) => {
      timer = setTimeout(() => {
        resolve(true);
      }, patience);
    });
    try {
      return await Promise.race([asked.then(() => false), late]);
    } finally {
      clearTimeout(timer);
    }
  };
  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid }).openapi(route, async (c) =>
    c.json({ status: 'ok' as const, version, database: { engine, ...versions, busy: await isBusy() } }, 200, {
      'Cache-Control': 'no-store',
    }),
  );
}
