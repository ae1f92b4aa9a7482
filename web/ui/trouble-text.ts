import { ApiError } from '../api';

/**
 * What went wrong with the server, in words.
 *
 * @throws the error itself when it is no trouble with the server
 */
export function troubleText(
  error: unknown,
  words: { readonly offline: string; readonly failed: (detail: string) => string },
): string {
  if (!(error instanceof ApiError)) throw error;
  return error.status === 0 ? words.offline : words.failed(error.detail);
}
