import type { SessionRecord } from '../../geodata/model/seminar';
import type { Sql } from '../db/fragments';
import { readDecisions, readPins, readSession } from '../db/queries/seminar-sessions';
import { readSeminarVersion } from '../db/queries/seminars';

/** A talk of a seminar with its version, pins and decisions; null when there is none. */
export async function readRecord(sql: Sql, seminar: string, id: string): Promise<SessionRecord | null> {
  const row = await readSession(sql, seminar, id);
  const version = row === null ? null : await readSeminarVersion(sql, row.seminar, row.number);
  if (row === null || version === null) return null;
  const { revision: _, ...session } = row;
  return { session, version, pins: await readPins(sql, id), decisions: await readDecisions(sql, id) };
}
