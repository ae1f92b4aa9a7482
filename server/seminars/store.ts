import { randomInt, randomUUID } from 'node:crypto';
import type { TransactionSql } from 'postgres';
import { codeAlphabet, codeLength, type Seminar, type SeminarSession } from '../../geodata/model/seminar';
import type { SeminarVersion } from '../../geodata/model/seminar';
import type { Sql } from '../db/fragments';
import type { Writer } from '../db/queries/drafted';
import { insertSession, readSession } from '../db/queries/seminar-sessions';
import {
  deleteSeminar,
  freezeSeminarRow,
  insertSeminar,
  readSeminar,
  readSeminarVersion,
  updateSeminar,
  type SeminarContent,
} from '../db/queries/seminars';
import { Problem } from '../problems';
import { lockedAsRead, there, type Read } from '../scenarios/as-read';

/** Keeps a new seminar. */
export async function createSeminar(sql: Sql, content: SeminarContent, author: Writer): Promise<Seminar> {
  const id = randomUUID();
  await insertSeminar(sql, id, content, author);
  return there(await readSeminar(sql, id));
}

/** Changes a seminar as it was read; gives its new version. */
export function changeSeminar(
  sql: Sql,
  read: Read,
  given: Partial<SeminarContent>,
  author: Writer,
): Promise<number> {
  return locked(sql, read, (transaction, { id, name, description, day, document }) =>
    updateSeminar(transaction, id, { name, description, day, document, ...given }, author),
  );
}

/**
 * Removes a seminar.
 *
 * @throws Problem `seminar-shared` when a version of it was frozen
 */
export function removeSeminar(sql: Sql, read: Read): Promise<void> {
  return locked(sql, read, async (transaction, { id, lastVersion }) => {
    if (lastVersion !== null) throw new Problem('seminar-shared');
    await deleteSeminar(transaction, id);
  });
}

/** Freezes a seminar as it was read; gives the last version when nothing has changed since. */
export function freezeSeminar(sql: Sql, read: Read, author: Writer): Promise<SeminarVersion> {
  return locked(sql, read, async (transaction, { id }) => {
    const number = await freezeSeminarRow(transaction, id, author.name);
    return there(await readSeminarVersion(transaction, id, number));
  });
}

/** Begins a talk on a frozen version, under a new code. */
export async function beginSession(
  sql: Sql,
  seminar: string,
  number: number,
  author: Writer,
): Promise<SeminarSession> {
  const id = randomUUID();
  await insertSession(sql, { id, seminar, number, code: makeCode() }, author.name);
  return there(await readSession(sql, seminar, id));
}

/** A code to type, drawn so that nobody can guess it. */
function makeCode(): string {
  return Array.from({ length: codeLength }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('');
}

/** Works on a seminar that nobody else writes meanwhile and that is as it was read. */
function locked<T>(
  sql: Sql,
  read: Read,
  work: (sql: TransactionSql, current: Seminar) => Promise<T>,
): Promise<T> {
  const lock = (transaction: TransactionSql, id: string) => readSeminar(transaction, id, true);
  const conflict = (seminar: Seminar) => new Problem('seminar-conflict', { members: { seminar } });
  return lockedAsRead(sql, read, lock, conflict, work);
}
