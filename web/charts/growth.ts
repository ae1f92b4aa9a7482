import { statuses, type InitiativeType, type Status } from '../../geodata/model/initiative';
import type { Tables } from '../../geodata/scene/tables';
import { isAdmitted, type NetworkFilter } from '../../geodata/stats/network';
import { countByStatus, territoryStatuses } from '../../geodata/stats/territory-status';
import { monthAt, monthCount } from '../state/months';

/** Statuses drawn, from the axis up. */
export const grown = ['adopted', 'in_progress', 'planned'] as const satisfies readonly Status[];

/** Counts of territories by status, one entry a month of the data set's period. */
export interface Growth {
  readonly months: readonly Readonly<Record<Status, number>>[];
  /** The most territories that hold a drawn status in one month: the height of the chart. */
  readonly most: number;
}

/** How many admitted territories hold each status, month by month, for one type of initiative. */
export function growthOf(tables: Tables, type: InitiativeType, filter: NetworkFilter): Growth {
  const { period } = tables.dataset;
  const initiatives = tables.initiatives.filter((initiative) => initiative.type === type);
  const months = Array.from({ length: monthCount(period) }, (_, index) => {
    const day = monthAt(period, index);
    const admitted = new Set(tables.structures.filter((s) => isAdmitted(s, filter, day)).map((s) => s.id));
    const territories = tables.territories.filter((territory) => admitted.has(territory.structure));
    const counts = countByStatus(territoryStatuses(territories, initiatives, type, day));
    return Object.fromEntries(statuses.map((status) => [status, counts.get(status) ?? 0])) as Record<
      Status,
      number
    >;
  });
  return {
    months,
    most: Math.max(0, ...months.map((month) => grown.reduce((sum, status) => sum + month[status], 0))),
  };
}

/**
 * SVG path of the band of `grown[band]` stacked over the ones before it, in a box `months` wide and 1 high, y down.
 * Steps, not slopes: a status changes on a day.
 */
export function bandPath({ months, most }: Growth, band: number): string {
  if (most === 0) return '';
  const level = (month: Readonly<Record<Status, number>>, upTo: number) =>
    1 - grown.slice(0, upTo).reduce((sum, status) => sum + month[status], 0) / most;
  const top = months.map(
    (month, i) => `${i} ${level(month, band + 1).toFixed(4)} ${i + 1} ${level(month, band + 1).toFixed(4)}`,
  );
  const bottom = months.map(
    (month, i) => `${i + 1} ${level(month, band).toFixed(4)} ${i} ${level(month, band).toFixed(4)}`,
  );
  return `M${top.join('L')}L${bottom.toReversed().join('L')}Z`;
}
