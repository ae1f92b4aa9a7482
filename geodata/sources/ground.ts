import { done, refused, type Result } from '../model/issue';
import type { LonLat } from '../model/place';
import type { Box } from '../spatial/clip-box';
import { extentOf } from '../spatial/rings';
import type { ContourRequest, OnProgress } from './contour-source';
import { readOfficialList } from './etalab';
import { readTownPoints } from './geonames';
import { landWithin } from './land';

/** What the reference geography of a département is read from. */
export interface GeographyRequest {
  /** INSEE code of the département: "59", "2A"… */
  readonly department: string;
  /** Points (WGS 84) of communes by INSEE code, from the pack: they complete and correct those of GeoNames. */
  readonly gazetteer: ReadonlyMap<string, LonLat>;
  /** Folder under which contours are kept. */
  readonly dataDir: string;
  readonly onProgress?: OnProgress;
  readonly fetch?: typeof globalThis.fetch;
}

/** How far around the towns of the département the land is drawn, in degrees. */
const around = { longitude: 2, latitude: 1.2 };

/**
 * Gathers what any source of contours may need: the official list, the towns' points, the land around. Refused when the département is
 * unknown, or none of its communes has a point.
 */
export async function readGround(
  {
    department,
    gazetteer,
    dataDir,
    onProgress = () => undefined,
    fetch = globalThis.fetch,
  }: GeographyRequest,
  { deadlineMs, file }: Pick<ContourRequest, 'deadlineMs' | 'file'>,
): Promise<Result<ContourRequest>> {
  const list = await readOfficialList(department);
  if (!list.ok) return list;
  const points = new Map([...(await readTownPoints()), ...gazetteer]);
  const own = new Set(list.value.communes.map(({ insee }) => insee));
  const seats = [...points].filter(([insee]) => own.has(insee)).map(([, point]) => [...point]);
  if (seats.length === 0)
    return refused([{ code: 'geography-no-town', severity: 'error', values: { department } }]);

  const [west, south, east, north] = extentOf(seats);
  const box: Box = [
    west - around.longitude,
    south - around.latitude,
    east + around.longitude,
    north + around.latitude,
  ];
  const today = new Date().toISOString().slice(0, 10);
  return done({
    list: list.value,
    points,
    land: () => landWithin(dataDir, box),
    onProgress,
    fetch,
    deadlineMs,
    file,
    today,
  });
}
