import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkArchive } from '../../../server/backup/read-archive';
import { restoreArchive } from '../../../server/backup/restore-archive';
import { writeArchive } from '../../../server/backup/write-archive';
import { migrate } from '../../../server/db/migrate';
import type { Database } from '../../../server/db/open';
import type { Writer } from '../../../server/db/queries/drafted';
import { createScenario, freezeScenario } from '../../../server/scenarios/store';
import { makeAccount } from '../../support/accounts';
import {
  onBothDatabases,
  openEmpty,
  postgresqlUrl,
  temporaryFolder,
  type Engine,
} from '../../support/databases';
import { insertSample } from '../../support/sample';
import { documentOf } from '../../support/scenario-documents';

const writing = { application: '1.2.3', now: () => new Date('2026-03-01T10:00:00Z') };
let folder = '';
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => rm(folder, { recursive: true }));

const opened: Database[] = [];
afterAll(async () => {
  for (const database of opened) await database.close();
});

/** Tables whose shape later migrations may bring: generated column, identity, sequence, circle, trigger, exact values. */
async function addOddTables({ sql }: Database): Promise<void> {
  await sql`create table odd_value (id integer generated always as identity primary key, half numeric generated always as (amount / 2) stored,
    amount numeric not null, ratio double precision, real_one real, at timestamptz, local timestamp, wait interval, bytes bytea, doc jsonb, raw json,
    words text[], "Mixed ""name""" text, span tstzrange, serial_one serial)`;
  await sql`create table odd_parent (id text primary key, child text)`;
  await sql`create table odd_child (id text primary key, parent text not null references odd_parent)`;
  await sql`alter table odd_parent add constraint odd_circle foreign key (child) references odd_child`;
  await sql`create table odd_tree (id integer primary key, above integer references odd_tree, filler text not null)`;
  await sql`create table odd_log (said text)`;
  await sql`create function odd_say() returns trigger language plpgsql as $$ begin insert into odd_log values (tg_op); return null; end $$`;
  await sql`create trigger odd_trigger after insert or delete on odd_child for each row execute function odd_say()`;
}

async function insertOddRows({ sql }: Database): Promise<void> {
  await sql`insert into odd_value (amount, ratio, real_one, at, local, wait, bytes, doc, raw, words, "Mixed ""name""", span) values
    (12345678901234567890.123456789, 0.1::float8 + 0.2, 1.1, '2026-10-25 02:30:00.123456+02', '0044-03-15 12:00:00 BC', '1 mon 2 days 03:04:05.678',
      '\\x00ff10', '{"b": 1.10, "a": "\\u00e9"}', '{"b" :1, "a":2}', array['x', null, 'NULL', 'a,"b'], E'tab\\tnew\\nline "é" 𝄞', '[2020-01-01,)'),
    ('NaN', 'Infinity', '-0', 'infinity', '-infinity', null, '', 'null', null, '{}', '', 'empty')`;
  // Each row refers to the next one, over several pieces of the copy.
  await sql`insert into odd_tree select n, nullif(n + 1, 401), repeat('x', 2000) from generate_series(1, 400) n`;
  await sql`insert into odd_parent values ('p', null)`;
  await sql`insert into odd_child values ('c', 'p')`;
  await sql`update odd_parent set child = 'c'`;
}

async function prepared(engine: Engine): Promise<Database> {
  const database = await openEmpty(engine);
  opened.push(database);
  await migrate(database);
  await addOddTables(database);
  return database;
}

/** A frozen version of a scenario, which the database itself lets nobody change. */
async function shareScenario({ sql }: Database, author: Writer): Promise<void> {
  const document = documentOf('territory', { west: ['territory:t-a'] });
  const properties = { name: 'Deux rives', description: '', day: '2012-12-31' };
  const made = await createScenario(sql, properties, document, author);
  if (!made.ok) throw new Error('the document is admitted');
  await freezeScenario(sql, made.value, { note: '', code: '1.2.3', author });
}

async function fill(database: Database): Promise<string> {
  await insertSample(database.sql);
  await insertOddRows(database);
  const user = await makeAccount(database, 'admin@example.org', 'administrator', {
    grants: [{ kind: 'structure', id: 'ot-a' }],
  });
  await shareScenario(database, { id: user, name: 'Personne' });
  await database.sql`insert into account_session values ('s', 'token', ${user}, now() + interval '1 day', null, null, now(), now())`;
  await database.sql`insert into account_reset values ('r', ${user}, 'hash', null, now(), now() + interval '1 day', null)`;
  return user;
}

