import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { AppDeps, AppEnv } from '../app-env';
import { guard } from '../auth/access';
import { refuseInvalid } from '../errors';
import { Press } from '../print/press';
import type { PrintTask } from '../print/print-task';
import { readMatter, readingFor } from '../print/read';
import { atlasKinds, atlasPaths, themeOf } from '../print/themes/registry';
import { mostPages } from '../print/wish';
import { Problem } from '../problems';
import {
  filePaths,
  fileStem,
  ofView,
  pathParameters,
  printParameters,
  printRefusal,
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
    responses: {
      200: {
        description: 'The file.',
        content: { [mediaType]: { schema: z.string().meta({ format: 'binary' }) } },
      },
      400: { description: 'A parameter does not fit, or there would be too many pages.' },
      404: { description: 'There is no such view, or no atlas of it.' },
      503: { description: 'Nothing is loaded, too many wait already, or it is too heavy.' },
    },
  });
}

/** GET /atlas/…: the atlases of all views that are bound. */
export function atlasRoutes(deps: Pick<AppDeps, 'auth' | 'database' | 'dataset' | 'travel'>) {
  const { auth, dataset } = deps;
  const press = new Press<PrintTask>(auth, 'print', limits);
  const bind = async (
    c: Context<AppEnv>,
    { by, ...asked }: z.infer<ReturnType<typeof routeOf>['request']['query']>,
  ) => {
    const file = c.req.path.slice(c.req.path.indexOf(root) + root.length);
    const [, pathname = ''] = /^(.*)\.pdf$/.exec(file) ?? [];
    const view = themeOf(pathname);
    if (view === null || !atlasPaths.includes(view.path)) throw unknownFile(file);
    refuseUnknown(asked, [...Object.keys(printParameters), ...view.theme.parameters]);
    const wish = { ...readPrint(pathname, asked, 'none', dataset.today()), by: by ?? null };
    const actor = await c.get('actor')();
    const made = await press.run(c, async (ask) => {
      // Read when the turn has come: who waits holds nothing in memory.
      const matter = await readMatter(wish.view, readingFor(deps, actor));
      if (matter === null) throw new Problem('no-dataset');
      if (!matter.ok) return matter.issues;
      return await ask('atlas', { ...matter.value, wish });
    });
    if (!(made instanceof Uint8Array)) throw printRefusal(made);
    const name = ['atlas', fileStem(pathname), ...(by === undefined ? [] : [by])].join('-');
    return c.body(new Uint8Array(made), 200, {
      'Content-Type': mediaType,
      'Content-Disposition': `inline; filename="${name}.pdf"`,
      // What is shown to whoever asks may not be for others.
      'Cache-Control': 'private, no-cache',
    });
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
