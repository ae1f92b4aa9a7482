import fc from 'fast-check';
import type { TransactionSql } from 'postgres';
import { beforeAll, expect, test } from 'vitest';
import { isSame } from '../../../geodata/register/same';
import { ownSubjects } from '../../../geodata/register/subjects';
import { readDatasetVersion } from '../../../server/db/queries/dataset';
import { publishAll, publishRows } from '../../../server/db/queries/publish';
import { writeRows } from '../../../server/db/queries/register-writes';
import { anySeries, type State } from '../../support/arbitrary-rows';
import { onBothDatabases } from '../../support/databases';
import { insertSample } from '../../support/sample';

const tables = [
  'structure',
  'structure_class',
  'succession',
  'territory',
  'territory_commune',
  'initiative',
  'initiative_commune',
  'initiative_territory',
  'initiative_status',
  'initiative_actor',
  'actor',
  'means',
];

/** Everything that is published, line by line; outlines as their text, whatever the order of their corners. */
async function published(sql: TransactionSql): Promise<string[]> {
  const lines: string[] = [];
  for (const table of tables) {
    const rows = await sql<{ line: string }[]>`
      select (to_jsonb(t) - 'geom' || jsonb_build_object('outline', st_astext(st_normalize((to_jsonb(t)->>'geom')::jsonb::text::geometry))))::text as line
      from ${sql(table)} t order by 1`;
    lines.push(...rows.map(({ line }) => `${table} ${line}`));
  }
  return lines;
}

/** Brings the registers from one state to another, as the store does, and publishes what it touched. */
async function change(sql: TransactionSql, from: State, to: State): Promise<void> {
  const keys = [...new Set([...from.keys(), ...to.keys()])];
  const changes = keys.flatMap((key) => {
    const [before, after] = [from.get(key), to.get(key)];
    const place = before ?? after;
    if (place === undefined || isSame(before?.after, after?.after)) return [];
    return [{ ...place, before: before?.after ?? null, after: after?.after ?? null }];
  });
  await writeRows(sql, changes, 1);
  const wholes = changes.flatMap(({ register, id, before, after }) =>
    [before, after].flatMap((content) =>
      content === null
        ? []
        : ownSubjects({ register, id, values: content.values }).map((subject) => ({
            register: subject.kind,
            id: subject.id,
          })),
    ),
  );
  await publishRows(sql, [...changes, ...wholes]);
}

onBothDatabases('publishing', (getDatabase) => {
  beforeAll(async () => {
    const { sql } = getDatabase();
    await insertSample(sql);
    await sql.begin(async (transaction) => {
      await transaction`delete from register_row`;
      await publishAll(transaction);
    });
  });

  test('what an edit touched gives the same as publishing everything anew', async () => {
    await fc.assert(
      fc.asyncProperty(anySeries, async (states) => {
        const undo = new Error('undone');
        const run = getDatabase().sql.begin(async (sql) => {
          let current: State = new Map();
          for (const next of states) {
            await change(sql, current, next);
            current = next;
            const shown = await published(sql);
            // References are looked at now, as they would be at the end of the transaction.
            await sql`set constraints all immediate`;
            await sql`set constraints all deferred`;
            await publishAll(sql);
            expect(shown).toEqual(await published(sql));
          }
          throw undo;
        });
        await run.catch((error: unknown) => {
          if (error !== undo) throw error;
        });
      }),
      { numRuns: 20 },
    );
  });

  test('tells that the data have changed', async () => {
    const { sql } = getDatabase();
    const before = await readDatasetVersion(sql);
    await sql.begin((transaction) => publishRows(transaction, []));
    const after = await readDatasetVersion(sql);
    expect(after?.checksum).toBe(before?.checksum);
    expect(after?.writing).not.toBe(before?.writing);
  });
});