/** The references whose check may be put off. */
async function deferrableOf({ sql }: Database): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select conname || ' ' || condeferred as name from pg_constraint where contype = 'f' and condeferrable order by 1`;
  return rows.map(({ name }) => name);
}

const sequence: Engine[] =
  postgresqlUrl === null ? ['embedded', 'embedded', 'embedded'] : ['embedded', 'postgresql', 'embedded'];

describe(`a copy restored from one database to the next (${sequence.join(' → ')})`, () => {
  it('holds the same rows, with the same checksums, at every step', async () => {
    const first = await prepared(sequence[0] ?? 'embedded');
    const user = await fill(first);
    const file = join(folder, 'first.gz');
    const totals = await writeArchive(first, file, writing);
    expect(totals.tables.find(({ name }) => name === 'commune')?.rows).toBe(6);
    expect(totals.tables.find(({ name }) => name === 'account_user')?.rows).toBe(1);
    expect(totals.tables.map(({ name }) => name)).not.toContain('spatial_ref_sys');
    for (const name of [
      'account_session',
      'account_reset',
      'account_attempt',
      'travel_way',
      'schema_migration',
    ])
      expect(totals.tables.map((table) => table.name)).not.toContain(name);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const { header } = await checkArchive(file);
    expect(header).toMatchObject({
      application: '1.2.3',
      engine: 'embedded',
      createdAt: '2026-03-01T10:00:00.000Z',
    });

    let from = file;
    for (const [index, engine] of sequence.slice(1).entries()) {
      const next = await prepared(engine);
      const deferrable = await deferrableOf(next);
      await next.sql`insert into account_user (id, email, name) values ('other', 'other@example.org', 'Autre')`;
      await next.sql`insert into account_session values ('s2', 'token2', 'other', now() + interval '1 day', null, null, now(), now())`;
      await next.sql`insert into ground_facts values (${'0'.repeat(64)}, '2012-12-31', '{}')`;
      expect((await restoreArchive(next, from)).totals).toEqual(totals);
      expect(await next.sql`select number from scenario_version`).toEqual([{ number: 1 }]);
      expect(await next.sql`select day from ground_facts`).toHaveLength(1);
      await expect(next.sql`delete from scenario_version`).rejects.toMatchObject({ code: '23001' });
      expect(await next.sql`select id from account_user`).toEqual([{ id: user }]);
      expect(await next.sql`select id from account_session`).toHaveLength(0);
      const [generated] = await next.sql`select half from odd_value where ratio < 1`;
      expect(generated).toEqual({ half: 6172839450617284000 });
      const [trigger] = await next.sql`select tgenabled from pg_trigger where tgname = 'odd_trigger'`;
      expect(trigger).toEqual({ tgenabled: 'O' });
      expect(await next.sql`select said from odd_log`).toEqual([{ said: 'INSERT' }]);
      expect(await deferrableOf(next)).toEqual(deferrable);
      from = join(folder, `next-${index}.gz`);
      expect(await writeArchive(next, from, writing)).toEqual(totals);
      const [identity] = await next.sql`insert into odd_value (amount) values (1) returning id, serial_one`;
      expect(identity).toEqual({ id: 3, serial_one: 3 });
    }
  });
});

onBothDatabases('a copy made while others write', (getDatabase) => {
  it('is of one moment', async () => {
    const database = getDatabase();
    const { sql } = database;
    // Each transaction adds one row to both tables, which are read one after the other and are several pages long.
    await sql`create table tally_a (n integer primary key, filler text not null default repeat('x', 2000))`;
    await sql`create table tally_b (n integer primary key)`;
    let writes = 0;
    const end = new AbortController();
    const writer = (async () => {
      while (!end.signal.aborted) {
        const n = ++writes;
        await sql.begin(async (transaction) => {
          await transaction`insert into tally_b values (${n})`;
          await transaction`insert into tally_a values (${n})`;
        });
      }
    })();
    try {
      for (let copy = 0; copy < 3; copy++) {
        const before = writes;
        const totals = await writeArchive(database, join(folder, 'busy.gz'), writing);
        const rows = (name: string) => totals.tables.find((table) => table.name === name)?.rows;
        expect(rows('tally_a')).toBe(rows('tally_b'));
        expect(rows('tally_a')).toBeGreaterThanOrEqual(before - 1);
        expect(writes).toBeGreaterThan(before);
      }
    } finally {
      end.abort();
      await writer;
    }
  });
});
