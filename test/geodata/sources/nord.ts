import { readTables } from '../../../geodata/packs/read-pack';
import type { LonLat } from '../../../geodata/model/place';
import type { GeographyRequest } from '../../../geodata/sources/ground';

/** A network that answers to nobody. */
const noNetwork: typeof fetch = () => Promise.reject(new Error('no network'));

/** The request of the Nord, with the points of its pack, keeping contours under a folder. */
export async function nordRequest(dataDir: string): Promise<GeographyRequest> {
  const tables = await readTables('geodata/packs/nord', ['places']);
  if (!tables.ok) throw new Error('the places of the pack of the Nord cannot be read');
  const gazetteer = new Map(
    tables.value.places.map(({ insee, lon, lat }): [string, LonLat] => [insee, [lon, lat]]),
  );
  return { department: '59', gazetteer, dataDir, fetch: noNetwork };
}
