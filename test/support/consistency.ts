import { keyText, referencesOf } from '../../geodata/register/check-row';
import { applyAll, type Change } from '../../geodata/register/change';
import { contentOf, rowKey } from '../../geodata/register/plan';
import { registerOf } from '../../geodata/register/registry';
import type { RowContent } from '../../geodata/register/row';
import { isSame } from '../../geodata/register/same';
import type { Sql } from '../../server/db/fragments';
import { publishAll } from '../../server/db/queries/publish';
import { readRows, type RegisterRow, type Session } from '../../server/db/queries/register-rows';
import { sampleRows } from './sample-rows';

/** What a writer said before it was killed: how many changes each of its acts makes, and the sets that were acknowledged. */
export interface Said {
  /** By the reason given: the number of changes. */
  readonly begun: Readonly<Record<string, number>>;
  /** By the reason given: the number of the set; null when it was said that nothing was to be written. */
  readonly done: Readonly<Record<string, number | null>>;
}

type NumberedChange = Change & { readonly changeSet: number };
type SetRow = { readonly number: number; readonly kind: string; readonly reason: string | null };

const published = [
  'structure',
  'structure_class',
  'succession',
  'territory',
  'territory_commune',
  'actor',
  'initiative',
  'initiative_commune',
  'initiative_territory',
  'initiative_status',
  'initiative_actor',
  'means',
] as const;

/**
 * What is wrong in a base that began as the sample of the tests, empty when all is well: rows, journal, references, imports and
 * published tables must agree with each other and with what was said.
 */
export async function faultsOf(sql: Sql, said: Said): Promise<readonly string[]> {
  const places = await sql<{ register: string; id: string }[]>`select register, id from register_row`;
  const rows = await readRows(sql, places);
  const changes = await sql<NumberedChange[]>`
    select change_set as "changeSet", register, row_id as id, before, after from change order by change_set, rank`;
  return [
    ...replayFaults(rows, changes),
    ...versionFaults(rows, changes),
    ...(await ownFaults(sql, rows)),
    ...setFaults(await sql<SetRow[]>`select number, kind, reason from change_set`, changes, said),
    ...(await importFaults(sql)),
    ...(await publishedFaults(sql)),
  ];
}

/** The changes, made one after the other from the beginning, give the rows as they stand. */
function replayFaults(rows: readonly RegisterRow[], changes: readonly Change[]): string[] {
  const beginning = new Map(sampleRows.map((row): [string, RowContent] => [rowKey(row), row.after]));
  try {
    const replayed = applyAll(beginning, changes);
    const stray = rows.filter((row) => !isSame(replayed.get(rowKey(row)), contentOf(row)));
    return [
      ...stray.map((row) => `${rowKey(row)} is not what its changes make it`),
      ...(replayed.size === rows.length
        ? []
        : [`${replayed.size} rows by the changes, ${rows.length} there`]),
    ];
  } catch (error) {
    return [String(error)];
  }
}

function versionFaults(rows: readonly RegisterRow[], changes: readonly NumberedChange[]): string[] {
  const last = new Map(changes.map((change) => [rowKey(change), change.changeSet]));
  return rows.flatMap((row) => {
    const wanted = last.get(rowKey(row)) ?? 0;
    return row.version === wanted ? [] : [`${rowKey(row)} has version ${row.version} instead of ${wanted}`];
  });
}

/** Keys and references follow from the values. */
async function ownFaults(sql: Session, rows: readonly RegisterRow[]): Promise<string[]> {
  const made = await sql<{ text: string }[]>`
    select concat_ws(' ', register, id, field, to_register, to_id) as text from register_reference
    union all select concat_ws(' ', register, id, 'key', key) from register_row`;
  const wanted = rows.flatMap(({ register, id, values }) => [
    `${register} ${id} key ${keyText(registerOf(register), values)}`,
    ...referencesOf(registerOf(register), values)
      .filter(({ to }) => to !== 'commune' && to !== 'epci')
      .map(({ field, to, id: toId }) => `${register} ${id} ${field} ${to} ${toId}`),
  ]);
  const [found, expected] = [new Set(made.map(({ text }) => text)), new Set(wanted)];
  return [
    ...[...expected].filter((text) => !found.has(text)).map((text) => `missing: ${text}`),
    ...[...found].filter((text) => !expected.has(text)).map((text) => `too many: ${text}`),
  ];
}

/** What was acknowledged is there; what was begun is there whole or not at all; there is nothing else. */
function setFaults(
  sets: readonly SetRow[],
  changes: readonly NumberedChange[],
  { begun, done }: Said,
): string[] {
  const counts = new Map<number, number>();
  for (const { changeSet } of changes) counts.set(changeSet, (counts.get(changeSet) ?? 0) + 1);
  const byReason = new Map(sets.map((set) => [set.reason ?? '', set]));
  return [
    ...Object.entries(done).flatMap(([reason, number]) =>
      (byReason.get(reason)?.number ?? null) === number
        ? []
        : [`${reason} was acknowledged and is not there`],
    ),
    ...sets.flatMap(({ number, reason }) => {
      const wanted = begun[reason ?? ''];
      const count = counts.get(number) ?? 0;
      return count === wanted ? [] : [`set ${number} (${reason}) has ${count} changes instead of ${wanted}`];
    }),
  ];
}

/** An import that was accepted has its set of changes, and the reverse. */
async function importFaults(sql: Session): Promise<string[]> {
  const faults = await sql<{ import: string | null; number: number | null }[]>`
    select i.id as import, s.number from import i full join (select number from change_set where kind = 'import') s
      on s.number = i.change_set
    where s.number is null and i.state = 'accepted' or i.id is null or s.number is not null and i.state <> 'accepted'`;
  return faults.map((fault) => `half an import: ${JSON.stringify(fault)}`);
}

class Undone extends Error {}

/** What is published is what would be published from scratch. */
async function publishedFaults(sql: Sql): Promise<string[]> {
  const undone = new Undone();
  let faults: string[] = [];
  try {
    await sql.begin(async (transaction) => {
      const before = await digests(transaction);
      await publishAll(transaction);
      const after = await digests(transaction);
      faults = published
        .filter((_, index) => before[index] !== after[index])
        .map((table) => `${table} is out of date`);
      throw undone;
    });
  } catch (error) {
    if (error !== undone) throw error;
  }
  return faults;
}

async function digests(sql: Session): Promise<readonly string[]> {
  const all: string[] = [];
  for (const table of published) {
    const [row] = await sql<[{ digest: string }]>`
      select md5(coalesce(string_agg(t::text, E'\n' order by t::text collate "C"), '')) as digest from ${sql(table)} t`;
    all.push(row.digest);
  }
  return all;
}
