import { z } from '@hono/zod-openapi';
import type { Collection } from './collections';

const linkSchema = z
  .object({
    href: z.url(),
    rel: z.string(),
    type: z.string().optional(),
    title: z.string().optional(),
    hreflang: z.string().optional(),
  })
  .openapi('Link');
export type Link = z.infer<typeof linkSchema>;
const links = z.array(linkSchema);

export const landingSchema = z
  .object({ title: z.string(), description: z.string(), attribution: z.string(), links })
  .openapi('LandingPage');
export type Landing = z.infer<typeof landingSchema>;

export const conformanceSchema = z.object({ conformsTo: z.array(z.url()) }).openapi('Conformance');
export type Conformance = z.infer<typeof conformanceSchema>;

export const collectionSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    itemType: z.literal('feature'),
    extent: z
      .object({
        spatial: z.object({ bbox: z.array(z.array(z.number()).length(4)), crs: z.url() }).optional(),
        temporal: z
          .object({ interval: z.array(z.array(z.string().nullable()).length(2)), trs: z.url() })
          .optional(),
      })
      .describe('Box in WGS 84 degrees; period of the data for a collection with dates.'),
    crs: z.array(z.url()),
    storageCrs: z.url(),
    links,
  })
  .openapi('Collection');
export type CollectionDocument = z.infer<typeof collectionSchema>;

export const collectionsSchema = z
  .object({ links, collections: z.array(collectionSchema) })
  .openapi('Collections');
export type CollectionsDocument = z.infer<typeof collectionsSchema>;

export const queryablesDocumentSchema = z
  .record(z.string(), z.unknown())
  .describe('A JSON Schema of the filters.');

/** The GeoJSON feature of a collection, and the page of such features, as described in the API document. */
export function featureSchemas({ id, geometryType, properties }: Collection) {
  const name = id.charAt(0).toUpperCase() + id.slice(1);
  const geometry = z
    .object({ type: z.literal(geometryType), coordinates: z.array(z.unknown()) })
    .nullable()
    .describe('WGS 84 longitude and latitude, six decimals; null when left out.');
  const feature = z
    .object({
      type: z.literal('Feature'),
      id: z.string(),
      geometry,
      // Made anew: a schema made before the library was extended has no `openapi`.
      properties: z.object(properties.shape).openapi(`${name}Properties`),
      links: links.optional().describe('On a feature asked alone.'),
    })
    .openapi(`${name}Feature`);
  const page = z
    .object({
      type: z.literal('FeatureCollection'),
      numberMatched: z.int(),
      numberReturned: z.int(),
      timeStamp: z.iso.datetime(),
      links,
      features: z.array(feature),
    })
    .openapi(`${name}Page`);
  return { feature, page };
}
