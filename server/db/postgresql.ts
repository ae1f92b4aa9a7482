import type { BaseLogger } from 'pino';
import postgres, { type Sql } from 'postgres';
import { clientOptions, statementTimeoutMs } from './client';
import { withRowsCounted } from './row-counter';
import { withSafeTransactions } from './transactions';

const connections = 10;

/**
 * A pool of connections to a PostgreSQL server; none is opened before the first query.
 *
 * @param url postgres://user:password@host:port/database, with the options of libpq that postgres.js knows
 * (sslmode…)
 * @param log receives the notices of the server
 */
export function connectServer(url: string, log: BaseLogger): Sql {
  const sql = postgres(url, {
    ...clientOptions(log),
    max: connections,
    connect_timeout: 10,
    idle_timeout: 300,
    connection: {
      application_name: 'maillage',
      statement_timeout: statementTimeoutMs,
      TimeZone: 'UTC',
      // The costs that PostGIS gives its functions make the planner compile queries that take a millisecond.
      jit: 'off',
    },
  });
  return withRowsCounted(withSafeTransactions(sql));
}
