import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { networkYearEnd } from '../../geodata/scene/view';
import type { AppDeps, AppEnv } from '../app-env';
import { guard } from '../auth/access';
import { refuseInvalid } from '../errors';
import { Press } from '../print/press';
import type { PrintTask } from '../print/print-task';
import { readPrintData } from '../print/tables';
import { pageNames } from '../print/wish';
import { Problem } from '../problems';
import { daySchema } from '../scenarios/schemas';
import { printParameters, readPrint } from './print-query';

/** What the making of a report may take; one is made at a time, and few may wait for it. */
const limits = { memoryMb: 512, seconds: 120, places: 1, mostWaiting: 4 };
const mediaType = 'application/pdf';

const route = createRoute({
  method: 'get',
  path: '/radioscopie.pdf',
  summary: 'The yearly state of the network as one document',
  description:
    'Maps, tables, bars and computed sentences on the network, how it changed in a year, initiatives, means and zones, with method and sources, from the data of a day. The same data and date give the same bytes.',
  tags: ['Exports'],
  middleware: guard('network.read'),
  request: {
    query: z.strictObject({
      ...printParameters,
      page: z.enum(pageNames).default('A4-portrait'),
      date: daySchema.optional().describe('The day; without it, the last of the year of the network.'),
    }),
  },
  responses: {
    200: {
      description: 'The file.',
      content: { [mediaType]: { schema: z.string().meta({ format: 'binary' }) } },
    },
    400: { description: 'A parameter does not fit.' },
    503: { description: 'Nothing is loaded, too many wait already, or it is too heavy.' },
  },
});

/** GET /radioscopie.pdf. */
export function reportRoutes({
  auth,
  database: { sql },
  dataset,
}: Pick<AppDeps, 'auth' | 'database' | 'dataset'>) {
  const press = new Press<PrintTask>(auth, 'print', limits);
  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid }).openapi(route, async (c) => {
    const { date, ...query } = c.req.valid('query');
    const made = await press.run(c, async (ask) => {
      const data = await readPrintData(sql);
      if (data === null) throw new Problem('no-dataset');
      const { setup } = readPrint('/reseau', query, 'none', dataset.today());
      return await ask('report', { data, day: date ?? networkYearEnd(data.dataset), setup });
    });
    return c.body(new Uint8Array(made), 200, {
      'Content-Type': mediaType,
      'Content-Disposition': `inline; filename="radioscopie-${date ?? 'reseau'}.pdf"`,
      'Cache-Control': 'no-cache',
    });
  });
}
