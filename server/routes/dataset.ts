import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { AppDeps, AppEnv } from '../app-env';
import { guard } from '../auth/access';
import { readBackdropLabels, readDataset } from '../db/queries/dataset';
import { backdropLabelKinds } from '../../geodata/model/place';
import { refuseInvalid } from '../errors';
import { Problem } from '../problems';

const datasetSchema = z
  .object({
    pack: z.string(),
    union: z.string(),
    department: z.string(),
    departmentName: z.string(),
    networkYear: z.int(),
    period: z.tuple([z.iso.date(), z.iso.date()]).readonly().describe('First and last day of the data.'),
    loadedAt: z.string(),
    geometry: z.object({
      kind: z.enum(['official', 'embedded', 'file']),
      label: z.string(),
      accuracyM: z
        .number()
        .nullable()
        .describe('Typical distance of a drawn limit to the true one, in metres.'),
      licence: z.string(),
      date: z.iso.date(),
    }),
    sources: z
      .array(
        z.object({
          label: z.string(),
          licence: z.string(),
          url: z.string().nullable(),
          date: z.iso.date().nullable(),
        }),
      )
      .readonly(),
    backdropLabels: z
      .array(
        z.object({
          id: z.string(),
          kind: z.enum(backdropLabelKinds),
          nameFr: z.string(),
          nameEn: z.string(),
          position: z.tuple([z.number(), z.number()]).readonly().describe('Longitude, latitude (WGS 84).'),
        }),
      )
      .readonly()
      .describe('Names of what surrounds the département.'),
    basemap: z
      .object({ url: z.string(), attribution: z.string() })
      .nullable()
      .describe('Online basemap (XYZ template of raster tiles) when one is configured.'),
  })
  .openapi('Dataset');

const route = createRoute({
  method: 'get',
  path: '/dataset',
  summary: 'What is loaded: pack, period, contours, sources',
  tags: ['Data'],
  middleware: guard('network.read'),
  request: { query: z.strictObject({}) },
  responses: {
    200: { description: 'The dataset.', content: { 'application/json': { schema: datasetSchema } } },
    503: { description: 'Nothing is loaded.' },
  },
});

/** GET /dataset. */
export function datasetRoutes({ database: { sql }, basemap }: AppDeps) {
  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid }).openapi(route, async (c) => {
    const [dataset, backdropLabels] = await Promise.all([readDataset(sql), readBackdropLabels(sql)]);
    if (dataset === null) throw new Problem('no-dataset');
    return c.json({ ...dataset, backdropLabels, basemap }, 200);
  });
}
