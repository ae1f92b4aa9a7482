import { createHash } from 'node:crypto';
import type { TransactionSql } from 'postgres';
import type { Sql } from '../db/fragments';
import { Problem } from '../problems';

/** Something as someone read it: its version is null for an If-Match that no version can meet. */
export interface Read {
  readonly id: string;
  readonly version: number | null;
}

/**
 * Works in a transaction on something that nobody else writes meanwhile and that is as it was read.
 *
 * @param lock waits for whoever writes it, then gives it as it stands; null when there is none
 * @param conflict what to say when it has changed since
 * @throws Problem `not-found`, and the conflict
 */
export async function lockedAsRead<Kept extends { readonly version: number }, Made>(
  sql: Sql,
  { id, version }: Read,
  lock: (sql: TransactionSql, id: string) => Promise<Kept | null>,
  conflict: (current: Kept) => Problem,
  work: (sql: TransactionSql, current: Kept) => Promise<Made>,
): Promise<Made> {
  const outcome = await sql.begin(async (transaction) => {
    const current = await lock(transaction, id);
    if (current === null) throw new Problem('not-found');
    if (current.version !== version) throw conflict(current);
    return { made: await work(transaction, current) };
  });
  return outcome.made;
}

/** A text that is kept once, by its SHA-256 in hexadecimal. */
export interface KeptText {
  readonly checksum: string;
  readonly content: string;
}

/** A text with its checksum. */
export function keptText(content: string): KeptText {
  return { checksum: createHash('sha256').update(content).digest('hex'), content };
}

/** A row that was written just now. */
export function there<T>(row: T | null): T {
  if (row === null) throw new Error('a row was made and is not there');
  return row;
}
