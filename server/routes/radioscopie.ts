import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { dayBounds, readDate } from '../../geodata/scene/url-reader';
import { networkYearEnd } from '../../geodata/scene/view';
import { formatDate } from '../../geodata/text/format';
import type { AppDeps, AppEnv } from '../app-env';
import { guard } from '../auth/access';
import { refuseInvalid } from '../errors';
import { expectation } from '../expectation';
import { Press } from '../print/press';
import type { PrintTask } from '../print/print-task';
import { readPrintData } from '../print/tables';
import { pageNames } from '../print/wish';
import { Problem } from '../problems';
import { daySchema } from '../scenarios/schemas';
import { answerFile, fileResponses } from './print-file';
import { printParameters, readPrint } from './print-query';

/** What the making of a report may take; one is made at a time, and few may wait for it. */
const limits = { memoryMb: 512, seconds: 120, places: 1, mostWaiting: 4 };
const mediaType = 'application/pdf';
/** The days that views have. */
const days = expectation(
  `un jour, du ${formatDate(dayBounds[0], 'fr')} au ${formatDate(dayBounds[1], 'fr')}`,
  `a day, from ${formatDate(dayBounds[0], 'en')} to ${formatDate(dayBounds[1], 'en')}`,
);

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
      date: daySchema
        .refine((day) => readDate(dayBounds)(day) !== null, days)
        .optional()
        .describe('The day; without it, the last of the year of the network.'),
    }),
  },
  responses: fileResponses([mediaType], { unfit: 'A parameter does not fit.', missing: null }),
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
    const { day, bytes } = await press.run(c, async (ask) => {
      const data = await readPrintData(sql);
      if (data === null) throw new Problem('no-dataset');
      const { setup } = readPrint('/reseau', query, 'none', dataset.today());
      const asked = date ?? networkYearEnd(data.dataset);
      return { day: asked, bytes: await ask('report', { data, day: asked, setup }) };
    });
    return answerFile(c, bytes, { mediaType, name: `radioscopie-${day}.pdf`, disposition: 'inline' });
  });
}
