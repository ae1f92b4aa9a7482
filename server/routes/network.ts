import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { publishedClasses, structureClasses } from '../../geodata/model/structure';
import type { AppDeps, AppEnv } from '../app-env';
import { guard } from '../auth/access';
import { readDataset } from '../db/queries/dataset';
import { readNetworkCounts } from '../db/queries/network';
import { refuseInvalid } from '../errors';
import { summarise } from '../network-summary';
import { Problem } from '../problems';

const countOrNothing = z.int().nullable();
const line = {
  counts: z.record(z.enum(structureClasses), z.int()),
  total: z.int().describe('Without annex bureaux, as the published totals count.'),
  controls: z
    .record(z.enum(publishedClasses), countOrNothing)
    .describe('Published totals; null: not published.'),
  controlTotal: countOrNothing,
  differences: z.record(z.enum(publishedClasses), countOrNothing).describe('Loaded minus published.'),
  totalDifference: countOrNothing,
};

const summarySchema = z
  .object({
    year: z.int().describe('The structures that exist at the end of this year are counted.'),
    rows: z.array(z.object({ zone: z.string(), name: z.string(), ...line })).readonly(),
    totals: z.object(line),
    agrees: z.boolean().describe('There are published totals and what is loaded equals them all.'),
  })
  .openapi('NetworkSummary');

const route = createRoute({
  method: 'get',
  path: '/network/summary',
  summary: 'Structures by zone and class, compared with the published totals',
  tags: ['Data'],
  middleware: guard('network.read'),
  request: { query: z.strictObject({}) },
  responses: {
    200: { description: 'The summary.', content: { 'application/json': { schema: summarySchema } } },
    503: { description: 'Nothing is loaded.' },
  },
});

/** GET /network/summary. */
export function networkRoutes({ database: { sql } }: AppDeps) {
  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid }).openapi(route, async (c) => {
    const dataset = await readDataset(sql);
    if (dataset === null) throw new Problem('no-dataset');
    const year = dataset.networkYear;
    return c.json({ year, ...summarise(await readNetworkCounts(sql, year)) }, 200);
  });
}
