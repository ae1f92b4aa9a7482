import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { AppDeps, AppEnv } from '../app-env';
import { guard } from '../auth/access';
import { languageOf } from '../language';
import { Addresses, mediaTypes } from '../ogc/links';
import { docsPage } from '../pages/docs-page';
import { stylePath, styleSheet } from '../pages/shell';
import { openApi30, openApi31 } from './openapi';

const documentSchema = z.record(z.string(), z.unknown());

const use = guard('service.use');

function documentation(path: string, summary: string, mediaType: string, schema: z.ZodType) {
  return createRoute({
    method: 'get',
    path,
    summary,
    tags: ['Service'],
    middleware: use,
    responses: { 200: { description: summary, content: { [mediaType]: { schema } } } },
  });
}

/** The descriptions of the API, for software and for readers. */
export function docsRoutes(
  deps: AppDeps,
  { app, ogc }: { readonly app: OpenAPIHono<AppEnv>; readonly ogc: OpenAPIHono<AppEnv> },
) {
  const docs = new OpenAPIHono<AppEnv>();
  const originOf = (c: Context) => new Addresses(c, deps).origin;

  docs.openapi(
    documentation('/api/openapi.json', 'This description, OpenAPI 3.1', mediaTypes.json, documentSchema),
    (c) => c.json(openApi31(app, deps, originOf(c))),
  );
  docs.openapi(
    documentation(
      '/ogc/api',
      'Description of the OGC routes, OpenAPI 3.0',
      mediaTypes.openapi30,
      documentSchema,
    ),
    (c) =>
      c.body(JSON.stringify(openApi30(ogc, deps, originOf(c))), 200, {
        'Content-Type': mediaTypes.openapi30,
      }),
  );
  docs.openapi(
    documentation('/api/docs', 'A page to read this description', mediaTypes.html, z.string()),
    (c) => c.html(docsPage(languageOf(c), openApi31(app, deps, originOf(c)))),
  );
  docs.get(stylePath, use, (c) =>
    c.body(styleSheet, 200, { 'Content-Type': 'text/css', 'Cache-Control': 'no-cache' }),
  );
  return docs;
}
