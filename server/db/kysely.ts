import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import type { Sql } from './fragments';

const timestamptz = 1184;

/**
 * Our client for a library that speaks Kysely (the accounts' one). Statements go through the shared client one by one: a driver that
 * reserves connections would wait for ever on the embedded database, which has one, and would pass by what mends the results of the
 * client. Hence no transactions.
 *
 * @param sql the client of either database; it stays open when the Kysely instance is destroyed
 */
export function kyselyOn(sql: Sql): Kysely<Record<string, never>> {
  const connection = new SharedConnection(sql);
  return new Kysely({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new SharedDriver(connection),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

class SharedDriver implements Driver {
  readonly #connection: SharedConnection;
  constructor(connection: SharedConnection) {
    this.#connection = connection;
  }
  init = nothing;
  destroy = nothing;
  releaseConnection = nothing;
  beginTransaction = noTransaction;
  commitTransaction = noTransaction;
  rollbackTransaction = noTransaction;
  acquireConnection(): Promise<DatabaseConnection> {
    return Promise.resolve(this.#connection);
  }
}

class SharedConnection implements DatabaseConnection {
  readonly #sql: Sql;
  constructor(sql: Sql) {
    this.#sql = sql;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const result = await this.#sql.unsafe(query.sql, query.parameters as never[], { prepare: true });
    // Our client reads instants as text; those who speak Kysely expect dates, and compare them.
    const instants = result.columns.filter(({ type }) => type === timestamptz).map(({ name }) => name);
    const rows = result.map((row: Record<string, unknown>) => {
      const dates = instants.map((name) => [
        name,
        typeof row[name] === 'string' ? new Date(row[name]) : row[name],
      ]);
      return { ...row, ...(Object.fromEntries(dates) as Record<string, unknown>) } as R;
    });
    return { rows, numAffectedRows: BigInt(result.count) };
  }

  // eslint-disable-next-line require-yield -- nothing to yield: it always fails
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    await nothing();
    throw new Error('no streaming through the shared client');
  }
}

function nothing(): Promise<void> {
  return Promise.resolve();
}

function noTransaction(): Promise<void> {
  return Promise.reject(new Error('no transaction through the shared client: use sql.begin'));
}
