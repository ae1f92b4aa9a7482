import type { TransactionSql } from 'postgres';
import type { Sql, SqlText } from '../fragments';

/** What a statement can be given to: the client, or one of its transactions. */
export type Session = Sql | TransactionSql;

/** A column whose values are kept: not a generated one. */
export interface KeptColumn {
  readonly name: string;
  /** The name as an identifier of SQL. */
  readonly quoted: SqlText;
  /** The type with its modifiers, such as "geometry(Point,4326)". */
  readonly type: SqlText;
  readonly isGeometry: boolean;
}

/** An ordinary table of the application. */
export interface KeptTable {
  readonly name: string;
  /** The name as an identifier of SQL. */
  readonly quoted: SqlText;
  readonly columns: readonly KeptColumn[];
  /** Whether it has triggers of the application, which must not run again over rows that they have seen. */
  readonly hasTriggers: boolean;
  readonly refersToItself: boolean;
}

/** A sequence, with the number that it will give next (text: beyond 2^53). */
export interface KeptSequence {
  readonly name: string;
  readonly quoted: SqlText;
  readonly next: string;
}

/** A foreign key between two tables. */
export interface Reference {
  readonly quoted: SqlText;
  readonly from: string;
  readonly fromQuoted: SqlText;
  readonly to: string;
  readonly isDeferrable: boolean;
  readonly isDeferred: boolean;
}

/** What there is to keep, found in the catalogue of the database. */
export interface Catalogue {
  /** In the order of references: a table comes after those that it refers to, as far as circles allow. */
  readonly tables: readonly KeptTable[];
  /** Tables of what lives a day (sessions, one-time links): not kept, and emptied when others are restored. */
  readonly fleeting: readonly KeptTable[];
  readonly sequences: readonly KeptSequence[];
  /** Foreign keys that point at a later table: circles. */
  readonly backward: readonly Reference[];
  /** Names of the migrations applied. */
  readonly migrations: readonly string[];
}

const migrationTable = 'schema_migration';
const fleetingTables = new Set([
  'account_session',
  'account_verification',
  'account_invitation',
  'account_reset',
]);
/** Counters against guessing belong to the server that counts; what engines of routes have found can be asked of them again, and weighs more than all else. */
const ownTables = new Set(['account_attempt', 'travel_area', 'travel_job', 'travel_way', migrationTable]);

/** Reads what there is to keep: the ordinary tables of the application's schema that no extension owns. */
export async function readCatalogue(sql: Session): Promise<Catalogue> {
  const all = await sql<KeptTable[]>`
    select c.relname as name, quote_ident(c.relname) as quoted,
      (select coalesce(json_agg(json_build_object('name', a.attname, 'quoted', quote_ident(a.attname),
          'type', format_type(a.atttypid, a.atttypmod), 'isGeometry', a.atttypid = to_regtype('geometry')) order by a.attnum), '[]')
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      exists (select from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) as "hasTriggers",
      exists (select from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid and k.confrelid = c.oid) as "refersToItself"
    from pg_class c
    where c.relkind = 'r' and c.relpersistence = 'p' and c.relnamespace = current_schema()::regnamespace
      and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    order by c.relname collate "C"`;
  const kept = all.filter(({ name }) => !fleetingTables.has(name) && !ownTables.has(name));
  const references = await readReferences(sql);
  const tables = inOrder(kept, references);
  const place = new Map(tables.map(({ name }, index) => [name, index]));
  return {
    tables,
    fleeting: all.filter(({ name }) => fleetingTables.has(name)),
    sequences: await readSequences(sql),
    backward: references.filter(
      ({ from, to }) => (place.get(from) ?? -1) < (place.get(to) ?? -1) && place.has(from),
    ),
    migrations: await readMigrations(sql),
  };
}

async function readMigrations(sql: Session): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`select name from schema_migration order by name collate "C"`;
  return rows.map(({ name }) => name);
}

async function readReferences(sql: Session): Promise<readonly Reference[]> {
  return sql<Reference[]>`
    select quote_ident(k.conname) as quoted, f.relname as "from", quote_ident(f.relname) as "fromQuoted", t.relname as "to",
      k.condeferrable as "isDeferrable", k.condeferred as "isDeferred"
    from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
    where k.contype = 'f' and k.conparentid = 0 and k.connamespace = current_schema()::regnamespace
    order by f.relname collate "C", k.conname collate "C"`;
}

async function readSequences(sql: Session): Promise<readonly KeptSequence[]> {
  const found = await sql<{ name: string; quoted: SqlText; increment: string }[]>`
    select c.relname as name, quote_ident(c.relname) as quoted, s.seqincrement::text as increment
    from pg_sequence s join pg_class c on c.oid = s.seqrelid
    where c.relpersistence = 'p' and c.relnamespace = current_schema()::regnamespace
      and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    order by c.relname collate "C"`;
  const sequences: KeptSequence[] = [];
  for (const { name, quoted, increment } of found) {
    const [row] = await sql.unsafe<[{ next: string }]>(
      `select (case when is_called then last_value + $1::text::bigint else last_value end)::text as next from ${quoted}`,
      [increment],
    );
    sequences.push({ name, quoted, next: row.next });
  }
  return sequences;
}

/** The tables, each after those that it refers to; in a circle, the first by name goes first. */
function inOrder(tables: readonly KeptTable[], references: readonly Reference[]): KeptTable[] {
  const waiting = new Map(tables.map((table) => [table.name, table]));
  const ordered: KeptTable[] = [];
  while (waiting.size > 0) {
    const waits = ({ name }: KeptTable) =>
      references.some(({ from, to }) => from === name && to !== name && waiting.has(to));
    const candidates = [...waiting.values()];
    const free = candidates.filter((table) => !waits(table));
    for (const table of free.length > 0 ? free : candidates.slice(0, 1)) {
      ordered.push(table);
      waiting.delete(table.name);
    }
  }
  return ordered;
}
