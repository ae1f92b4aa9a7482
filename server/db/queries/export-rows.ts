import type { Confidence } from '../../../geodata/model/evidence';
import type { Session } from './register-rows';

/** Rows that one page holds: a page is the longest that the others who ask may have to wait for. */
const pageRows = 1000;

/**
 * Every row of a register in the order of ids, as pages of JSON text (an array of `Row`), so that who passes them on to a thread does not
 * have to read them.
 */
export async function* rowPages(sql: Session, register: string): AsyncGenerator<string> {
  let after = '';
  for (;;) {
    const [page] = await sql<[{ rows: string; last: string | null }]>`
      select coalesce(json_agg(row order by id collate "C"), '[]')::text as rows, max(id collate "C") as last from (
        select r.id, json_build_object('id', r.id, 'values', r.content, 'evidence', json_build_object(
          'confidence', r.confidence, 'source', r.source, 'year', r.source_year, 'note', r.note, 'day', r.source_day),
          'valueEvidence', r.value_evidence, 'version', r.version) as row
        from register_row r where r.register = ${register} and r.id collate "C" > ${after}
        order by r.id collate "C" limit ${pageRows}) p`;
    if (page.last === null) return;
    yield page.rows;
    after = page.last;
  }
}

/** The confidences that the rows and values of some registers have. */
export async function readConfidences(
  sql: Session,
  registers: readonly string[],
): Promise<readonly Confidence[]> {
  const rows = await sql<{ confidence: Confidence }[]>`
    select distinct confidence from register_row where register = any(${[...registers]})
    union select distinct (v.value->>'confidence')::confidence from register_row r, jsonb_each(r.value_evidence) v
      where r.register = any(${[...registers]})`;
  return rows.map(({ confidence }) => confidence);
}

/** How many rows each of some registers has; those that have none are left out. */
export async function countRows(
  sql: Session,
  registers: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await sql<{ register: string; count: number }[]>`
    select register, count(*)::integer as count from register_row where register = any(${[...registers]}) group by register`;
  return new Map(rows.map(({ register, count }) => [register, count]));
}
