import type { Grouping, ScenarioDocument, Share } from '../model/scenario';
import type { Ground } from './ground';
import { unitsOf, type Unit } from './units';

/** A commune with the part of it, from 0 to 1, that a grouping has. */
export interface Part {
  readonly insee: string;
  readonly share: number;
}

/** What a grouping is made of. */
export interface Members {
  readonly units: readonly Unit[];
  /** By INSEE code. */
  readonly communes: readonly Part[];
  /** Same for two groupings of any two plans that have the same communes with the same shares: results can be kept under it. */
  readonly key: string;
}

/** A scenario brought down to communes: what scores, faults and comparisons are computed on. */
export interface Plan {
  readonly groupings: readonly Grouping[];
  readonly units: ReadonlyMap<string, Unit>;
  /** The groupings of each unit with their shares; empty: in none. */
  readonly sharesOf: ReadonlyMap<string, readonly Share[]>;
  readonly members: ReadonlyMap<string, Members>;
  readonly document: ScenarioDocument;
}

const none: readonly Share[] = [];

/** The plan of a document on a ground. Units that no longer exist, and groupings that are not declared, count for nothing. */
export function planOf(document: ScenarioDocument, ground: Ground): Plan {
  const units = unitsOf(document, ground);
  const known = new Set(document.groupings.map(({ id }) => id));
  const sharesOf = new Map<string, readonly Share[]>();
  const lists = new Map(
    document.groupings.map(({ id }) => [id, { units: [] as Unit[], communes: [] as Part[] }]),
  );
  for (const unit of units.values()) {
    const shares = document.assignment[unit.id]?.filter(({ grouping }) => known.has(grouping)) ?? none;
    sharesOf.set(unit.id, shares);
    for (const { grouping, share } of shares) {
      const list = lists.get(grouping);
      if (list === undefined) continue;
      list.units.push(unit);
      for (const insee of unit.communes) list.communes.push({ insee, share });
    }
  }
  const members = new Map(
    Array.from(lists, ([id, list]) => {
      const communes = list.communes.toSorted((a, b) => (a.insee < b.insee ? -1 : 1));
      const key = communes.map(({ insee, share }) => (share === 1 ? insee : `${insee}*${share}`)).join(' ');
      return [id, { units: list.units, communes, key }];
    }),
  );
  return { groupings: document.groupings, units, sharesOf, members, document };
}
