import type { Option } from '../../geodata/register/exchange';
import { fold } from '../../geodata/register/fold';
import { compareNames } from '../../geodata/text/format';

/** The options of a target, by id and by folded name, in the order of their names. */
export interface NameIndex {
  readonly options: readonly Option[];
  readonly byId: ReadonlyMap<string, Option>;
  readonly byName: ReadonlyMap<string, readonly Option[]>;
}

/** Indexes the options of a target. A name followed by its detail in brackets, as copied from a grid, also finds it. */
export function indexOf(options: readonly Option[]): NameIndex {
  const byName = new Map<string, Option[]>();
  const add = (name: string, option: Option) => {
    const list = byName.get(name);
    if (list === undefined) byName.set(name, [option]);
    else if (!list.includes(option)) list.push(option);
  };
  for (const option of options) {
    add(fold(option.name), option);
    if (option.detail !== null) add(fold(`${option.name} (${option.detail})`), option);
  }
  return {
    options: options.toSorted((a, b) => compareNames(a.name, b.name)),
    byId: new Map(options.map((option) => [option.id, option])),
    byName,
  };
}

/** The options whose name or detail holds a text, those that begin with it first; at most `limit`. */
export function matching(index: NameIndex, query: string, limit = 40): readonly Option[] {
  const asked = fold(query);
  const ranked = index.options.flatMap((option) => {
    const name = fold(option.name);
    if (name.startsWith(asked)) return [{ option, rank: 0 }];
    const isIn = `${name} ${fold(option.detail ?? '')}`.includes(asked);
    return isIn ? [{ option, rank: 1 }] : [];
  });
  return ranked
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ option }) => option);
}
