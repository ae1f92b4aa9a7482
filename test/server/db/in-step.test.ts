import { expect, test } from 'vitest';
import { onBothDatabases } from '../../support/databases';

onBothDatabases('the conversation with the database', (getDatabase) => {
  test('stays in step after errors inside transactions', async () => {
    const { sql } = getDatabase();
    await sql`create table step (n integer primary key)`;
    for (let n = 0; n < 100; n++) {
      await sql.begin(async (transaction) => {
        await transaction`insert into step values (${n})`;
        const failing = transaction.savepoint((inner) => inner`select 1/0`);
        await expect(failing).rejects.toMatchObject({ code: '22012' });
        expect(await transaction`select n from step where n = ${n}`).toEqual([{ n }]);
      });
      for (const k of [1, 2, 3])
        expect(await sql`select ${n * k}::integer as product`).toEqual([{ product: n * k }]);
    }
    expect(await sql`select count(*) from step`).toEqual([{ count: 100 }]);
  });

  test('stays in step after transactions that are rolled back by an error', async () => {
    const { sql } = getDatabase();
    await sql`create table back (n integer check (n < 50))`;
    for (let n = 45; n < 55; n++) {
      const work = sql.begin(async (transaction) => {
        await transaction`insert into back values (1)`;
        await transaction`insert into back values (${n})`;
      });
      if (n < 50) await work;
      else await expect(work).rejects.toMatchObject({ code: '23514' });
      expect(await sql`select ${n}::integer as n`).toEqual([{ n }]);
    }
    expect(await sql`select count(*) from back`).toEqual([{ count: 10 }]);
  });

  test('gives every one of many queries sent at once its own answer', async () => {
    const { sql } = getDatabase();
    const answers = await Promise.all(
      Array.from({ length: 200 }, async (_, n) =>
        n % 4 === 0
          ? sql`select 1/(${n}::integer - ${n}::integer)`.then(
              () => 'no error',
              (error: unknown) => (error as { code: string }).code,
            )
          : sql`select ${n}::integer as n, ${String(n)} as word`.then(([row]) => row),
      ),
    );
    expect(answers).toEqual(
      Array.from({ length: 200 }, (_, n) => (n % 4 === 0 ? '22012' : { n, word: String(n) })),
    );
  });

  test('gives a query that follows one that failed after some rows its own rows only', async () => {
    const { sql } = getDatabase();
    const failing = (): Promise<string> =>
      sql`select 10/(5 - n) as share from generate_series(1, 10) as n`.then(
        () => 'no error',
        (error: unknown) => (error as { code: string }).code,
      );
    for (let round = 0; round < 40; round++) {
      const [code, rows] = await Promise.all([failing(), sql`select n from generate_series(1, 3) as n`]);
      expect(code).toBe('22012');
      expect([...rows]).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
      expect(rows.count).toBe(rows.length);
    }
    await failing();
    expect(await sql.unsafe('select 1 as a; select 2 as b')).toEqual([[{ a: 1 }], [{ b: 2 }]]);
  });

  test('keeps rows apart inside a transaction too', async () => {
    const { sql } = getDatabase();
    await sql.begin(async (transaction) => {
      await transaction
        .savepoint((inner) => inner`select 10/(5 - n) from generate_series(1, 10) as n`)
        .catch((error: unknown) => {
          expect(error).toMatchObject({ code: '22012' });
        });
      expect([...(await transaction`select n from generate_series(1, 2) as n`)]).toEqual([
        { n: 1 },
        { n: 2 },
      ]);
    });
  });

  test('reads a long result piece by piece with a cursor, and can stop early', async () => {
    const { sql } = getDatabase();
    // One that fails after some rows, on every connection of the pool.
    const failing = (): Promise<unknown> =>
      sql`select 10/(5 - n), pg_sleep(0.01) from generate_series(1, 10) as n`.catch(() => null);
    await Promise.all(Array.from({ length: 10 }, failing));
    let total = 0;
    for await (const rows of sql<{ n: number }[]>`select n from generate_series(1, 1000) as n`.cursor(100))
      total += rows.reduce((sum, row) => sum + row.n, 0);
    expect(total).toBe(500500);
    let first = 0;
    for await (const rows of sql<{ n: number }[]>`select n from generate_series(1, 1000) as n`.cursor(10)) {
      first = rows.length;
      break;
    }
    expect(first).toBe(10);
    expect(await sql`select 'still there' as word`).toEqual([{ word: 'still there' }]);
  });

  test('carries a text of five megabytes both ways', async () => {
    const { sql } = getDatabase();
    const text = 'Mœuvres '.repeat(600_000);
    const [row] = await sql<[{ text: string }]>`select ${text} as text`;
    expect(row.text).toBe(text);
  });

  test('carries COPY TO STDOUT', async () => {
    const { sql } = getDatabase();
    const stream = await sql`copy (select n from generate_series(1, 3) as n) to stdout`.readable();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toBe('1\n2\n3\n');
  });
});
