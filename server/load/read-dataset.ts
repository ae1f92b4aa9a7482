import { done, refused, type Issue, type Result } from '../../geodata/model/issue';
import { checkPack } from '../../geodata/packs/check-pack';
import { readPack } from '../../geodata/packs/read-pack';
import type { DatasetRows } from '../db/queries/load-rows';
import { datasetRows } from './dataset-rows';
import type { GeographyReader } from './geography-reader';

interface Reading {
  readonly packFolder: string;
  readonly geography: GeographyReader;
  /** Asked once the geography is read, since reading may adopt other contours. */
  readonly checksum: () => Promise<string>;
  readonly begin: (code: string, values?: Issue['values']) => void;
}

/** The rows to load from a pack and its reference geography, checked against each other; refused with every issue found. */
export async function readDataset({
  packFolder,
  geography,
  checksum,
  begin,
}: Reading): Promise<Result<DatasetRows>> {
  begin('pack-step-read');
  const pack = await readPack(packFolder);
  if (!pack.ok) return pack;
  begin('pack-step-geography');
  const reference = await geography.read(pack.value.identity.department, pack.value.places);
  if (!reference.ok) return reference;

  begin('pack-step-check');
  const issues = [...pack.notes, ...reference.notes, ...checkPack(pack.value, reference.value)];
  if (issues.some(({ severity }) => severity === 'error')) return refused(issues);
  begin('pack-step-outlines');
  return done(datasetRows(pack.value, reference.value, await checksum()), issues);
}
