import { done, refused, type Result } from '../../model/issue';
import { readOfficialList } from '../../sources/etalab';
import { readTownPoints } from '../../sources/geonames';
import { toLambert93 } from '../../spatial/lambert93';
import { identityOf } from '../identity';
import { readTables } from '../read-pack';
import { packFiles } from '../schema';
import { estimatePack } from './estimate';
import { estimatedTables, factTables, type CommunePoint } from './input';
import { csvOf } from './write';

/**
 * The estimated files of a pack (file name → CSV text), from its files of facts in a folder, the official list of communes and the
 * points of their towns (GeoNames, completed and corrected by the pack's own gazetteer). Refused when a file of facts is at fault or a commune has no point.
 */
export async function estimatedFiles(folder: string): Promise<Result<ReadonlyMap<string, string>>> {
  const facts = await readTables(folder, ['keys', 'places', ...factTables]);
  if (!facts.ok) return facts;
  const identity = identityOf(facts.value.keys);
  if (!identity.ok) return identity;
  const list = await readOfficialList(identity.value.department);
  if (!list.ok) return list;

  const points = await readTownPoints();
  for (const { insee, lon, lat } of facts.value.places) points.set(insee, [lon, lat]);
  const communes: CommunePoint[] = [];
  for (const commune of list.value.communes) {
    const point = points.get(commune.insee);
    if (point === undefined) {
      const values = { insee: commune.insee, name: commune.name };
      return refused([
        { code: 'geography-no-point', severity: 'error', file: packFiles.places.file, values },
      ]);
    }
    const [x, y] = toLambert93(point);
    communes.push({ ...commune, x, y });
  }
  const epciNames = new Map(list.value.epcis.map(({ siren, name }) => [siren, name]));
  const estimated = estimatePack({ ...facts.value, communes, epciNames }, identity.value.network_year);
  return done(
    new Map(estimatedTables.map((table) => [packFiles[table].file, csvOf(table, estimated[table])])),
  );
}
