import { existsOn } from '../model/period';
import { dayBefore } from '../register/events';
import type { Edit, EditEvidence } from '../register/exchange';
import type { Value } from '../register/field';
import type { Member } from './member';

/**
 * What a difference means. `change`: the territory becomes so on the day, and was not before. `correction`: it was wrongly told, the
 * communes added have always belonged to it, and the rows of those taken away are errors.
 */
export type EditMode = 'change' | 'correction';

/** What is wanted: the communes (INSEE codes) of a territory on a day (ISO date), and where that comes from. */
export interface WantedMembers {
  readonly territory: string;
  readonly communes: ReadonlySet<string>;
  readonly day: string;
  readonly mode: EditMode;
  readonly evidence: EditEvidence;
}

const register = 'territory_commune';

/** Longest id of a row. */
const longestId = 64;

/**
 * The edits after which a territory counts exactly these communes on that day; none when it does already. In `change`, days before it
 * stay as they are: a row that covers the day ends the day before, or goes when it begins on it; what is already told of later days
 * stays told. In `correction`, rows that cover the day go, and a commune that is added has one row, without begin or end.
 *
 * @param members every row of the register, of all territories
 */
export function memberEdits(members: readonly Member[], wanted: WantedMembers): readonly Edit[] {
  const { territory, communes, day } = wanted;
  const own = members.filter((member) => member.territory === territory);
  const rowsOf = (commune: string) => own.filter((member) => member.commune === commune);
  const taken = new Set(members.map(({ row }) => row));
  const covering = own.filter((member) => existsOn(member, day));
  const present = new Set(covering.map(({ commune }) => commune));
  const added = [...communes].filter((commune) => !present.has(commune)).toSorted();
  return [
    ...covering
      .filter(({ commune }) => !communes.has(commune))
      .toSorted((a, b) => (a.commune < b.commune ? -1 : 1))
      .map((member) => takeAway(member, wanted)),
    ...added.flatMap((commune) => add(commune, rowsOf(commune), wanted, taken)),
  ];
}

function edit(
  { row, version }: Pick<Member, 'row'> & { readonly version: number | null },
  values: Readonly<Record<string, Value>> | null,
  { evidence }: WantedMembers,
): Edit {
  return { register, id: row, base: version, values, evidence };
}

function takeAway(member: Member, wanted: WantedMembers): Edit {
  const { day, mode } = wanted;
  if (mode === 'correction' || member.from === day) return edit(member, null, wanted);
  return edit(member, { valid_to: dayBefore(day) }, wanted);
}

/** `rows`: those of the commune in the territory, none of which covers the day. */
function add(
  commune: string,
  rows: readonly Member[],
  wanted: WantedMembers,
  taken: Set<string>,
): readonly Edit[] {
  const { day, mode } = wanted;
  if (mode === 'correction') {
    const [kept, ...others] = rows.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
    if (kept === undefined) return [made(commune, null, wanted, taken)];
    const whole = edit(kept, { valid_from: null, valid_to: null }, wanted);
    return [whole, ...others.map((other) => edit(other, null, wanted))];
  }
  const [next] = rows
    .flatMap((member) => (member.from !== null && member.from > day ? [{ member, from: member.from }] : []))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  // What was to begin later begins now: the commune has one row for one stay.
  if (next !== undefined) return [edit(next.member, { valid_from: day }, wanted)];
  const before = dayBefore(day);
  const last = rows.find(({ to }) => to === before);
  // What ended the day before goes on: a withdrawal that is taken back leaves no seam.
  if (last !== undefined) return [edit(last, { valid_to: null }, wanted)];
  return [made(commune, day, wanted, taken)];
}

function made(commune: string, from: string | null, wanted: WantedMembers, taken: Set<string>): Edit {
  const { territory } = wanted;
  const row = freeId([territory, commune, ...(from === null ? [] : [from.replaceAll('-', '')])], taken);
  taken.add(row);
  const values = { territory, commune, valid_from: from, valid_to: null };
  return edit({ row, version: null }, values, wanted);
}

/** An id made of what the row is about, so that sending twice makes it once; numbered when another row has it. */
function freeId([territory = '', ...more]: readonly string[], taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const end = `_${more.join('_')}${number === 1 ? '' : `_${number}`}`;
    const id = `${territory.slice(0, longestId - end.length)}${end}`;
    if (!taken.has(id)) return id;
  }
}
