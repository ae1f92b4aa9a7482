import type { Sql } from '../fragments';

/** A counter: its key, and when the window closes if this attempt opens it. */
export interface Counter {
  readonly key: string;
  readonly windowEnd: Date;
}

/** Attempts counted under a key in the window that is open, and when it closes (ISO instant). */
export interface Counted {
  readonly key: string;
  readonly count: number;
  readonly windowEnd: string;
}

/** Counts one more attempt on each counter, atomically: attempts made together are all counted. */
export async function countAttempt(
  sql: Sql,
  counters: readonly Counter[],
  now: Date,
): Promise<readonly Counted[]> {
  const rows = counters.map(({ key, windowEnd }) => ({ key, window_end: windowEnd.toISOString() }));
  return sql<Counted[]>`
    insert into account_attempt as a (key, count, window_end)
    select key, 1, window_end from jsonb_to_recordset(${sql.json(rows)}) as r (key text, window_end timestamptz)
    on conflict (key) do update set
      count = case when a.window_end <= ${now} then 1 else a.count + 1 end,
      window_end = case when a.window_end <= ${now} then excluded.window_end else a.window_end end
    returning key, count, window_end as "windowEnd"`;
}

/** Forgets a counter, and counts one attempt less on others. */
export async function refundAttempt(sql: Sql, forgotten: string, refunded: readonly string[]): Promise<void> {
  await sql`delete from account_attempt where key = ${forgotten}`;
  await sql`update account_attempt set count = count - 1 where key in ${sql(refunded)} and count > 0`;
}

/** Removes the counters whose window is closed. */
export async function forgetOldAttempts(sql: Sql, now: Date): Promise<void> {
  await sql`delete from account_attempt where window_end <= ${now}`;
}
