import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { atlasKinds } from '../../geodata/scene/page/atlas/subjects';
import type { AppDeps, AppEnv } from '../app-env';
import { guard } from '../auth/access';
import { refuseInvalid } from '../errors';
import { TaskThread } from '../jobs/task-thread';
import { Turns } from '../jobs/turns';
import type { PrintTask } from '../print/print-task';
import { readPrintData } from '../print/tables';
import { networkTheme } from '../print/themes/network';
import { mostPages, atlasThemes } from '../print/wish';
import { Problem } from '../problems';
import { ofView, printParameters, printRefusal, readPrint, refuseUnknown } from './print-query';

/** What the making of an atlas may take; one is made at a time, and few may wait for it. */
const limits = { memoryMb: 512, seconds: 120 };
const places = 1;
const mostWaiting = 4;
const mediaType = 'application/pdf';

const route = createRoute({
  method: 'get',
  path: '/atlas/{file}',
  summary: 'An atlas of a view of the map',
  description: `\`{theme}.pdf\`: ${atlasThemes.join(', ')}. Contents, the département, then a page for each zone or territory with its portrait; at most ${mostPages} pages. The parameters are those of a printed page. The same data and date give the same bytes.`,
  tags: ['Exports'],
  middleware: guard('network.read'),
  request: {
    params: z.object({ file: z.string().max(64) }),
    query: z.object({ ...printParameters, by: z.enum(atlasKinds).default('zones') }).catchall(ofView),
  },
  responses: {
    200: {
      description: 'The file.',
      content: { [mediaType]: { schema: z.string().meta({ format: 'binary' }) } },
    },
    400: { description: 'A parameter does not fit, or there would be too many pages.' },
    404: { description: 'There is no such theme.' },
    503: { description: 'Nothing is loaded, or too many wait already.' },
  },
});

/** GET /atlas/{file}. */
export function atlasRoutes({ database: { sql }, dataset }: Pick<AppDeps, 'database' | 'dataset'>) {
  const turns = new Turns(places, mostWaiting);
  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid }).openapi(route, async (c) => {
    const { file } = c.req.valid('param');
    const theme = atlasThemes.find((one) => `${one}.pdf` === file);
    if (theme === undefined) throw unknownFile(file);
    const { by, ...query } = c.req.valid('query');
    refuseUnknown(query, [...Object.keys(printParameters), ...networkTheme.parameters]);
    const data = await readPrintData(sql);
    if (data === null) throw new Problem('no-dataset');
    const made = await turns.run(async () => {
      const thread = new TaskThread<PrintTask>('print', limits);
      try {
        return await thread.ask('atlas', {
          data,
          by,
          wish: readPrint(`/${theme}`, query, 'none', dataset.today()),
        });
      } finally {
        await thread.stop();
      }
    });
    if (!(made instanceof Uint8Array)) throw printRefusal(made);
    return c.body(new Uint8Array(made), 200, {
      'Content-Type': mediaType,
      'Content-Disposition': `inline; filename="atlas-${theme}-${by}.pdf"`,
      'Cache-Control': 'no-cache',
    });
  });
}

function unknownFile(file: string): Problem {
  const files = atlasThemes.map((theme) => `${theme}.pdf`).join(', ');
  return new Problem('not-found', {
    detail: {
      fr: `Aucun atlas «\u00a0${file}\u00a0». Atlas\u00a0: ${files}.`,
      en: `No atlas "${file}". Atlases: ${files}.`,
    },
  });
}
