import type { DemandFact, DemandFacts } from '../../../geodata/model/demand';
import type { TransactionSql } from 'postgres';
import type { GroundFacts } from '../../../geodata/grouping/facts';
import type { Sql } from '../fragments';
import { atOneMoment, readCredits, wholeIn } from './ground-facts';

/**
 * The demand known on a day (ISO date): of each place and measure the rows of the last year not after the day's, else of the first. A weight
 * of a commune stands at its town.
 */
export function readDemandFacts(sql: Sql, day: string): Promise<DemandFacts> {
  return atOneMoment(sql, (transaction) => demandsIn(transaction, day));
}

/** All that a plan stands on, on a day and of one moment: facts, contours as the text of a FeatureCollection, demand. */
export function readPlanBasis(
  sql: Sql,
  day: string,
): Promise<{ readonly facts: GroundFacts; readonly shapes: string; readonly demands: DemandFacts }> {
  return atOneMoment(sql, async (transaction) => ({
    ...(await wholeIn(transaction, day)),
    demands: await demandsIn(transaction, day),
  }));
}

async function demandsIn(sql: TransactionSql, day: string): Promise<DemandFacts> {
  const demands = await sql<DemandFact[]>`
      select id, measure, commune, kind, name, position as at, weight, months, make_date(year, 1, 1)::text as day, confidence
      from (
        select one.*,
          max(year) filter (where year <= extract(year from ${day}::date)) over same as latest, min(year) over same as earliest
        from (
          select r.id, r.content->>'measure' as measure, c.insee as commune, r.content->>'kind' as kind,
            coalesce(c.name, r.content->>'name') as name, (r.content->>'weight')::float8 as weight,
            (r.content->>'year')::integer as year, r.confidence,
            case when r.register = 'gateway' then json_build_array(r.content->'lon', r.content->'lat')
              else json_build_array(st_x(c.seat), st_y(c.seat)) end as position,
            case when r.content->>'month_from' is not null
              then json_build_array(r.content->'month_from', r.content->'month_to') end as months
          from register_row r
          left join commune c on r.register = 'demand_weight' and c.insee = r.content->>'commune'
          where r.register = 'gateway' or (r.register = 'demand_weight' and c.insee is not null)
        ) one
        window same as (partition by one.commune, one.name, one.measure)
      ) dated
      where year = coalesce(latest, earliest) order by id collate "C"`;
  return { format: 1, day, demands: [...demands], credits: await readCredits(sql) };
}
