import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AppDeps, AppEnv } from '../app-env';

/** Title, version and licence of the API, as its descriptions give them. */
function apiInfo({ version }: Pick<AppDeps, 'version'>) {
  return {
    title: 'Maillage',
    version,
    description:
      'Territory maps of a union of tourist offices: the network, its territories and initiatives. Errors are application/problem+json (RFC 9457), in French, or in English when Accept-Language prefers it.',
    license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  };
}

/** The OpenAPI 3.1 description of every route of the application. */
export function openApi31(app: OpenAPIHono<AppEnv>, deps: Pick<AppDeps, 'version'>, origin: string) {
  return app.getOpenAPI31Document({ openapi: '3.1.0', info: apiInfo(deps), servers: [{ url: origin }] });
}

/** The OpenAPI 3.0 description of the OGC routes, paths relative to /ogc: the form that GIS software reads. */
export function openApi30(ogc: OpenAPIHono<AppEnv>, deps: Pick<AppDeps, 'version'>, origin: string) {
  const { license, ...info } = apiInfo(deps);
  return ogc.getOpenAPIDocument({
    openapi: '3.0.3',
    info: { ...info, license: { name: license.name } },
    servers: [{ url: `${origin}/ogc` }],
  });
}
