import { fold } from '../register/fold';
import type { KnownOption } from './contract';
import { nearest } from './near';

/** What a text leads to among things that have an id and names. */
export type Found =
  | { readonly kind: 'one'; readonly option: KnownOption }
  | { readonly kind: 'several' | 'near'; readonly options: readonly KnownOption[] }
  | { readonly kind: 'none' };

/** Finds things by their id or by their names, folded; asked twice the same it answers at once. */
export interface NameFinder {
  readonly byId: ReadonlyMap<string, KnownOption>;
  readonly find: (text: string) => Found;
  /** Whether a text is the id or the name of at least one of them. */
  readonly has: (text: string) => boolean;
}

/**
 * A finder among options. A name with the detail of an option behind it, "Nom (détail)", is that option. When nothing has the name,
 * what differs by few letters, or by words that say nothing of what is meant ("office de tourisme de"), is near.
 *
 * @param prepare what is done to names and texts before they are compared, beside folding
 */
export function nameFinder(
  options: readonly KnownOption[],
  prepare: (folded: string) => string = (folded) => folded,
): NameFinder {
  const byId = new Map(options.map((option) => [option.id, option]));
  const byName = new Map<string, KnownOption[]>();
  const byCore = new Map<string, KnownOption[]>();
  const say = (text: string) => prepare(fold(text));
  for (const option of options) {
    for (const name of option.names) {
      put(byName, say(name), option);
      put(byCore, coreOf(say(name)), option);
      if (option.detail !== null) put(byName, say(`${name} ${option.detail}`), option);
    }
  }
  const answers = new Map<string, Found>();
  const search = (text: string): Found => {
    const named = byName.get(text) ?? [];
    const [only] = named;
    if (only !== undefined)
      return named.length === 1 ? { kind: 'one', option: only } : { kind: 'several', options: named };
    const core = byCore.get(coreOf(text));
    if (core !== undefined && coreOf(text) !== '') return { kind: 'near', options: core };
    // A code that differs by one digit is another code.
    if (/^[\d ]+$/.test(text)) return { kind: 'none' };
    const near = [...new Set(nearest(text, byName).flat())];
    return near.length > 0 ? { kind: 'near', options: near } : { kind: 'none' };
  };
  return {
    byId,
    has: (text) => byId.has(text.trim()) || byName.has(say(text)),
    find: (text) => {
      const option = byId.get(text.trim());
      if (option !== undefined) return { kind: 'one', option };
      const asked = say(text);
      if (asked === '') return { kind: 'none' };
      const answer = answers.get(asked) ?? search(asked);
      answers.set(asked, answer);
      return answer;
    },
  };
}

function put(map: Map<string, KnownOption[]>, name: string, option: KnownOption): void {
  const known = map.get(name);
  if (known === undefined) map.set(name, [option]);
  else if (!known.includes(option)) known.push(option);
}

const empty = new Set(
  'a au aux d de des du l la le les en et sur office offices tourisme ot otsi si syndicat initiative bureau annexe communaute communes agglomeration urbaine metropole cc ca cu'.split(
    ' ',
  ),
);

/** The words of a name that tell what is meant, in the order of the alphabet. */
export function coreOf(folded: string): string {
  return folded
    .split(' ')
    .filter((word) => !empty.has(word))
    .toSorted()
    .join(' ');
}
