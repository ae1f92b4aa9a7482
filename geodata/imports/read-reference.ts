import type { Candidate, Cell, KnownOption } from './contract';
import type { NameFinder } from './known-names';
import { cellText, mended, read, wrong, type Reading } from './reading';

/** An option as something to choose. */
export function candidateOf({ id, names, detail }: KnownOption): Candidate {
  return { value: id, name: names[0] ?? id, detail };
}

/** An option as it is shown: its name, and what tells it from others. */
export function shownOption({ id, names, detail }: KnownOption): string {
  const name = names[0] ?? id;
  return detail === null ? name : `${name} (${detail})`;
}

/** The id of what a cell names, by id or by name. Several of the name are asked, one that is near is proposed. */
export function readReference(finder: NameFinder, cell: Cell): Reading {
  const text = cellText(cell);
  const found = finder.find(text);
  switch (found.kind) {
    case 'one':
      return read(found.option.id);
    case 'several':
      return wrong(
        'import-ambiguous',
        { value: text, count: found.options.length },
        found.options.map(candidateOf),
      );
    case 'near': {
      const [only, ...others] = found.options;
      if (only !== undefined && others.length === 0)
        return mended('import-near-name', only.id, { value: text }, shownOption(only));
      return wrong('import-unknown-reference', { value: text }, found.options.slice(0, 5).map(candidateOf));
    }
    case 'none':
      return wrong('import-unknown-reference', { value: text });
  }
}
