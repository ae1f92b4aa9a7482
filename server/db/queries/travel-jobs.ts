import type { TravelJob, TravelRequest, TravelState } from '../../../geodata/model/travel';
import type { Sql } from '../fragments';

/** A job as it is kept; `dataDate` is that of the roads it was asked for, empty when the engine does not tell. */
export interface KeptTravelJob extends TravelJob {
  readonly engine: string;
  readonly dataDate: string;
  readonly request: TravelRequest;
}

function columns(sql: Sql) {
  return sql`id, engine, data_date as "dataDate", request, state, done, total, failure`;
}

/** A job; null when there is none. */
export async function readTravelJob(sql: Sql, id: string): Promise<KeptTravelJob | null> {
  const [row] = await sql<KeptTravelJob[]>`select ${columns(sql)} from travel_job where id = ${id}`;
  return row ?? null;
}

/** The jobs that wait or were running, the first asked first. */
export async function readOpenTravelJobs(sql: Sql): Promise<readonly KeptTravelJob[]> {
  return sql<KeptTravelJob[]>`
    select ${columns(sql)} from travel_job where state in ('waiting', 'running') order by asked_at, id`;
}

/** Keeps a job, in the place of one of the same id that has not come to its end. */
export async function putTravelJob(sql: Sql, job: KeptTravelJob): Promise<void> {
  await sql`
    insert into travel_job (id, engine, data_date, request, state, done, total, ended_at)
    values (${job.id}, ${job.engine}, ${job.dataDate}, ${sql.json(job.request)}, ${job.state}, ${job.done}, ${job.total},
      ${job.state === 'done' ? sql`now()` : null})
    on conflict (id) do update set state = excluded.state, done = excluded.done, failure = null, asked_at = now(), ended_at = excluded.ended_at
    where travel_job.state in ('failed', 'cancelled')`;
}

/** Says how far a job has come; nothing of a job that was cancelled meanwhile. */
export async function moveTravelJob(
  sql: Sql,
  id: string,
  { state, done, failure = null }: Pick<TravelJob, 'state' | 'done'> & Partial<Pick<TravelJob, 'failure'>>,
): Promise<void> {
  await sql`
    update travel_job set state = ${state}, done = least(total, ${done}), failure = ${failure === null ? null : sql.json(failure)},
      ended_at = ${isOpen(state) ? null : sql`now()`}
    where id = ${id} and state in ('waiting', 'running')`;
}

/** Forgets the jobs that ended long ago, all but the last `kept`; what they have computed stays. */
export async function forgetTravelJobs(sql: Sql, kept: number): Promise<void> {
  await sql`
    delete from travel_job where id in (
      select id from travel_job where ended_at is not null order by ended_at desc, id offset ${kept})`;
}

function isOpen(state: TravelState): boolean {
  return state === 'waiting' || state === 'running';
}
