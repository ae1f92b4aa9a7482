import type { JSONValue, TransactionSql } from 'postgres';
import type { ScenarioVersion } from '../../../geodata/model/scenario';
import type { Sql } from '../fragments';
import { frozenQueries } from './frozen';

/** What is read of the frozen versions of scenarios. */
export const {
  list: readVersions,
  last: readLastVersions,
  read: readVersion,
  linked: readLinked,
} = frozenQueries<ScenarioVersion>('scenario', (sql) => sql`v.scenario`);

/** Keeps a version under the number that follows the last; gives that number. The scenario is locked. */
export async function insertVersion(
  sql: TransactionSql,
  version: Omit<ScenarioVersion, 'number' | 'state' | 'sharedAt' | 'sharedBy'> & {
    readonly sharedBy: string;
    readonly scores: object;
  },
): Promise<number> {
  const { scenario, name, description, day, note, document, facts, shapes, code, scores, sharedBy } = version;
  const [row] = await sql<[{ number: number }]>`
    insert into scenario_version (scenario, number, name, description, day, note, document, facts, shapes, scores, code,
      shared_by_name)
    select ${scenario}, 1 + coalesce(max(number), 0), ${name}, ${description}, ${day}::date, ${note},
      ${sql.json(document)}, ${facts}, ${shapes},
      ${sql.json(scores as unknown as JSONValue)}, ${code}, ${sharedBy}
    from scenario_version where scenario = ${scenario} returning number`;
  return row.number;
}

/** The measures of a version as they were computed, as JSON text; "null" for an unknown version. */
export async function readScores(sql: Sql, scenario: string, number: number): Promise<string> {
  const [row] = await sql<{ scores: string }[]>`
    select scores::text as scores from scenario_version where scenario = ${scenario} and number = ${number}`;
  return row?.scores ?? 'null';
}

/** Keeps what a version was computed on, each once by its checksum. */
export async function keepGround(
  sql: TransactionSql,
  day: string,
  facts: { readonly checksum: string; readonly content: string },
  shapes: { readonly checksum: string; readonly content: string },
): Promise<void> {
  await sql`
    insert into ground_facts (checksum, day, content) values (${facts.checksum}, ${day}, ${facts.content})
    on conflict do nothing`;
  await sql`
    insert into ground_shapes (checksum, content) values (${shapes.checksum}, ${shapes.content}) on conflict do nothing`;
}

/** The text of frozen facts; null when there are none of that checksum. */
export async function readKeptFacts(sql: Sql, checksum: string): Promise<string | null> {
  const [row] = await sql<
    { content: string }[]
  >`select content from ground_facts where checksum = ${checksum}`;
  return row?.content ?? null;
}

/** The text of frozen contours (a FeatureCollection); null when there are none of that checksum. */
export async function readKeptShapes(sql: Sql, checksum: string): Promise<string | null> {
  const [row] = await sql<
    { content: string }[]
  >`select content from ground_shapes where checksum = ${checksum}`;
  return row?.content ?? null;
}
