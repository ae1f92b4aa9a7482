import { groupBy } from '../../model/group-by';
import type { StructureFact } from '../facts';
import type { Ground } from '../ground';
import type { Members } from '../plan';
import { perGround } from '../score/kept';
import { structuresOf, sum, weakest } from '../score/measure';
import { amountOf, total, type Amount } from './amount';
import { hoursOf, openingYear, type OpeningYear } from '../../stats/opening-year';

/** What a structure has before pooling; amounts are for the share of it that the grouping has, `opening` and `hours` for the whole. */
export interface Member {
  readonly structure: StructureFact;
  readonly share: number;
  readonly fte: Amount;
  readonly budget: Amount;
  /** FTE by job family; nothing for the families the structure tells nothing of. */
  readonly families: ReadonlyMap<string, Amount>;
  /** When it is open in the civil year of the ground; null when no opening is told. */
  readonly opening: OpeningYear | null;
  readonly hours: Amount;
  /** Ids of the skills it holds; null when nothing is told. */
  readonly skills: ReadonlySet<string> | null;
}

type Whole = Omit<Member, 'share'>;

const wholeOf = perGround((ground: Ground) => {
  const known = new Map<string, Whole>();
  return (structure: StructureFact): Whole => {
    const kept = known.get(structure.id) ?? readMember(structure, ground);
    known.set(structure.id, kept);
    return kept;
  };
});

/** The members of a grouping: the structures that stand in its communes. */
export function membersBefore(members: Members, ground: Ground): readonly Member[] {
  const whole = wholeOf(ground);
  return structuresOf(members, ground).map(({ structure, share }) => {
    const member = whole(structure);
    if (share === 1) return { ...member, share };
    return {
      ...member,
      share,
      fte: scaled(member.fte, share),
      budget: scaled(member.budget, share),
      families: new Map(Array.from(member.families, ([family, amount]) => [family, scaled(amount, share)])),
    };
  });
}

function scaled(amount: Amount, factor: number): Amount {
  if (amount.range === null) return amount;
  return { ...amount, range: { low: amount.range.low * factor, high: amount.range.high * factor } };
}

function readMember(structure: StructureFact, ground: Ground): Whole {
  const means = ground.means.get(structure.id);
  const rows = ground.staff.get(structure.id) ?? [];
  const families = new Map(
    Array.from(
      groupBy(rows, ({ family }) => family),
      ([family, of]) => [family, total(of.map(({ fte, confidence }) => amountOf(fte, confidence)))] as const,
    ),
  );
  const openings = ground.openings.get(structure.id);
  const year = Number(ground.facts.day.slice(0, 4));
  const opening = openings === undefined ? null : openingYear(openings, year);
  const skills = ground.skills.get(structure.id);
  // An annex bureau has no means of its own: its parent office tells of them.
  const isAnnex = structure.kind === 'BA';
  const told = (field: 'fte' | 'budget') =>
    isAnnex ? amountOf(0, null) : amountOf(means?.[field] ?? null, means?.confidence ?? null);
  const staffed = sum(rows.map(({ fte }) => fte ?? 0));
  const hasStaff = rows.some(({ fte }) => fte !== null);
  return {
    structure,
    fte:
      means?.fte == null && hasStaff
        ? amountOf(staffed, weakest(rows.map(({ confidence }) => confidence)))
        : told('fte'),
    budget: told('budget'),
    families,
    opening,
    hours: amountOf(
      opening === null ? null : hoursOf(opening),
      weakest((openings ?? []).map(({ confidence }) => confidence)),
    ),
    skills: skills === undefined ? null : new Set(skills.map(({ skill }) => skill)),
  };
}
