/** PostgreSQL and driver codes that mean: no connection to the database, now, or (class 58) that the system under it fails. */
const unavailable =
  /^(ECONNREFUSED|ECONNRESET|ENOENT|ENOTFOUND|EPIPE|CONNECTION_(CLOSED|ENDED|DESTROYED)|CONNECT_TIMEOUT|08...|53300|57P0[1-4]|58...)$/;
/** No space left, as PostgreSQL (class 53) and the system tell it. */
const full = /^(53100|ENOSPC|EDQUOT)$/;
/** A statement that the database stopped, for it took too long. */
const queryCanceled = '57014';

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Whether an error says that no space is left, on the disk of the server or on that of its database. */
export function isStorageFull(error: unknown): boolean {
  return full.test(codeOf(error));
}

/** Whether an error says that the database does not answer. */
export function isUnavailable(error: unknown): boolean {
  return unavailable.test(codeOf(error));
}

/** Whether an error says that the database stopped a query that took too long. */
export function isQueryTooLong(error: unknown): boolean {
  return codeOf(error) === queryCanceled;
}
