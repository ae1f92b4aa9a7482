import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { AppDeps, AppEnv } from '../app-env';
import { guard } from '../auth/access';
import { readItem, readItems } from '../db/queries/items';
import { refuseInvalid } from '../errors';
import { languageOf } from '../language';
import { sendLasting } from '../middleware/conditional';
import { collectionPage, collectionsPage, landingPage } from '../pages/ogc-pages';
import { Problem } from '../problems';
import { collections } from './collections';
import type { Collection } from './collections';
import { conformance, Documents, ExtentCache } from './documents';
import { itemText, pageBytes } from './items';
import { Addresses, mediaTypes } from './links';
import { itemsParameters, jsonFormat, pageFormat } from './parameters';
import { filtersOf, queryablesSchema } from './queryables';
import * as schemas from './schemas';

const tags = ['OGC API – Features'];
const read = guard('network.read');
const jsonOnly = z.strictObject({ f: jsonFormat });
const jsonOrPage = z.strictObject({ f: pageFormat });

/** The read surface for GIS software and for our own client: OGC API – Features Part 1, under /ogc. */
export function ogcRoutes(deps: AppDeps): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });
  const extents = new ExtentCache(deps);
  const documents = (c: Context, isPage: boolean) =>
    new Documents(deps, extents, new Addresses(c, deps), languageOf(c), isPage);

  app.openapi(descriptive('/', 'Landing page', schemas.landingSchema, jsonOrPage), async (c) => {
    const isPage = wantsPage(c, c.req.valid('query').f);
    const landing = await documents(c, isPage).landing();
    return isPage ? c.html(landingPage(languageOf(c), landing)) : c.json(landing, 200);
  });

  app.openapi(descriptive('/conformance', 'Conformance classes', schemas.conformanceSchema, jsonOnly), (c) =>
    c.json(conformance, 200),
  );

  app.openapi(
    descriptive('/collections', 'Collections', schemas.collectionsSchema, jsonOrPage),
    async (c) => {
      const isPage = wantsPage(c, c.req.valid('query').f);
      const list = await documents(c, isPage).collections(await deps.dataset.current());
      return isPage ? c.html(collectionsPage(languageOf(c), list)) : c.json(list, 200);
    },
  );

  for (const collection of collections) {
    addCollection(app, deps, collection, async (c, isPage): Promise<Response> => {
      const document = await documents(c, isPage).collection(collection, await deps.dataset.current());
      return isPage ? c.html(collectionPage(languageOf(c), document)) : c.json(document);
    });
  }

  // Tells an unknown collection from a path that means nothing.
  for (const path of ['/collections/:collection', '/collections/:collection/*'])
    app.all(path, read, (c) => {
      const id = c.req.param('collection');
      if (collections.some((collection) => collection.id === id)) return c.notFound();
      const known = collections.map((collection) => collection.id).join(', ');
      throw new Problem('not-found', {
        detail: {
          fr: `Aucune collection «\u00a0${id}\u00a0». Collections\u00a0: ${known}.`,
          en: `No collection "${id}". Collections: ${known}.`,
        },
      });
    });
  return app;
}

function addCollection(
  app: OpenAPIHono<AppEnv>,
  deps: AppDeps,
  collection: Collection,
  describe: (c: Context, isPage: boolean) => Promise<Response>,
): void {
  const { sql } = deps.database;
  const path = `/collections/${collection.id}`;
  const { feature, page: pageSchema } = schemas.featureSchemas(collection);
  const filters = filtersOf(collection);
  const itemsQuery = z.strictObject({ ...itemsParameters, f: jsonFormat, ...filters });
  const name = collection.title.en;

  app.openapi(descriptive(path, name, schemas.collectionSchema, jsonOrPage), (c) =>
    describe(c, wantsPage(c, c.req.valid('query').f)),
  );

  app.openapi(
    descriptive(
      `${path}/queryables`,
      `${name}: properties to filter on`,
      schemas.queryablesDocumentSchema,
      jsonOnly,
      mediaTypes.schema,
    ),
    (c) => {
      const address = new Addresses(c, deps).ogc(`${path}/queryables`);
      const schema = queryablesSchema(collection, address, collection.title[languageOf(c)]);
      return c.body(JSON.stringify(schema), 200, { 'Content-Type': mediaTypes.schema });
    },
  );

  app.openapi(
    descriptive(`${path}/items`, `${name}: features`, pageSchema, itemsQuery, mediaTypes.geojson),
    async (c) => {
      const { bbox, datetime, limit, offset, skipGeometry, f: _, ...given } = c.req.valid('query');
      const request = {
        day: datetime?.to ?? (await deps.dataset.referenceDay()),
        bbox: bbox ?? null,
        days: datetime ?? null,
        filters: givenFilters(given),
        limit,
        offset,
        skipGeometry,
      };
      const features = await readItems(sql, collection.source, request);
      const search = new URL(c.req.url).searchParams;
      const bytes = pageBytes(
        new Addresses(c, deps),
        collection,
        search,
        request,
        features,
        new Date().toISOString(),
      );
      return sendLasting(c, bytes, mediaTypes.geojson);
    },
  );

  app.openapi(
    createRoute({
      ...descriptive(
        `${path}/items/{featureId}`,
        `${name}: one feature`,
        feature,
        jsonOnly,
        mediaTypes.geojson,
      ),
      request: { params: z.object({ featureId: z.string() }), query: jsonOnly },
    }),
    async (c) => {
      const { featureId } = c.req.valid('param');
      const day = await deps.dataset.referenceDay();
      const text = await readItem(sql, collection.source, featureId, day);
      if (text === null)
        throw new Problem('not-found', {
          detail: {
            fr: `La collection «\u00a0${collection.id}\u00a0» n’a pas d’objet «\u00a0${featureId}\u00a0».`,
            en: `The collection "${collection.id}" has no feature "${featureId}".`,
          },
        });
      const bytes = Buffer.from(itemText(new Addresses(c, deps), collection, featureId, text));
      return sendLasting(c, bytes, mediaTypes.geojson);
    },
  );
}

/** The filters that were given; what is left of the query holds nothing else. */
function givenFilters(given: Readonly<Record<string, unknown>>): Record<string, string | number> {
  const isValue = (entry: [string, unknown]): entry is [string, string | number] =>
    typeof entry[1] === 'string' || typeof entry[1] === 'number';
  return Object.fromEntries(Object.entries(given).filter(isValue));
}

/** Description of a GET resource for the API document. */
function descriptive<P extends string, S extends z.ZodType, Q extends z.ZodObject>(
  path: P,
  summary: string,
  schema: S,
  query: Q,
  mediaType: string = mediaTypes.json,
) {
  return createRoute({
    method: 'get',
    path,
    summary,
    tags,
    middleware: read,
    request: { query },
    responses: { 200: { description: summary, content: { [mediaType]: { schema } } } },
  });
}

function wantsPage(c: Context, format: 'json' | 'html' | undefined): boolean {
  if (format !== undefined) return format === 'html';
  const supports = [mediaTypes.json, mediaTypes.html];
  return accepts(c, { header: 'Accept', supports, default: mediaTypes.json }) === mediaTypes.html;
}
