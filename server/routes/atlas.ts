import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { printUiFor } from '../../geodata/text/ui-print';
import type { AppDeps, AppEnv } from '../app-env';
import { guard } from '../auth/access';
import { refuseInvalid } from '../errors';
import { Press } from '../print/press';
import type { PrintTask } from '../print/print-task';
import { atlasKinds, atlasPaths } from '../print/themes/registry';
import { mostPages } from '../print/wish';
import { Problem } from '../problems';
import { answerFile, askedFile, fileResponses, makeOfView } from './print-file';
import {
  filePaths,
  fileStem,
  ofView,
  pathParameters,
  printParameters,
  readPrint,
  refuseUnknown,
} from './print-query';

/** What the making of an atlas may take; one is made at a time, and few may wait for it. */
const limits = { memoryMb: 512, seconds: 120, places: 1, mostWaiting: 4 };
const mediaType = 'application/pdf';

const root = '/atlas';
const query = {
  ...printParameters,
  by: z
    .enum(atlasKinds)
    .optional()
    .describe('What there is a page for; without it, what is usual for the view.'),
} as const;

/** A route of atlases: the path of a view whose last part is a file. */
function routeOf(path: string) {
  return createRoute({
    method: 'get',
    path,
    summary: 'An atlas of a view of the map',
    description: `The path of a view and \`.pdf\`: contents, the département, then a page for each zone, territory or grouping with its portrait; at most ${mostPages} pages. The parameters are those of a printed page. Views: ${atlasPaths.join(', ')}. The same data and date give the same bytes.`,
    tags: ['Exports'],
    middleware: guard('network.read'),
    request: { params: pathParameters(path), query: z.object(query).catchall(ofView) },
    responses: fileResponses([mediaType], {
      unfit: 'A parameter does not fit, or there would be too many pages.',
      missing: 'There is no such view, or no atlas of it.',
    }),
  });
}

/** GET /atlas/…: the atlases of all views that are bound. */
export function atlasRoutes(deps: Pick<AppDeps, 'auth' | 'database' | 'dataset' | 'travel'>) {
  const press = new Press<PrintTask>(deps.auth, 'print', limits);
  const bind = async (
    c: Context<AppEnv>,
    { by, ...asked }: z.infer<ReturnType<typeof routeOf>['request']['query']>,
  ) => {
    const { file, pathname, ending, view } = askedFile(c, root);
    if (view === null || ending !== 'pdf' || !atlasPaths.includes(view.path)) throw unknownFile(file);
    refuseUnknown(asked, view.theme);
    const wish = { ...readPrint(pathname, asked, 'none', deps.dataset.today()), by: by ?? null };
    const made = await makeOfView(c, press, deps, wish, (ask, matter) => ask('atlas', { ...matter, wish }));
    const called: Readonly<Record<string, string>> = printUiFor(wish.setup.language).atlasFiles;
    const name = ['atlas', fileStem(pathname), ...(by === undefined ? [] : [called[by] ?? by])].join('-');
    return answerFile(c, made, { mediaType, name: `${name}.pdf`, disposition: 'inline' });
  };
  const routes = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });
  for (const path of filePaths(root, atlasPaths))
    routes.openapi(routeOf(path), (c) => bind(c, c.req.valid('query')));
  return routes;
}

function unknownFile(file: string): Problem {
  const [named, files] = [file.slice(1), atlasPaths.map((path) => `${path.slice(1)}.pdf`).join(', ')];
  return new Problem('not-found', {
    detail: {
      fr: `Aucun atlas «\u00a0${named}\u00a0». Atlas\u00a0: ${files}.`,
      en: `No atlas "${named}". Atlases: ${files}.`,
    },
  });
}
