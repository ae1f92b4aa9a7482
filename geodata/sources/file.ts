import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FeatureCollection, Geometry } from 'geojson';
import shp from 'shpjs';
import { done, refused, type Result } from '../model/issue';
import { contourFeatures, contoursIn } from './contour-features';
import type { ContourFeature, ContourSource } from './contour-source';
import { checkContours } from './contours';

/** First bytes of a zip archive, and those of the directory that ends it, within its last 65 557 bytes. */
const zipMark = Buffer.from('PK\u0003\u0004');
const endMark = Buffer.from('PK\u0005\u0006');
const endSize = 65_557;

/** Reads a zipped shapefile; shpjs reprojects it to WGS 84 when it has a .prj. */
async function fromZip(bytes: Buffer, file: string): Promise<Result<ContourFeature[]>> {
  // The unzipper of shpjs never ends on an archive without its directory, and expects bytes that own their buffer.
  if (!bytes.subarray(-endSize).includes(endMark))
    return refused([{ code: 'contours-archive-cut', severity: 'error', file }]);
  let layers: Awaited<ReturnType<typeof shp>>;
  try {
    layers = await shp(Uint8Array.from(bytes));
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return refused([{ code: 'contours-not-shapefile', severity: 'error', file, values: { cause } }]);
  }
  // An archive may hold several layers, points included (ADMIN EXPRESS does): that of the communes has the most areas.
  const list = Array.isArray(layers) ? layers : [layers];
  return contoursIn(list.toSorted((a, b) => areaCount(b) - areaCount(a))[0], file);
}

function areaCount({ features }: Partial<FeatureCollection<Geometry | null>>): number {
  return features?.filter(({ geometry }) => /Polygon$/.test(geometry?.type ?? '')).length ?? 0;
}

async function featuresIn(path: string, file: string): Promise<Result<ContourFeature[]>> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return refused([
      {
        code: 'contours-no-file',
        severity: 'error',
        file: path,
        values: { cause: error instanceof Error ? error.message : '' },
      },
    ]);
  }
  if (bytes.subarray(0, zipMark.length).equals(zipMark)) return fromZip(bytes, file);
  return contourFeatures(bytes.toString('utf8'), file);
}

/** Contours from a file of the user's: GeoJSON, TopoJSON or zipped shapefile, in WGS 84 or Lambert-93. */
export const fromFile: ContourSource = {
  kind: 'file',
  read: async ({ file: path, list, points, onProgress, today }) => {
    const file = basename(path);
    onProgress({ code: 'contours-reading', severity: 'note', file });
    const features = await featuresIn(path, file);
    if (!features.ok) return features;
    onProgress({ code: 'contours-checking', severity: 'note', values: { count: features.value.length } });
    const areas = checkContours(features.value, list, points, file);
    if (!areas.ok) return areas;
    return done(
      {
        source: {
          kind: 'file',
          label: `Fichier « ${file} »`,
          accuracyM: null,
          licence: 'Celle du fichier fourni',
          date: today,
        },
        areas: areas.value,
      },
      areas.notes,
    );
  },
};
