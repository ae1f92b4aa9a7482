import { compareNames, formatList, type Language } from '../../../geodata/text/format';
import type { TerritoryUi } from '../../../geodata/text/ui-territory';
import type { Ground } from './ground';

/** Most communes that a sentence names. */
const most = 8;

/** The names of communes (INSEE codes) in their order, as a list within a sentence; of many, the first and how many others. */
export function namesOf(
  communes: readonly string[],
  ground: Ground,
  words: TerritoryUi,
  language: Language,
): string {
  const names = communes.map((insee) => ground.communes.get(insee)?.name ?? insee).toSorted(compareNames);
  const rest = names.length - most;
  return formatList(rest > 1 ? [...names.slice(0, most), words.said.more(rest)] : names, language);
}
