import { done, refused, type Issue, type Result } from '../../geodata/model/issue';
import { checkPack, checkReferenceFiles } from '../../geodata/packs/check-pack';
import { readPack } from '../../geodata/packs/read-pack';
import { registerRows, type PackRegisterRow } from '../../geodata/packs/register-rows';
import type { ReferenceRows } from '../db/queries/load-rows';
import type { GeographyReader } from './geography-reader';
import { referenceRows, type Origin } from './reference-rows';

interface Reading {
  readonly packFolder: string;
  readonly geography: GeographyReader;
  /** Whether the rows of the registers are wanted, or the rows of reference alone. */
  readonly withRegisters: boolean;
  /** Asked once the geography is read, since reading may adopt other contours. */
  readonly origin: () => Promise<Origin>;
  readonly begin: (code: string, values?: Issue['values']) => void;
}

/** The rows to load, of reference and of the registers. */
export interface Dataset {
  readonly reference: ReferenceRows;
  /** None when they were not wanted. */
  readonly registerRows: readonly PackRegisterRow[];
}

/** The rows to load from a pack and its reference geography, checked against each other; refused with every issue found. */
export async function readDataset({
  packFolder,
  geography,
  withRegisters,
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
  const check = withRegisters ? checkPack : checkReferenceFiles;
  const issues = [...pack.notes, ...reference.notes, ...check(pack.value, reference.value)];
  if (issues.some(({ severity }) => severity === 'error')) return refused(issues);
  begin('pack-step-outlines');
  return done(
    {
      reference: referenceRows(pack.value, reference.value, await origin()),
      registerRows: withRegisters ? registerRows(pack.value) : [],
    },
    issues,
  );
}
