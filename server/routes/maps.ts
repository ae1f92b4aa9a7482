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
import { dpiRange, printFormats } from '../print/registry';
import { printedPaths } from '../print/themes/registry';
import { frameNames, readFrame } from '../print/wish';
import { answerFile, askedFile, fileResponses, makeOfView } from './print-file';
import {
  filePaths,
  fileStem,
  ofView,
  pathParameters,
  printParameters,
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
    responses: fileResponses(
      printFormats.map(({ mediaType }) => mediaType),
      { unfit: 'A parameter does not fit.', missing: 'There is no such view or format.' },
    ),
  });
}

/** GET /maps/…: the pages of all views that are printed. */
export function mapRoutes(deps: Pick<AppDeps, 'auth' | 'database' | 'dataset' | 'travel'>) {
  const press = new Press<PrintTask>(deps.auth, 'print', limits);
  const print = async (
    c: Context<AppEnv>,
    asked: z.infer<ReturnType<typeof routeOf>['request']['query']>,
  ) => {
    const { file, pathname, ending, view } = askedFile(c, root);
    const format = printFormats.find(({ id }) => id === ending);
    if (view === null || format === undefined) throw unknownFile(file);
    const { frame, with: extra, dpi, ...rest } = asked;
    refuseUnknown(rest, view.theme);
    const wanted = readFrame(frame);
    const wish = {
      ...readPrint(pathname, rest, extra, deps.dataset.today()),
      frame: wanted === 'view' ? null : wanted,
    };
    const made = await makeOfView(c, press, deps, wish, (ask, matter) =>
      ask('print', { ...matter, wish, format: format.id, options: { dpi } }),
    );
    const name = `${fileStem(pathname)}-${asked.page}.${format.id}`;
    return answerFile(c, made, { mediaType: format.mediaType, name, disposition: 'inline' });
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
