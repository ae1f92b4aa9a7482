import { done, type Result } from '../model/issue';
import type { GeometrySource } from '../model/dataset';
import { dropCache, writeCache } from './cache';
import { readGround, type GeographyRequest } from './ground';
import { keepContours } from './kept';
import { contourSources } from './registry';

/** A download that the user asked for has two minutes, connection included. */
const askedMs = 120_000;

/** Which contours to adopt: the official ones, or those of a file. */
export type Adoption = { readonly from: 'official' } | { readonly from: 'file'; readonly path: string };

/**
 * Reads contours, checks them and adopts them in place of those in use, from the next reading on. Refused with every fault found,
 * and then nothing is replaced.
 */
export async function adoptContours(
  request: GeographyRequest,
  adoption: Adoption,
): Promise<Result<GeometrySource>> {
  const file = adoption.from === 'file' ? adoption.path : '';
  const ground = await readGround(request, { deadlineMs: askedMs, file });
  if (!ground.ok) return ground;
  const contours = await contourSources[adoption.from].read(ground.value);
  if (!contours.ok) return contours;
  await keepContours(
    request.dataDir,
    { file: 'adopted', department: request.department, key: '' },
    contours.value,
  );
  return done(contours.value.source, contours.notes);
}

/** Goes back to the mosaic, and does not try the official contours again by itself; true when others had been adopted. */
export async function dropContours(dataDir: string): Promise<boolean> {
  await writeCache(dataDir, 'attempt', { outcome: 'declined' });
  return dropCache(dataDir, 'adopted');
}
