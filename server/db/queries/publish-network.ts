import type { TransactionSql } from 'postgres';

/** Structures (ids) that begin to be published, and those that cease to be: their row or their commune is no more. */
export interface Moves {
  readonly appeared: readonly string[];
  readonly gone: readonly string[];
}

/** Ids of the rows of a register of which a field refers to one of some rows of another. */
export async function readReferring(
  sql: TransactionSql,
  { register, field, to }: { readonly register: string; readonly field: string; readonly to: string },
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await sql<{ id: string }[]>`
    select id from register_reference
    where register = ${register} and field = ${field} and to_register = ${to} and to_id = any(${[...ids]})`;
  return rows.map(({ id }) => id);
}

/** Publishes structures, with their classes; those that are gone are left until `withdrawStructures`. */
export async function publishStructures(sql: TransactionSql, touched: readonly string[]): Promise<Moves> {
  if (touched.length === 0) return { appeared: [], gone: [] };
  const moves = await readMoves(sql, touched);
  const annexes = await readReferring(
    sql,
    { register: 'structure', field: 'parent', to: 'structure' },
    moves.appeared,
  );
  const ids = [...new Set([...touched, ...annexes])];
  await sql`
    insert into structure (id, name, kind, commune, valid, geom, confidence, source, source_year, note)
    select r.id, r.content->>'name', r.content->>'kind', c.insee,
      daterange((r.content->>'valid_from')::date, (r.content->>'valid_to')::date, '[]'),
      coalesce(st_setsrid(st_point((r.content->>'lon')::double precision, (r.content->>'lat')::double precision), 4326), c.seat),
      r.confidence, r.source, r.source_year, r.note
    from register_row r join commune c on c.insee = r.content->>'commune'
    where r.register = 'structure' and r.id = any(${ids})
    on conflict (id) do update set name = excluded.name, kind = excluded.kind, commune = excluded.commune, valid = excluded.valid,
      geom = excluded.geom, confidence = excluded.confidence, source = excluded.source, source_year = excluded.source_year,
      note = excluded.note`;
  // Now that all are there. A parent that is not published is none.
  await sql`
    update structure s set parent = p.id
    from register_row r left join structure p on p.id = r.content->>'parent'
    where r.register = 'structure' and r.id = s.id and s.id = any(${ids}) and s.parent is distinct from p.id`;
  await sql`delete from structure_class where structure = any(${ids})`;
  // Only offices have classes; what is known of one value comes before what is known of its row.
  await sql`
    insert into structure_class (id, structure, class, valid, confidence, source, source_year, note)
    select r.id, s.id, 'OT' || (r.content->>'class'),
      daterange((r.content->>'valid_from')::date, (r.content->>'valid_to')::date, '[]'),
      coalesce(r.value_evidence->'class'->>'confidence', r.confidence), r.source, r.source_year, r.note
    from register_reference f
    join register_row r on r.register = f.register and r.id = f.id
    join structure s on s.id = f.to_id and s.kind = 'OT'
    where f.register = 'classification' and f.field = 'structure' and f.to_register = 'structure' and f.to_id = any(${ids})`;
  return moves;
}

async function readMoves(sql: TransactionSql, ids: readonly string[]): Promise<Moves> {
  const moved = await sql<{ id: string; appeared: boolean }[]>`
    select g.id, c.insee is not null as appeared
    from unnest(${[...ids]}::text[]) as g (id)
    left join structure s on s.id = g.id
    left join register_row r on r.register = 'structure' and r.id = g.id
    left join commune c on c.insee = r.content->>'commune'
    where (s.id is null) <> (c.insee is null)`;
  const those = (appeared: boolean) => moved.filter((one) => one.appeared === appeared).map(({ id }) => id);
  return { appeared: those(true), gone: those(false) };
}

/** Removes the structures that are gone, with all that hangs on them. */
export async function withdrawStructures(sql: TransactionSql, { gone }: Moves): Promise<void> {
  if (gone.length > 0) await sql`delete from structure where id = any(${[...gone]})`;
}

/** Publishes successions: those touched and those of structures that appeared. */
export async function publishSuccessions(
  sql: TransactionSql,
  touched: readonly string[],
  { appeared }: Moves,
): Promise<void> {
  const own = { register: 'succession', to: 'structure' };
  const ids = [
    ...touched,
    ...(await readReferring(sql, { ...own, field: 'predecessor' }, appeared)),
    ...(await readReferring(sql, { ...own, field: 'successor' }, appeared)),
  ];
  if (ids.length === 0) return;
  await sql`delete from succession where id = any(${ids})`;
  await sql`
    insert into succession (id, predecessor, successor, day, nature)
    select r.id, p.id, s.id, (r.content->>'day')::date, r.content->>'nature'
    from register_row r join structure p on p.id = r.content->>'predecessor' join structure s on s.id = r.content->>'successor'
    where r.register = 'succession' and r.id = any(${ids})`;
}

/** Publishes yearly means: those touched and those of structures that appeared. Means of which nothing is known show nothing. */
export async function publishMeans(
  sql: TransactionSql,
  touched: readonly string[],
  { appeared }: Moves,
): Promise<void> {
  const place = { register: 'means', field: 'structure', to: 'structure' };
  const ids = [...touched, ...(await readReferring(sql, place, appeared))];
  if (ids.length === 0) return;
  await sql`delete from means where id = any(${ids})`;
  await sql`
    insert into means (id, structure, year, fte, budget, confidence, source, source_year, note)
    select r.id, s.id, (r.content->>'year')::integer, (r.content->>'fte')::double precision,
      (r.content->>'budget')::double precision, coalesce(
        r.value_evidence->(case when r.content->>'fte' is null then 'budget' else 'fte' end)->>'confidence', r.confidence),
      r.source, r.source_year, r.note
    from register_row r join structure s on s.id = r.content->>'structure'
    where r.register = 'means' and r.id = any(${ids}) and (r.content->>'fte' is not null or r.content->>'budget' is not null)`;
}
