import type { Place } from '../model/place';
import { fold } from '../register/fold';

/** A commune as a list can name it. */
export type NamedCommune = Pick<Place, 'insee' | 'name'>;

/** What a pasted list says: the communes it names, and the texts that name none or several, as they were written. */
export interface ReadList {
  /** INSEE codes, in the order of the list, each once. */
  readonly found: readonly string[];
  readonly unknown: readonly string[];
  readonly ambiguous: readonly { readonly text: string; readonly communes: readonly string[] }[];
}

/** Most communes among which one is asked to choose. */
const mostChoices = 12;

const code = /^\d[\dAB]\d{3}$/i;
const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/(^| )ste(?= )/g, '$1sainte'],
  [/(^| )st(?= )/g, '$1saint'],
];

/** A name for comparison: folded, its abbreviations opened. */
function comparable(name: string): string {
  return abbreviations.reduce((text, [short, long]) => text.replace(short, long), fold(name));
}

/**
 * Reads a list of communes by INSEE codes or names, parted by lines or commas; codes may also be parted by spaces. Semicolons and tabs
 * part the columns of a table: beside a code, what does not name one commune is another column, and is left. A name that is none is
 * looked for as the beginning of one.
 */
export function readCommuneList(text: string, communes: readonly NamedCommune[]): ReadList {
  const codes = new Set(communes.map(({ insee }) => insee));
  const names = communes.map(({ insee, name }) => ({ insee, name: comparable(name) }));
  const found = new Set<string>();
  const unknown = new Set<string>();
  const ambiguous = new Map<string, readonly string[]>();
  for (const line of parts(text, /[\n\r,]+/)) {
    const cells = parts(line, /[;\t]+/).map((cell) => ({ cell, codes: codesIn(cell) }));
    const isTable = cells.some((one) => one.codes.length === 0);
    const hasCode = cells.some((one) => one.codes.some((word) => codes.has(word)));
    for (const { cell, codes: own } of cells) {
      for (const word of own) {
        if (codes.has(word)) found.add(word);
        // A number of five digits in another column is a population.
        else if (!isTable || !hasCode) unknown.add(word);
      }
      if (own.length > 0) continue;
      const candidates = namedLike(comparable(cell), names);
      const [only] = candidates;
      if (only !== undefined && candidates.length === 1) found.add(only);
      else if (hasCode) continue;
      else if (candidates.length > 1 && candidates.length <= mostChoices) ambiguous.set(cell, candidates);
      else unknown.add(cell);
    }
  }
  return {
    found: [...found],
    unknown: [...unknown],
    ambiguous: Array.from(ambiguous, ([cell, candidates]) => ({ text: cell, communes: candidates })),
  };
}

function parts(text: string, separators: RegExp): readonly string[] {
  return text
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The codes in a cell, beside a name or alone. */
function codesIn(cell: string): readonly string[] {
  return cell
    .split(/[\s()[\]]+/)
    .filter((word) => code.test(word))
    .map((word) => word.toUpperCase());
}

/** The communes of that name, or else those whose name begins with it by whole words. */
function namedLike(name: string, names: readonly NamedCommune[]): readonly string[] {
  if (name === '') return [];
  const same = names.filter((one) => one.name === name);
  const like = same.length > 0 ? same : names.filter((one) => one.name.startsWith(`${name} `));
  return like.map(({ insee }) => insee);
}
