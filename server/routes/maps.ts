import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { extras } from '../../geodata/scene/page/page';
import type { AppDeps, AppEnv } from '../app-env';
import { guard } from '../auth/access';
import { refuseInvalid } from '../errors';
import { expectation } from '../expectation';
import { Press } from '../print/press';
import { Problem } from '../problems';
import type { PrintTask } from '../print/print-task';
import { readMatter, readingFor } from '../print/read';
import { dpiRange, printFormats } from '../print/registry';
import { printedPaths, themeOf } from '../print/themes/registry';
import { frameNames, readFrame } from '../print/wish';
import {
  filePaths,
  fileStem,
  ofView,
  pathParameters,
  printParameters,
  printRefusal,
  readPrint,
  refuseUnknown,
  whole,
} from './print-query';

/** What the making of a page may take, and how many are made at a time: anyone may ask. */
const limits = { memoryMb: 512, seconds: 60, places: 2, mostWaiting: 16 };

const formatIds = printFormats.map(({ id }) => id);
const root = '/maps';
const query = {
  ...printParameters,
  frame: z
    .string()
    .max(80)
    .refine((text) => readFrame(text) !== null, expectation(frameNames, frameNames))
    .default('view')
    .describe(frameNames),
  with: z.enum(extras).default('none').describe('What stands beside the map.'),
  dpi: whole(dpiRange.least, dpiRange.most).default(dpiRange.usual).describe('Dots per inch of a PNG.'),
} as const;

/** A route of pages: the path of a view whose last part ends with a format. */
function routeOf(path: string) {
  return createRoute({
    method: 'get',
    path,
    summary: 'A printed page of a view',
    description: `The path of a view and the ending of a format (${formatIds.join(', ')}). The parameters are those of the link of the view, and how to print it. Views: ${printedPaths.join(', ')}. The same data and date give the same bytes.`,
    tags: ['Exports'],
    middleware: guard('network.read'),
    request: {
      params: pathParameters(path),
      query: z.object(query).catchall(ofView),
    },
    responses: {
      200: {
        description: 'The file.',
        content: Object.fromEntries(
          printFormats.map(({ mediaType }) => [mediaType, { schema: z.string().meta({ format: 'binary' }) }]),
        ),
      },
      400: { description: 'A parameter does not fit.' },
      404: { description: 'There is no such view or format.' },
      503: { description: 'Nothing is loaded, too many wait already, or it is too heavy.' },
    },
  });
}

/** GET /maps/…: the pages of all views that are printed. */
export function mapRoutes(deps: Pick<AppDeps, 'auth' | 'database' | 'dataset' | 'travel'>) {
  const { auth, dataset } = deps;
  const press = new Press<PrintTask>(auth, 'print', limits);
  const print = async (
    c: Context<AppEnv>,
    asked: z.infer<ReturnType<typeof routeOf>['request']['query']>,
  ) => {
    const file = c.req.path.slice(c.req.path.indexOf(root) + root.length);
    const [, pathname = '', ending] = /^(.*)\.([a-z]+)$/.exec(file) ?? [];
    const format = printFormats.find(({ id }) => id === ending);
    const theme = themeOf(pathname)?.theme;
    if (theme === undefined || format === undefined) throw unknownFile(file);
    const { frame, with: extra, dpi, ...rest } = asked;
    refuseUnknown(rest, [...Object.keys(printParameters), ...theme.parameters]);
    const wanted = readFrame(frame);
    const wish = {
      ...readPrint(pathname, rest, extra, dataset.today()),
      frame: wanted === 'view' ? null : wanted,
    };
    const actor = await c.get('actor')();
    const made = await press.run(c, async (ask) => {
      // Read when the turn has come: who waits holds nothing in memory.
      const matter = await readMatter(wish.view, readingFor(deps, actor));
      if (matter === null) throw new Problem('no-dataset');
      if (!matter.ok) return matter.issues;
      return await ask('print', { ...matter.value, wish, format: format.id, options: { dpi } });
    });
    if (!(made instanceof Uint8Array)) throw printRefusal(made);
    return c.body(new Uint8Array(made), 200, {
      'Content-Type': format.mediaType,
      'Content-Disposition': `inline; filename="${fileStem(pathname)}-${asked.page}.${format.id}"`,
      // What is shown to whoever asks may not be for others.
      'Cache-Control': 'private, no-cache',
    });
  };
  const routes = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });
  for (const path of filePaths(root, printedPaths))
    routes.openapi(routeOf(path), (c) => print(c, c.req.valid('query')));
  return routes;
}

function unknownFile(file: string): Problem {
  const [views, formats] = [printedPaths.join(', '), formatIds.join(', ')];
  return new Problem('not-found', {
    detail: {
      fr: `Aucune carte «\u00a0${file}\u00a0». Vues\u00a0: ${views}\u202f; formats\u00a0: ${formats}.`,
      en: `No map "${file}". Views: ${views}; formats: ${formats}.`,
    },
  });
}
