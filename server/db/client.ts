import type { BaseLogger } from 'pino';
import type postgres from 'postgres';

/** Longest time of one statement, on both databases. */
export const statementTimeoutMs = 60_000;

/** The OIDs of PostgreSQL's pg_type catalogue that are read otherwise than by postgres.js. */
const oid = { bigint: 20, date: 1082, timestamp: 1114, timestamptz: 1184, numeric: 1700 } as const;

const asText = (value: unknown): string => String(value);

/**
 * How values are read, on both databases: `date` as ISO text (a day has no time zone), `timestamptz` as ISO
 * text in UTC, `timestamp` as text, `numeric` as a number, `bigint` (hence `count`) as a number, or as text
 * beyond 2^53.
 */
const types = {
  day: { to: oid.date, from: [oid.date], serialize: asText, parse: (text: string) => text },
  localTime: { to: oid.timestamp, from: [oid.timestamp], serialize: asText, parse: (text: string) => text },
  instant: {
    to: oid.timestamptz,
    from: [oid.timestamptz],
    serialize: (value: Date | string) => (value instanceof Date ? value.toISOString() : value),
    parse: (text: string) => (text.endsWith('infinity') ? text : new Date(text).toISOString()),
  },
  decimal: { to: oid.numeric, from: [oid.numeric], serialize: asText, parse: Number },
  integer: {
    to: oid.bigint,
    from: [oid.bigint],
    serialize: asText,
    parse: (text: string) => (Number.isSafeInteger(Number(text)) ? Number(text) : text),
  },
} satisfies Record<string, postgres.PostgresType>;

/**
 * What is common to both databases in the options of postgres.js.
 *
 * @param log receives the notices of the server
 */
export function clientOptions(log: BaseLogger): {
  types: typeof types;
  onnotice: (notice: postgres.Notice) => void;
} {
  return {
    types,
    onnotice: (notice) => {
      log.debug({ notice }, notice['message'] ?? 'notice');
    },
  };
}
