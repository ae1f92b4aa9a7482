import { done, type Issue, type Result } from '../../geodata/model/issue';
import type { Database } from '../db/open';
import { readDatasetVersion } from '../db/queries/dataset';
import { datasetChecksum, packDigest } from './checksum';
import { referenceGeography, type GeographyReader } from './geography-reader';
import { unplacedNotes } from './unplaced-notes';

export interface LoadOptions {
  /** The folder of the pack. */
  readonly packFolder: string;
  /** The folder of the application's own data, where contours are kept. */
  readonly dataDir: string;
  /** Whether the official contours may be asked for, when none are kept and it was never tried. */
  readonly tryOfficial: boolean;
  /** Told each step as it begins: a note that `geodata/text` says like any issue. */
  readonly onProgress: (step: Issue) => void;
  /** Another way to read the reference geography, for tests. */
  readonly geography?: GeographyReader;
}

/**
 * 'unchanged': what is loaded comes from the same files; 'loaded': everything was replaced; 'refreshed': communes, zones and published
 * totals were, but the registers were kept, since someone has changed them.
 */
export type LoadOutcome = 'unchanged' | 'loaded' | 'refreshed';

/**
 * Loads a pack with its geography into the database, unless the very same is there already. Refused with every issue found; a refusal,
 * or an error of the database (which is thrown), leaves what was loaded before as it was.
 */
export async function loadPack(database: Database, options: LoadOptions): Promise<Result<LoadOutcome>> {
  const { packFolder, onProgress, geography = referenceGeography(options) } = options;
  const digest = await packDigest(packFolder);
  const checksum = async () => datasetChecksum(digest, await geography.fingerprint());
  const loaded = await readDatasetVersion(database.sql);
  if (loaded?.checksum === (await checksum())) return done('unchanged');

  const begin = (code: string, values: Issue['values'] = {}) => {
    onProgress({ code, severity: 'note', values });
  };
  // What only loading needs is imported here: a start on existing data is quicker without it.
  const [{ readDataset }, { areRegistersEdited, replaceDataset }] = await Promise.all([
    import('./read-dataset'),
    import('../db/queries/load'),
  ]);
  const origin = async () => ({ checksum: await checksum(), packDigest: digest });
  const withRegisters = !(await areRegistersEdited(database.sql));
  const dataset = await readDataset({ packFolder, geography, withRegisters, origin, begin });
  if (!dataset.ok) return dataset;
  const { reference, registerRows } = dataset.value;
  begin('pack-step-write', { communes: reference.commune.length, rows: registerRows.length });
  const { filled, unplaced } = await replaceDataset(
    database.sql,
    reference,
    withRegisters ? registerRows : null,
  );
  const notes = [...dataset.notes, ...unplacedNotes(unplaced)];
  if (filled) return done('loaded', notes);
  const kept: Issue = { code: 'pack-registers-kept', severity: 'note' };
  return done('refreshed', loaded?.packDigest === digest ? notes : [kept, ...notes]);
}
