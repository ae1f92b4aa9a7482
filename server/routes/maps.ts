import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { extras } from '../../geodata/scene/page/page';
import type { AppDeps, AppEnv } from '../app-env';
import { guard } from '../auth/access';
import { refuseInvalid } from '../errors';
import { expectation } from '../expectation';
import { TaskThread } from '../jobs/task-thread';
import { Turns } from '../jobs/turns';
import { Problem } from '../problems';
import type { PrintTask } from '../print/print-task';
import { dpiRange, printFormats } from '../print/registry';
import { readPrintData } from '../print/tables';
import { frameNames, printedThemes, readFrame } from '../print/wish';
import { printParameters, printRefusal, readPrint, whole } from './print-query';

/** What the making of a page may take, and how many are made at a time: anyone may ask. */
const limits = { memoryMb: 512, seconds: 60 };
const places = 2;
/** Pages that may wait for their turn: each of them keeps someone waiting. */
const mostWaiting = 16;

const formatIds = printFormats.map(({ id }) => id);
const route = createRoute({
  method: 'get',
  path: '/maps/{file}',
  summary: 'A printed page of a view of the map',
  description: `\`{theme}.{format}\`: ${printedThemes.join(', ')}; ${formatIds.join(', ')}. The parameters are those of the link of the view, and how to print it. The same data and date give the same bytes.`,
  tags: ['Exports'],
  middleware: guard('network.read'),
  request: {
    params: z.object({ file: z.string().max(64) }),
    query: z.strictObject({
      ...printParameters,
      frame: z
        .string()
        .max(80)
        .refine((text) => readFrame(text) !== null, expectation(frameNames, frameNames))
        .default('view')
        .describe(frameNames),
      with: z.enum(extras).default('none').describe('What stands beside the map.'),
      dpi: whole(dpiRange.least, dpiRange.most).default(dpiRange.usual).describe('Dots per inch of a PNG.'),
    }),
  },
  responses: {
    200: {
      description: 'The file.',
      content: Object.fromEntries(
        printFormats.map(({ mediaType }) => [mediaType, { schema: z.string().meta({ format: 'binary' }) }]),
      ),
    },
    400: { description: 'A parameter does not fit.' },
    404: { description: 'There is no such theme or format.' },
    503: { description: 'Nothing is loaded, or too many wait already.' },
  },
});

/** GET /maps/{file}. */
export function mapRoutes({ database: { sql }, dataset }: Pick<AppDeps, 'database' | 'dataset'>) {
  const turns = new Turns(places, mostWaiting);
  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid }).openapi(route, async (c) => {
    const { file } = c.req.valid('param');
    const [, theme, ending] = /^([a-z]+)\.([a-z]+)$/.exec(file) ?? [];
    const format = printFormats.find(({ id }) => id === ending);
    if (theme === undefined || !printedThemes.some((one) => one === theme) || format === undefined)
      throw unknownFile(file);
    const { frame, with: extra, dpi, ...query } = c.req.valid('query');
    const wanted = readFrame(frame);
    const made = await turns.run(async () => {
      // Read when the turn has come: who waits holds nothing in memory.
      const data = await readPrintData(sql);
      if (data === null) throw new Problem('no-dataset');
      const thread = new TaskThread<PrintTask>('print', limits);
      try {
        return await thread.ask('print', {
          data,
          wish: {
            ...readPrint(theme, query, extra, dataset.today()),
            frame: wanted === 'view' ? null : wanted,
          },
          format: format.id,
          options: { dpi },
        });
      } finally {
        await thread.stop();
      }
    });
    if (!(made instanceof Uint8Array)) throw printRefusal(made);
    return c.body(new Uint8Array(made), 200, {
      'Content-Type': format.mediaType,
      'Content-Disposition': `inline; filename="${theme}-${query.page}.${format.id}"`,
      'Cache-Control': 'no-cache',
    });
  });
}

function unknownFile(file: string): Problem {
  const [themes, formats] = [printedThemes.join(', '), formatIds.join(', ')];
  return new Problem('not-found', {
    detail: {
      fr: `Aucune carte «\u00a0${file}\u00a0». Thèmes\u00a0: ${themes}\u202f; formats\u00a0: ${formats}.`,
      en: `No map "${file}". Themes: ${themes}; formats: ${formats}.`,
    },
  });
}
