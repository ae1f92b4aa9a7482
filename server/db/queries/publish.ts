import type { TransactionSql } from 'postgres';
import { groupBy } from '../../../geodata/model/group-by';
import { publishInitiatives, publishActors } from './publish-initiatives';
import { publishMeans, publishStructures, publishSuccessions, withdrawStructures } from './publish-network';
import { publishTerritories } from './publish-territories';
import type { RowPlace } from './register-rows';

/** Registers whose rows are published by themselves; the parts of structures, territories and initiatives are published with their whole. */
const wholes = ['structure', 'succession', 'territory', 'initiative', 'actor', 'means'] as const;

/** The tables of what is published, those that refer to others first; what cascades is left out. */
export const publishedTables = ['initiative', 'actor', 'territory', 'structure'] as const;

/** So many rows at once are an import: plans made for the tables as they were would take minutes. */
const many = 1000;

/**
 * Brings what maps and collections read up to the registers, for the rows touched, whatever is published from them and whatever depends
 * on it. Called at the end of a transaction that has written `register_row` and `register_reference`.
 *
 * Rows that are no more are given as well, by their register and id. A part (class, commune of a territory, event, perimeter or actor of
 * an initiative) is published with its whole: `touched` holds the wholes of every part touched, those it had before and those it has
 * now, as structure, territory or initiative. What is touched twice, or is not published, does no harm.
 *
 * Afterwards `writing` of the data set has changed, so that remembered answers fall. One transaction publishes at a time.
 */
export async function publishRows(sql: TransactionSql, touched: readonly RowPlace[]): Promise<void> {
  // First, since the row is locked until the end: whoever publishes next sees what this transaction wrote.
  await sql`update dataset set only_one = true`;
  const isImport = touched.length >= many;
  if (isImport) await prepareForMany(sql);
  const byRegister = groupBy(touched, ({ register }) => register);
  const of = (register: (typeof wholes)[number]) => [
    ...new Set((byRegister.get(register) ?? []).map(({ id }) => id)),
  ];
  const moves = await publishStructures(sql, of('structure'));
  await publishSuccessions(sql, of('succession'), moves);
  await publishMeans(sql, of('means'), moves);
  const changed = await publishTerritories(sql, of('territory'), moves);
  await publishActors(sql, of('actor'));
  await publishInitiatives(sql, of('initiative'), changed);
  await withdrawStructures(sql, moves);
  if (isImport) await sql`analyze structure, territory, initiative`;
}

/** Statements are planned for their values, and so are the checks of references, once the statistics know of the new rows. */
async function prepareForMany(sql: TransactionSql): Promise<void> {
  await sql`set local plan_cache_mode = force_custom_plan`;
  await sql`analyze register_row, register_reference`;
}

/** Publishes everything anew from the registers, as `publishRows` does; the reference geography is there. */
export async function publishAll(sql: TransactionSql): Promise<void> {
  for (const table of publishedTables) await sql`delete from ${sql(table)}`;
  await publishRows(
    sql,
    await sql<RowPlace[]>`select register, id from register_row where register = any(${[...wholes]})`,
  );
}

/** Values of rows that name a commune or an EPCI which the reference geography does not have: they show nothing. */
export interface Unplaced extends RowPlace {
  readonly field: 'commune' | 'epci';
  readonly value: string;
  /** The name of the row, or of the whole of which it is a part. */
  readonly name: string | null;
}

/** Every such value, in the order of registers and ids. */
export async function readUnplaced(sql: TransactionSql): Promise<readonly Unplaced[]> {
  return sql<Unplaced[]>`
    select r.register, r.id, v.field, v.value, coalesce(r.content->>'name', (
        select w.content->>'name' from register_reference f join register_row w on w.register = f.to_register and w.id = f.to_id
        where f.register = r.register and f.id = r.id and f.field in ('territory', 'initiative')
        order by f.field limit 1)) as name
    from register_row r,
      lateral (values ('commune', r.content->>'commune'), ('epci', r.content->>'epci'), ('epci', r.content->>'carrier_epci'))
        as v (field, value)
    where r.register in ('structure', 'territory_commune', 'initiative', 'initiative_perimeter') and v.value is not null
      and not exists (select from commune where v.field = 'commune' and insee = v.value)
      and not exists (select from epci where v.field = 'epci' and siren = v.value)
    order by r.register, r.id collate "C", v.field`;
}
