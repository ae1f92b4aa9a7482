import type { GroundFacts } from '../grouping/facts';
import type { LonLat } from '../model/place';
import type { TravelChoice, TravelMatrix } from '../model/travel';
import { costTable } from './costs';

/** Agents who come to a session from a structure, WGS 84; a structure whose staff nobody tells has null. */
export interface Party {
  readonly id: string;
  readonly name: string;
  readonly at: LonLat;
  readonly agents: number | null;
  /** Another number than that of the staff was typed. */
  readonly isTyped: boolean;
}

/** Agents of each structure on the day, from its staff (people, in the last year known), unless another number is given for it. */
export function partiesOf(
  { structures, staff }: GroundFacts,
  agents: Readonly<Record<string, number>>,
): readonly Party[] {
  const people = new Map<string, number>();
  for (const { structure, headcount } of staff)
    people.set(structure, (people.get(structure) ?? 0) + headcount);
  return structures.map(({ id, name, position }) => ({
    id,
    name,
    at: position,
    agents: agents[id] ?? people.get(id) ?? null,
    isTyped: agents[id] !== undefined,
  }));
}

/** A place where a session may be held, and what coming there costs all agents together, there and back. */
export interface SessionCost {
  readonly id: string;
  /** Agents × km by road, or agents × minutes, as the travel is measured. */
  readonly total: number;
  /** The longest way of one agent. */
  readonly longest: number;
  /** Agents for whom there is no way: they are not in the total. */
  readonly unreached: number;
}

/** What costs of sessions are computed from. */
export interface SessionsOrder {
  readonly parties: readonly { readonly id: string; readonly at: LonLat; readonly agents: number }[];
  readonly places: readonly { readonly id: string; readonly at: LonLat }[];
  readonly travel: TravelChoice;
  readonly matrix: TravelMatrix | null;
}

/**
 * What a session costs at each place: first where nobody is left out, then the least first, then by id. Ways are taken from the place to
 * the structures and counted twice; nobody shares a car. Null when an engine was chosen and its costs are not there.
 */
export function sessionCosts({
  parties,
  places,
  travel,
  matrix,
}: SessionsOrder): readonly SessionCost[] | null {
  const table = costTable(travel, matrix, places, parties);
  if (table === null) return null;
  const coming = parties.filter(({ agents }) => agents > 0);
  return places
    .map(({ id }) => {
      const ways = coming.map((party) => ({ agents: party.agents, cost: table.costOf(id, party.id) }));
      const known = ways.flatMap(({ agents, cost }) => (cost === null ? [] : [{ agents, cost: 2 * cost }]));
      return {
        id,
        total: known.reduce((sum, { agents, cost }) => sum + agents * cost, 0),
        longest: Math.max(0, ...known.map(({ cost }) => cost)),
        unreached: ways.reduce((sum, { agents, cost }) => sum + (cost === null ? agents : 0), 0),
      };
    })
    .toSorted((a, b) => a.unreached - b.unreached || a.total - b.total || (a.id < b.id ? -1 : 1));
}
