import { setTimeout as delay } from 'node:timers/promises';
import postgres, { type TransactionSql } from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../../server/db/open';
import { openEmpty, postgresqlUrl } from '../../support/databases';

/** Each case ends the process, or leaves rows behind, when postgres.js is left to itself. */
describe.runIf(postgresqlUrl !== null)('a transaction whose connection is lost', () => {
  let database: Database;
  const administrator = postgres(postgresqlUrl ?? '', { max: 1 });
  beforeAll(async () => {
    database = await openEmpty('postgresql');
    await database.sql`create table entry (n integer)`;
  });
  beforeEach(() => database.sql`truncate entry`);
  afterAll(async () => {
    await database.close();
    await administrator.end();
  });

  /** A function that ends the connection of a transaction. */
  async function breaker(transaction: TransactionSql): Promise<() => Promise<unknown>> {
    const [row] = await transaction<[{ pid: number }]>`select pg_backend_pid() as pid`;
    return () => administrator`select pg_terminate_backend(${row.pid})`.execute();
  }

  const expectLost = async (work: Promise<unknown>): Promise<void> => {
    await expect(work).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
    expect(await database.sql`select n from entry`).toEqual([]);
  };

  test('during a statement fails', async () => {
    const work = database.sql.begin(async (transaction) => {
      const lose = await breaker(transaction);
      setTimeout(() => void lose(), 50);
      await transaction`select pg_sleep(10)`;
    });
    await expectLost(work);
  });

  test('fails even when its own statements handle the errors', async () => {
    const work = database.sql.begin(async (transaction) => {
      const lose = await breaker(transaction);
      setTimeout(() => void lose(), 50);
      await transaction`select pg_sleep(10)`.catch(() => null);
      await transaction`insert into entry values (1)`.catch(() => null);
      return 'done';
    });
    await expectLost(work);
  });

  test('between two statements runs none of the later ones elsewhere', async () => {
    const work = database.sql.begin(async (transaction) => {
      const lose = await breaker(transaction);
      await transaction`insert into entry values (1)`;
      await lose();
      await delay(100);
      // The pool opens connections for these, and could take the lost one.
      await Promise.all(Array.from({ length: 20 }, () => database.sql`select 1`.catch(() => null)));
      await transaction`insert into entry values (2)`;
    });
    await expectLost(work);
  });

  test('inside a savepoint fails, and what the work has to tidy up is tidied', async () => {
    let tidied = false;
    const work = database.sql.begin(async (transaction) => {
      const lose = await breaker(transaction);
      setTimeout(() => void lose(), 50);
      try {
        await transaction.savepoint((inner) => inner`select pg_sleep(10)`);
      } finally {
        tidied = true;
      }
    });
    await expectLost(work);
    expect(tidied).toBe(true);
  });

  test('leaves the others alone: they commit, roll back and keep their savepoints', async () => {
    const { sql } = database;
    const kept = await sql.begin(async (transaction) => {
      await transaction`insert into entry values (1)`;
      const refused = transaction.savepoint('part', async (inner) => {
        await inner`insert into entry values (2)`;
        throw new Error('not this part');
      });
      await expect(refused).rejects.toThrow('not this part');
      return transaction`select n from entry`;
    });
    expect(kept).toEqual([{ n: 1 }]);
    await expect(
      sql.begin('read only', (transaction) => transaction`insert into entry values (3)`),
    ).rejects.toMatchObject({ code: '25006' });
    expect(await sql`select n from entry`).toEqual([{ n: 1 }]);
  });
});
