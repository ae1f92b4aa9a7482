import type { PrintUi } from '../../geodata/text/ui-print';
import type { ApiError } from '../api';

/** What a refusal says to who asked for a page. */
export function troubleWords(
  { status, detail }: Pick<ApiError, 'status' | 'detail'>,
  { offline }: PrintUi,
): string {
  return status === 0 ? offline : detail;
}
