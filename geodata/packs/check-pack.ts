import type { Issue } from '../model/issue';
import type { Geography } from '../sources/geography';
import { checkInitiatives } from './check/initiatives';
import { checkKeys } from './check/keys';
import { checkStructures, checkZones } from './check/places';
import { checkRegisterRows } from './check/register-rows';
import { checkStructuresCovered, checkTerritories } from './check/territories';
import { packFiles, type Pack } from './schema';

/** The files of a pack that say nothing of the network: where its zones are, and what it is compared with. */
const referenceFiles: readonly string[] = [
  packFiles.keys,
  packFiles.sources,
  packFiles.zones,
  packFiles.zoneCommunes,
  packFiles.places,
  packFiles.controlTotals,
  packFiles.staffTotals,
  packFiles.backdropLabels,
].map(({ file }) => file);

/** The faults, as `checkPack` tells them, of the files that say nothing of the network: the others are not going to be taken. */
export function checkReferenceFiles(pack: Pack, geography: Geography): Issue[] {
  return checkPack(pack, geography).filter(({ file }) => file !== undefined && referenceFiles.includes(file));
}

/**
 * Every fault of a well-formed pack: rows that contradict each other or the reference geography of its département.
 * Errors forbid loading; notes are remarks. Each names the file, the row as a spreadsheet shows it, and the column.
 */
export function checkPack(pack: Pack, geography: Geography): Issue[] {
  const communes = new Set(geography.communes.map(({ insee }) => insee));
  return withRegisterRows(pack, [
    ...checkKeys(pack, communes),
    ...checkZones(pack, geography),
    ...checkStructures(pack, geography),
    ...checkTerritories(pack),
    ...checkStructuresCovered(pack),
    ...checkInitiatives(pack),
  ]);
}

/**
 * The faults of a pack whose network alone is going to be taken, the reference geography being there already.
 *
 * @param communes INSEE codes of the communes that are loaded
 */
export function checkNetwork(pack: Pack, communes: ReadonlySet<string>): Issue[] {
  return withRegisterRows(pack, [
    ...checkKeys(pack, communes),
    ...checkTerritories(pack),
    ...checkStructuresCovered(pack),
    ...checkInitiatives(pack),
  ]);
}

/** The rows of registers are looked at once the files agree with each other. */
function withRegisterRows(pack: Pack, issues: Issue[]): Issue[] {
  return issues.some(({ severity }) => severity === 'error')
    ? issues
    : [...issues, ...checkRegisterRows(pack)];
}
