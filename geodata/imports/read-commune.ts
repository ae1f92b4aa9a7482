import { fold } from '../register/fold';
import type { Cell, FormerCommune, KnownCommune, KnownOption } from './contract';
import { nameFinder, type NameFinder } from './known-names';
import { candidateOf, readReference, shownOption } from './read-reference';
import { cellText, mended, read, wrong, type Reading } from './reading';

/** Communes by INSEE code and by name, those of today and those that have merged. */
export interface CommuneFinder {
  readonly today: NameFinder;
  readonly former: ReadonlyMap<string, FormerCommune>;
  readonly formerNames: NameFinder;
}

/** A finder among communes; names compare without "St" for "Saint", "Le Quesnoy" without "Quesnoy (Le)". */
export function communeFinder(
  communes: readonly KnownCommune[],
  formerCommunes: readonly FormerCommune[],
): CommuneFinder {
  const options = communes
    .toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0))
    .map(({ insee, name }): KnownOption => ({ id: insee, names: [name], detail: insee }));
  const former = new Map(formerCommunes.map((commune) => [commune.insee, commune]));
  // The commune that gives its code to a new one keeps its own code: only its name is former.
  const merged = formerCommunes.flatMap(({ insee, name }): KnownOption[] =>
    name === null ? [] : [{ id: insee, names: [name], detail: null }],
  );
  return {
    today: nameFinder(options, communeName),
    former,
    formerNames: nameFinder(merged, communeName),
  };
}

function communeName(folded: string): string {
  return folded
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte')
    .replace(/ cedex( \d+)?$/, '')
    .replace(/^(.+) (le|la|les|l)$/, '$2 $1');
}

/** The INSEE code of the commune a cell gives: a code, a name, or both. */
export function readCommune(finder: CommuneFinder, cell: Cell): Reading {
  const text = cellText(cell);
  if (/^\d[\dABab]?\d{3}$/.test(text)) return readCode(finder, text.toUpperCase());
  const both =
    /^(?<code>\d[\dAB]\d{3})\s*[-–:,]?\s+(?<name>\D+)$|^(?<name2>\D+?)\s*[-–,]?\s*\(?(?<code2>\d[\dAB]\d{3})\)?$/.exec(
      text,
    )?.groups;
  if (both !== undefined)
    return readBoth(finder, text, both['code'] ?? both['code2'] ?? '', both['name'] ?? both['name2'] ?? '');
  const found = finder.today.find(text);
  if (found.kind === 'one' || found.kind === 'several') return readReference(finder.today, cell);
  const merged = finder.formerNames.find(text);
  if (merged.kind === 'one') return successorOf(finder, merged.option.id, text);
  const reading = readReference(finder.today, cell);
  return 'fault' in reading && reading.fault.code === 'import-unknown-reference'
    ? { fault: { ...reading.fault, code: 'import-unknown-commune' } }
    : reading;
}

function readCode(finder: CommuneFinder, code: string): Reading {
  if (finder.today.byId.has(code)) return read(code);
  if (finder.former.has(code)) return successorOf(finder, code, code);
  const padded = `0${code}`;
  const commune = code.length === 4 ? finder.today.byId.get(padded) : undefined;
  if (commune !== undefined)
    return mended('import-lost-zero', padded, { value: code }, `${padded} (${commune.names[0] ?? ''})`);
  if (code.length === 4 && finder.former.has(padded)) return successorOf(finder, padded, code);
  return wrong('import-unknown-commune', { value: code });
}

/** What is proposed for a commune that has merged: the one it is in today. */
function successorOf({ today, former }: CommuneFinder, code: string, text: string): Reading {
  const commune = former.get(code);
  const successor = commune === undefined ? undefined : today.byId.get(commune.successor);
  if (commune === undefined || successor === undefined)
    return wrong('import-unknown-commune', { value: text });
  const values = {
    value: text,
    code,
    ...(commune.name === null ? {} : { old: commune.name }),
    ...(commune.date === null ? {} : { date: commune.date }),
  };
  return mended('import-merged-commune', successor.id, values, shownOption(successor));
}

/** A code and a name together are to agree. */
function readBoth(finder: CommuneFinder, text: string, code: string, name: string): Reading {
  const byCode = readCode(finder, code);
  const found = finder.today.find(name);
  const named = found.kind === 'one' ? found.option : undefined;
  const coded = 'fault' in byCode ? undefined : finder.today.byId.get(code);
  if (coded === undefined || fold(name) === '' || named === coded) return byCode;
  if (found.kind === 'several' && found.options.includes(coded)) return byCode;
  return wrong(
    'import-code-and-name-differ',
    { value: text, official: coded.names[0] ?? '' },
    [coded, ...(named === undefined ? [] : [named])].map(candidateOf),
  );
}

/** Whether a cell gives a commune by its code or its name, of today or before. */
export function isCommune({ today, former, formerNames }: CommuneFinder, cell: Cell): boolean {
  const text = cellText(cell);
  return today.has(text) || former.has(text) || today.byId.has(`0${text}`) || formerNames.has(text);
}
