import { existsOn } from '../model/period';
import type { Row } from '../register/row';

/** A row of the register of communes of territories, read: first and last day are ISO dates, null is unbounded. */
export interface Member {
  readonly row: string;
  readonly version: number;
  readonly territory: string;
  /** INSEE code. */
  readonly commune: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** A territory as its register states it. */
export interface TerritoryEntry {
  readonly id: string;
  readonly name: string;
  readonly structure: string;
  readonly from: string | null;
  readonly to: string | null;
}

const textOr = <T>(value: unknown, other: T): string | T => (typeof value === 'string' ? value : other);

/** The rows of `territory_commune`, read. */
export function readMembers(rows: Iterable<Row>): readonly Member[] {
  return Array.from(rows, ({ id, version, values }) => ({
    row: id,
    version,
    territory: textOr(values['territory'], ''),
    commune: textOr(values['commune'], ''),
    from: textOr(values['valid_from'], null),
    to: textOr(values['valid_to'], null),
  }));
}

/** The rows of `territory`, read. */
export function readTerritories(rows: Iterable<Row>): readonly TerritoryEntry[] {
  return Array.from(rows, ({ id, values }) => ({
    id,
    name: textOr(values['name'], id),
    structure: textOr(values['structure'], ''),
    from: textOr(values['valid_from'], null),
    to: textOr(values['valid_to'], null),
  }));
}

/** The communes (INSEE codes) that a territory counts on a day (ISO date). */
export function communesOn(members: readonly Member[], territory: string, day: string): ReadonlySet<string> {
  return new Set(
    members.flatMap((member) =>
      member.territory === territory && existsOn(member, day) ? [member.commune] : [],
    ),
  );
}

/**
 * The territories that count each commune on a day, by INSEE code; those that do not exist on that day count none.
 *
 * @param except a territory to leave out
 */
export function holdersOn(
  members: readonly Member[],
  territories: readonly TerritoryEntry[],
  day: string,
  except: string,
): ReadonlyMap<string, readonly string[]> {
  const existing = new Set(territories.filter((one) => existsOn(one, day)).map(({ id }) => id));
  const holders = new Map<string, string[]>();
  for (const member of members) {
    const { territory, commune } = member;
    if (territory === except || !existing.has(territory) || !existsOn(member, day)) continue;
    const known = holders.get(commune);
    if (known === undefined) holders.set(commune, [territory]);
    else if (!known.includes(territory)) known.push(territory);
  }
  return holders;
}
