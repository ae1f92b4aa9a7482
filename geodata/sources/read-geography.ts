import { done, refused, type Issue, type Result } from '../model/issue';
import type { LonLat } from '../model/place';
import { surfacePoint } from '../spatial/surface-point';
import { contains } from '../spatial/rings';
import { readCacheBytes, writeCache } from './cache';
import type { ContourRequest, Contours } from './contour-source';
import { fitToList } from './contours';
import type { Geography, ReferenceCommune } from './geography';
import { readGround, type GeographyRequest } from './ground';
import { keepContours, keptContours, type Shelf } from './kept';
import { keyOf } from './packages';
import { contourSources } from './registry';

/** At the first start the official contours have three seconds, connection included. */
const firstStartMs = 3_000;

function adoptedShelf({ list }: ContourRequest): Shelf {
  return { file: 'adopted', department: list.department, key: '' };
}

/** Adopted contours, fitted again since the list may have changed; null when there are none, refused when they no longer fit. */
async function adopted(dataDir: string, request: ContourRequest): Promise<Result<Contours> | null> {
  const kept = await keptContours(dataDir, adoptedShelf(request));
  if (kept === null) return null;
  if (kept === 'damaged') return refused([{ code: 'contours-damaged', severity: 'error' }]);
  const { source, areas } = kept;
  const features = [...areas].map(([insee, geometry], rank) => ({ row: rank + 1, insee, geometry }));
  const checked = fitToList(features, request.list, source.label);
  if (!checked.ok)
    return refused([{ code: 'contours-outdated', severity: 'error', values: { label: source.label } }]);
  return done({ source, areas: checked.value }, checked.notes);
}

/** One attempt at the official contours, remembered whatever comes of it; null when there was one already. */
async function firstAttempt(dataDir: string, request: ContourRequest): Promise<Result<Contours> | null> {
  if ((await readCacheBytes(dataDir, 'attempt')) !== null) return null;
  const read = await contourSources.official.read(request);
  await writeCache(dataDir, 'attempt', { outcome: read.ok ? 'adopted' : 'failed' });
  return read.ok ? done(await keepContours(dataDir, adoptedShelf(request), read.value), read.notes) : read;
}

/** The mosaic as kept, made and kept when what it depends on has changed. */
async function mosaicOf(dataDir: string, request: ContourRequest): Promise<Result<Contours>> {
  const { list, points } = request;
  const key = keyOf(list.communes.map(({ insee }) => [insee, points.get(insee)]));
  const shelf: Shelf = { file: 'mosaic', department: list.department, key };
  const kept = await keptContours(dataDir, shelf);
  if (kept !== null && kept !== 'damaged') return done(kept);
  const made = await contourSources.embedded.read(request);
  return made.ok ? done(await keepContours(dataDir, shelf, made.value), made.notes) : made;
}

/** The best contours at hand; what kept better ones from being used is told as notes. */
async function contoursAtHand(
  dataDir: string,
  tryOfficial: boolean,
  request: ContourRequest,
): Promise<Result<Contours>> {
  const kept = await adopted(dataDir, request);
  if (kept?.ok === true) return kept;
  const tried = tryOfficial ? await firstAttempt(dataDir, request) : null;
  if (tried?.ok === true) return tried;
  const made = await mosaicOf(dataDir, request);
  if (!made.ok) return made;
  const troubles = [...(kept?.issues ?? []), ...(tried?.issues ?? [])];
  return done(made.value, [
    ...troubles.map((issue): Issue => ({ ...issue, severity: 'note' })),
    ...made.notes,
  ]);
}

/** A town's point when the contour of its commune holds it, else the middle of the contour. */
function seatOf(point: LonLat | undefined, geometry: ReferenceCommune['geometry']): LonLat {
  return point !== undefined && contains(geometry, point) ? point : surfacePoint(geometry);
}

/**
 * Reads the reference geography of a département: the contours adopted (official, or from a file); else, with `tryOfficial` and for the
 * first time in this data folder, the official ones, for three seconds at most; else the embedded mosaic. What comes of an attempt is
 * told as notes. Refused when the département is unknown or a commune has no point.
 */
export async function readGeography({
  tryOfficial,
  ...from
}: GeographyRequest & { readonly tryOfficial: boolean }): Promise<Result<Geography>> {
  const ground = await readGround(from, { deadlineMs: firstStartMs, file: '' });
  if (!ground.ok) return ground;
  const { list, points, land } = ground.value;
  const contours = await contoursAtHand(from.dataDir, tryOfficial, ground.value);
  if (!contours.ok) return contours;
  const { source, areas } = contours.value;
  const communes = list.communes.flatMap((commune): ReferenceCommune[] => {
    const geometry = areas.get(commune.insee);
    return geometry === undefined
      ? []
      : [{ ...commune, geometry, seat: seatOf(points.get(commune.insee), geometry) }];
  });
  return done({ communes, epcis: list.epcis, backdrop: await land(), source }, contours.notes);
}
