import type { DatasetInfo } from '../../model/dataset';
import { formatDate, type Language } from '../../text/format';

/** The sources of a data set, each with its date and its licence, and the licence of the contours. */
export function sourcesOf({ sources }: Pick<DatasetInfo, 'sources'>, language: Language): readonly string[] {
  return sources.map(
    ({ label, licence, date }) =>
      `${label}${date === null ? '' : `, ${formatDate(date, language)}`} (${licence})`,
  );
}
