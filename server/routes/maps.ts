import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { extras, inkings } from '../../geodata/scene/page/page';
import { languages } from '../../geodata/text/format';
import type { Issue } from '../../geodata/model/issue';
import type { AppDeps, AppEnv } from '../app-env';
import { guard } from '../auth/access';
import { refuseInvalid } from '../errors';
import { expectation } from '../expectation';
import { TaskThread } from '../jobs/task-thread';
import { Turns } from '../jobs/turns';
import { Problem, refusedParameters } from '../problems';
import type { PrintTask } from '../print/print-task';
import { dpiRange, printFormats } from '../print/registry';
import { readPrintData } from '../print/tables';
import { frameNames, pageNamed, pageNames, printedThemes, readFrame } from '../print/wish';

/** What the making of a page may take, and how many are made at a time: anyone may ask. */
const limits = { memoryMb: 512, seconds: 60 };
const places = 2;
/** Pages that may wait for their turn: each of them keeps someone waiting. */
const mostWaiting = 16;
const longestTitle = 300;
const longestText = 1200;

const formatIds = printFormats.map(({ id }) => id);
const given = z.string().max(2000).optional();
/** Parameters of the view, as its link holds them. */
const viewParameters = {
  type: given,
  date: given,
  series: given,
  zones: given,
  classes: given,
  epcis: given,
  statuses: given,
  outlines: given,
  map: given,
} as const;

function whole(least: number, most: number) {
  const message = expectation(
    `un nombre entier, de ${least} à ${most}`,
    `a whole number, from ${least} to ${most}`,
  );
  return z.coerce.number(message).int(message).min(least, message).max(most, message);
}

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
      ...viewParameters,
      page: z.enum(pageNames).default('A4-landscape'),
      frame: z
        .string()
        .max(80)
        .refine((text) => readFrame(text) !== null, expectation(frameNames, frameNames))
        .default('view')
        .describe(frameNames),
      lang: z.enum(languages).default('fr'),
      ink: z.enum(inkings).default('colour'),
      with: z.enum(extras).default('none').describe('What stands beside the map.'),
      title: z.string().min(1).max(longestTitle).optional(),
      text: z.string().min(1).max(longestText).optional().describe('In place of the finding.'),
      author: z.string().max(120).optional().describe('Without it, the union.'),
      printed: z.iso.date().optional().describe('Date printed on the page; without it, today.'),
      number: whole(1, 9999).optional().describe('Page number.'),
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
    if (!printedThemes.some((one) => one === theme) || format === undefined) throw unknownFile(file);
    const {
      page,
      frame,
      lang,
      ink,
      with: extra,
      title,
      text,
      author,
      printed,
      number,
      dpi,
      ...view
    } = c.req.valid('query');
    const query = new URLSearchParams(
      Object.entries(view).flatMap(([name, value]): [string, string][] =>
        value === undefined ? [] : [[name, value]],
      ),
    );
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
            view: `/${theme}?${query.toString()}`,
            frame: wanted === 'view' ? null : wanted,
            setup: {
              ...pageNamed(page),
              inking: ink,
              language: lang,
              title: title ?? null,
              text: text ?? null,
              extra,
              author: author ?? null,
              date: printed ?? dataset.today(),
              number: number ?? null,
              logo: null,
            },
          },
          format: format.id,
          options: { dpi },
        });
      } finally {
        await thread.stop();
      }
    });
    if (!(made instanceof Uint8Array)) throw refusal(made);
    return c.body(new Uint8Array(made), 200, {
      'Content-Type': format.mediaType,
      'Content-Disposition': `inline; filename="${theme}-${page}.${format.id}"`,
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

/** The refusal of what the data do not know. */
function refusal(issues: readonly Issue[]): Problem {
  return refusedParameters(
    issues.map(({ values = {} }) => {
      const allowed = values.allowed === undefined ? null : String(values.allowed);
      return {
        name: String(values.param),
        received: String(values.value),
        expected:
          allowed === null
            ? { fr: 'ce que le lien d’une vue peut porter', en: 'what the link of a view may hold' }
            : { fr: `un identifiant parmi ${allowed}`, en: `one of the ids ${allowed}` },
      };
    }),
  );
}
