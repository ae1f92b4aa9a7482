import type { PrintUi } from '../../geodata/text/ui-print';
import type { ApiError } from '../api';

/** What a refusal says to who asked for a page. */
export function troubleWords(
  { status, detail }: Pick<ApiError, 'status' | 'detail'>,
  words: PrintUi,
): string {
  if (status === 0) return words.offline;
  // The server keeps silent on whether there is something that is not for them.
  return status === 404 ? words.unseen : detail;
}
