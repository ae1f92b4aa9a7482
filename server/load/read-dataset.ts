import { done, refused, type Issue, type Result } from '../../geodata/model/issue';
import { checkPack } from '../../geodata/packs/check-pack';
import { readPack } from '../../geodata/packs/read-pack';
import { registerRows, type PackRegisterRow } from '../../geodata/packs/register-rows';
import type { ReferenceRows } from '../db/queries/load-rows';
import type { GeographyReader } from './geography-reader';
import { referenceRows, type Origin } from './reference-rows';

interface Reading {
  readonly packFolder: string;
  readonly geography: GeographyReader;
  /** Asked once the geography is read, since reading may adopt other contours. */
  readonly origin: () => Promise<Origin>;
  readonly begin: (code: string, values?: Issue['values']) => void;
}

/** The rows to load, of reference and of the registers. */
export interface Dataset {
  readonly reference: ReferenceRows;
  readonly registerRows: readonly PackRegisterRow[];
}

/** The rows to load from a pack and its reference geography, checked against each other; refused with every issue found. */
export async function readDataset({
  packFolder,
  geography,
  origin,
  begin,
}: Reading): Promise<Result<Dataset>> {
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
  return done(
    {
      reference: referenceRows(pack.value, reference.value, await origin()),
      registerRows: registerRows(pack.value),
    },
    issues,
  );
}
