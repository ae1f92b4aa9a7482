import type { Method } from '../../../geodata/grouping/propose/contract';
import { methods } from '../../../geodata/grouping/propose/registry';
import type { ProposalUi } from '../../../geodata/text/ui-proposal';

type Family = keyof ProposalUi['method']['families'];

/** What kind of method it is, by its id. */
function familyOf(id: string): Family {
  if (id.startsWith('azp')) return 'search';
  if (id === 'ward') return 'merge';
  if (id === 'maxp') return 'floor';
  return id === 'exact' ? 'exact' : 'tree';
}

/** The methods by family, in the order of the registry. */
export function methodFamilies(): readonly {
  readonly family: Family;
  readonly methods: readonly Method[];
}[] {
  const families = [...new Set(methods.map(({ id }) => familyOf(id)))];
  return families.map((family) => ({ family, methods: methods.filter(({ id }) => familyOf(id) === family) }));
}

/** One plain sentence on what a method does. */
export function aboutMethod(id: string, words: ProposalUi): string {
  const { about } = words.method;
  return about[id] ?? (id.startsWith('redcap') ? about['redcap'] : undefined) ?? about['other'] ?? '';
}
