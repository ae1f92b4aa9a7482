import type { Issue } from '../model/issue';
import type { Geography } from '../sources/geography';
import { checkInitiatives } from './check/initiatives';
import { checkKeys } from './check/keys';
import { checkStructures, checkZones } from './check/places';
import { checkRegisterRows } from './check/register-rows';
import { checkStructuresCovered, checkTerritories } from './check/territories';
import type { Pack } from './schema';

/**
 * Every fault of a well-formed pack: rows that contradict each other or the reference geography of its département.
 * Errors forbid loading; notes are remarks. Each names the file, the row as a spreadsheet shows it, and the column.
 */
export function checkPack(pack: Pack, geography: Geography): Issue[] {
  const communes = new Set(geography.communes.map(({ insee }) => insee));
  const issues = [
    ...checkKeys(pack, communes),
    ...checkZones(pack, geography),
    ...checkStructures(pack, geography),
    ...checkTerritories(pack),
    ...checkStructuresCovered(pack),
    ...checkInitiatives(pack),
  ];
  return issues.some(({ severity }) => severity === 'error')
    ? issues
    : [...issues, ...checkRegisterRows(pack)];
}
