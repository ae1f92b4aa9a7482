import type { ControlTotal } from '../../../geodata/model/dataset';
import type { StructureClass } from '../../../geodata/model/structure';
import type { Sql } from '../fragments';
import { classHeldOn, countedClass } from './structures';

/** Structures of one class in one zone. */
interface ClassCount {
  readonly zone: string;
  readonly class: StructureClass;
  readonly count: number;
}

/** The network counted by zone and class on a day, beside the published totals; zones in their order. */
export interface NetworkCounts {
  readonly zones: readonly { readonly id: string; readonly name: string }[];
  readonly counts: readonly ClassCount[];
  readonly controls: readonly ControlTotal[];
}

/** Counts of the structures that exist on the last day of a year, by the class they have on it, and every control total. */
export async function readNetworkCounts(sql: Sql, year: number): Promise<NetworkCounts> {
  const [row] = await sql<[NetworkCounts]>`
    select
      (select coalesce(json_agg(json_build_object('id', id, 'name', name) order by rank), '[]') from zone) as zones,
      (select coalesce(json_agg(counted), '[]') from (
        select c.zone, ${sql.unsafe(countedClass)} as class, count(*)::integer as count
        from (select make_date(${year}::integer, 12, 31) as day) ending
        cross join structure s join commune c on c.insee = s.commune ${sql.unsafe(classHeldOn('ending.day'))}
        where s.valid @> ending.day
        group by 1, 2 order by 1, 2
      ) counted) as counts,
      (select coalesce(json_agg(json_build_object('zone', zone, 'class', class, 'count', count)), '[]') from control_total) as controls`;
  return row;
}

/** Resolves when the database answers; rejects when it cannot. */
export async function ping(sql: Sql): Promise<void> {
  await sql`select 1`;
}
