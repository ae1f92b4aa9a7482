import type { Sql } from '../fragments';

/** What has frozen versions: its tables are named after it, as is the column in which they name it. */
export type Versioned = 'scenario' | 'siting_plan';

/** A frozen version of something. */
export interface VersionPlace {
  readonly of: Versioned;
  readonly id: string;
  readonly number: number;
}

/** Marks a version as the one chosen; a second time changes nothing. */
export async function retainVersion(sql: Sql, { of, id, number }: VersionPlace, by: string): Promise<void> {
  await sql`
    insert into ${sql(`${of}_retention`)} (${sql(of)}, number, author_name) values (${id}, ${number}, ${by})
    on conflict do nothing`;
}

/** Keeps a link to a version, by the hash of its token. */
export async function insertLink(
  sql: Sql,
  { of, id, number }: VersionPlace,
  link: { readonly tokenHash: string; readonly by: string },
): Promise<void> {
  await sql`
    insert into ${sql(`${of}_link`)} (token_hash, ${sql(of)}, number, author_name)
    values (${link.tokenHash}, ${id}, ${number}, ${link.by})`;
}

/** Withdraws the links to a version; gives how many there were. */
export async function withdrawLinks(sql: Sql, { of, id, number }: VersionPlace): Promise<number> {
  const { count } = await sql`
    update ${sql(`${of}_link`)} set withdrawn_at = now()
    where ${sql(of)} = ${id} and number = ${number} and withdrawn_at is null`;
  return count;
}
