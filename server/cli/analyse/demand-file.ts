import { basename } from 'node:path';
import { done, refused, type Issue, type Result } from '../../../geodata/model/issue';
import type { SitingRequest } from '../../../geodata/siting/prepare';
import { readCsv } from './csv-file';

type Demand = SitingRequest['demand'];
type Costs = SitingRequest['costs'];

/** Reads places of demand from CSV: columns `id` and `weight`, 0 or more. Refused with every fault found, by row and column. */
export async function readDemand(path: string): Promise<Result<Demand>> {
  const read = await readCsv(path, ['id', 'weight']);
  if (!read.ok) return read;
  const file = basename(path);
  const issues: Issue[] = [];
  const rows = new Map<string, number>();
  const demand = read.value.map(({ row, cells: { id, weight } }) => {
    const place = { severity: 'error' as const, file, row };
    const first = rows.get(id);
    if (first !== undefined)
      issues.push({ code: 'demand-id-twice', ...place, column: 'id', values: { id, first } });
    else rows.set(id, row);
    return { id, weight: quantity(weight, { ...place, column: 'weight' }, issues) };
  });
  if (demand.length === 0) issues.push({ code: 'demand-none', severity: 'error', file });
  return issues.length > 0 ? refused(issues) : done(demand);
}

/**
 * Reads costs from CSV: columns `demand`, `site` and `cost`, 0 or more, each pair once, each place one of the demand's. Refused with every
 * fault found, by row and column.
 */
export async function readCosts(path: string, demand: Demand, demandFile: string): Promise<Result<Costs>> {
  const read = await readCsv(path, ['demand', 'site', 'cost']);
  if (!read.ok) return read;
  const file = basename(path);
  const issues: Issue[] = [];
  const pairs = new Map(demand.map(({ id }) => [id, new Map<string, number>()]));
  const costs = read.value.map(({ row, cells: { demand: from, site, cost } }) => {
    const place = { severity: 'error' as const, file, row };
    const own = pairs.get(from);
    const first = own?.get(site);
    if (own === undefined) {
      const values = { id: from, other: basename(demandFile) };
      issues.push({ code: 'demand-unknown', ...place, column: 'demand', values });
    } else if (first !== undefined)
      issues.push({ code: 'demand-pair-twice', ...place, column: 'site', values: { id: from, site, first } });
    else own.set(site, row);
    return { demand: from, site, cost: quantity(cost, { ...place, column: 'cost' }, issues) };
  });
  if (costs.length === 0) issues.push({ code: 'demand-none', severity: 'error', file });
  return issues.length > 0 ? refused(issues) : done(costs);
}

/**
 * Reads capacities from CSV: columns `site` and `capacity`, 0 or more, each site once and one of those with costs. Refused with every fault
 * found, by row and column.
 */
export async function readCapacities(
  path: string,
  sites: ReadonlySet<string>,
): Promise<Result<ReadonlyMap<string, number>>> {
  const read = await readCsv(path, ['site', 'capacity']);
  if (!read.ok) return read;
  const file = basename(path);
  const issues: Issue[] = [];
  const rows = new Map<string, number>();
  const capacities = new Map<string, number>();
  for (const { row, cells } of read.value) {
    const { site: id, capacity } = cells;
    const place = { severity: 'error' as const, file, row };
    const first = rows.get(id);
    if (first !== undefined)
      issues.push({ code: 'demand-id-twice', ...place, column: 'site', values: { id, first } });
    else if (!sites.has(id))
      issues.push({ code: 'demand-unknown-site', ...place, column: 'site', values: { id } });
    rows.set(id, row);
    capacities.set(id, quantity(capacity, { ...place, column: 'capacity' }, issues));
  }
  if (rows.size === 0) issues.push({ code: 'demand-none', severity: 'error', file });
  return issues.length > 0 ? refused(issues) : done(capacities);
}

function quantity(text: string, place: Pick<Issue, 'severity' | 'file' | 'row' | 'column'>, issues: Issue[]) {
  const value = Number(text);
  if (Number.isFinite(value) && value >= 0) return value;
  issues.push({ code: 'demand-not-a-quantity', ...place, values: { value: text } });
  return 0;
}
