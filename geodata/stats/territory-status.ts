import { foremostStatus, statusLadder, statusOn } from '../model/initiative';
import type { Initiative, InitiativeType, StatusOrNone } from '../model/initiative';
import { existsOn } from '../model/period';
import type { Territory } from '../model/territory';

/** A territory on a day: its foremost status for one type of initiative, since when, and the initiatives it follows from. */
export interface TerritoryStatus {
  readonly territory: Territory;
  readonly status: StatusOrNone;
  /** ISO date from which the status holds; null for none. */
  readonly since: string | null;
  /** The initiatives that hold this status cover only some of its communes. */
  readonly partial: boolean;
  /** Those that cover it and have a status on the day, the foremost first. */
  readonly initiatives: readonly Initiative[];
}

/** Status of every territory existing on `day` for one type of initiative, in the order of `territories`. */
export function territoryStatuses(
  territories: readonly Territory[],
  initiatives: readonly Initiative[],
  type: InitiativeType,
  day: string,
): readonly TerritoryStatus[] {
  const byTerritory = new Map<string, Initiative[]>();
  for (const initiative of initiatives) {
    if (initiative.type !== type) continue;
    for (const id of initiative.territories) {
      const list = byTerritory.get(id);
      if (list === undefined) byTerritory.set(id, [initiative]);
      else list.push(initiative);
    }
  }
  return territories
    .filter((territory) => existsOn(territory, day))
    .map((territory) => {
      const covering = byTerritory.get(territory.id) ?? [];
      const status = foremostStatus(covering, day);
      const holding = covering.filter((initiative) => statusOn(initiative, day) === status);
      const begun = covering.filter((initiative) => statusOn(initiative, day) !== 'none');
      return {
        territory,
        status,
        since: sinceWhen(holding, status, day),
        partial: status !== 'none' && holding.every(({ partial }) => partial.includes(territory.id)),
        initiatives: begun.toSorted((a, b) => rank(a, day) - rank(b, day)),
      };
    });
}

/** Place of its status in the ladder. */
const rank = (initiative: Initiative, day: string) => statusLadder.indexOf(statusOn(initiative, day));

function sinceWhen(initiatives: readonly Initiative[], status: StatusOrNone, day: string): string | null {
  if (status === 'none') return null;
  const starts = initiatives
    .flatMap((initiative) =>
      initiative.statuses.filter((p) => p.from <= day && (p.to === null || day < p.to)),
    )
    .map((period) => period.from);
  return starts.toSorted()[0] ?? null;
}

/** Number of territories in each status, every status of the ladder present. */
export function countByStatus(rows: readonly TerritoryStatus[]): ReadonlyMap<StatusOrNone, number> {
  return new Map(statusLadder.map((status) => [status, rows.filter((row) => row.status === status).length]));
}
