import type { LonLat } from '../../model/place';
import { geodesicM } from '../../spatial/geodesic';

/** Agents who come to a session from one place. */
export interface Party {
  readonly id: string;
  readonly at: LonLat;
  readonly agents: number;
}

/** A place where a session may be held, and what coming there costs all agents together. */
export interface SessionTravel {
  readonly id: string;
  /** There and back, of all agents: agents × kilometres. */
  readonly agentKm: number;
  /** The longest way of one agent, there and back. */
  readonly longestKm: number;
}

/**
 * Kilometres travelled by agents to a session at each of several places, the least first, then by id: the first is the place that would
 * have cost the least. Geodesic times a detour factor, there and back; nobody shares a car.
 */
export function sessionTravels(
  parties: readonly Party[],
  places: readonly { readonly id: string; readonly at: LonLat }[],
  detour: number,
): SessionTravel[] {
  return places
    .map(({ id, at }) => {
      const ways = parties.map((party) => ({
        agents: party.agents,
        km: (2 * geodesicM(party.at, at) * detour) / 1000,
      }));
      return {
        id,
        agentKm: ways.reduce((sum, { agents, km }) => sum + agents * km, 0),
        longestKm: Math.max(0, ...ways.filter(({ agents }) => agents > 0).map(({ km }) => km)),
      };
    })
    .toSorted((a, b) => a.agentKm - b.agentKm || (a.id < b.id ? -1 : 1));
}
