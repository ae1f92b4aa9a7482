import { fold } from '../../../geodata/register/fold';
import { compareNames } from '../../../geodata/text/format';
import type { Ground, GroundCommune } from './ground';

/** Communes of one EPCI, in the order of their names. */
export interface CommuneGroup {
  readonly epci: string;
  readonly name: string;
  readonly communes: readonly GroundCommune[];
}

/** The communes in two lists of groups: those that the rows count, then the others; within each, the EPCI of the former first. */
export interface CommuneGroups {
  readonly inside: readonly CommuneGroup[];
  readonly outside: readonly CommuneGroup[];
}

/**
 * The list of communes that answer to a query by name, code or EPCI. Its order follows what is saved, not what is ticked, so that
 * nothing jumps away from under the hand.
 */
export function communeGroups(ground: Ground, base: ReadonlySet<string>, query: string): CommuneGroups {
  const asked = fold(query);
  const found = [...ground.communes.values()].filter(
    ({ insee, name, epciName }) => asked === '' || `${fold(name)} ${insee} ${fold(epciName)}`.includes(asked),
  );
  const inside = groupsOf(found.filter(({ insee }) => base.has(insee)));
  const near = new Set(
    [...ground.communes.values()].filter(({ insee }) => base.has(insee)).map(({ epci }) => epci),
  );
  const outside = groupsOf(found.filter(({ insee }) => !base.has(insee)));
  return { inside, outside: outside.toSorted((a, b) => Number(near.has(b.epci)) - Number(near.has(a.epci))) };
}

function groupsOf(communes: readonly GroundCommune[]): readonly CommuneGroup[] {
  const groups = new Map<string, GroundCommune[]>();
  for (const commune of communes.toSorted((a, b) => compareNames(a.name, b.name))) {
    const group = groups.get(commune.epci);
    if (group === undefined) groups.set(commune.epci, [commune]);
    else group.push(commune);
  }
  return Array.from(groups, ([epci, list]) => ({
    epci,
    name: list[0]?.epciName ?? epci,
    communes: list,
  })).toSorted((a, b) => compareNames(a.name, b.name));
}
