import type { SessionRecord } from '../../geodata/model/seminar';
import { composeRecord, type RecordWish } from './record';
import type { RecordViewMatter } from './record-views';
import { tablesOf, type PrintData } from './tables';

/** Formats of a record. */
export type RecordFormat = 'pdf' | 'pptx';

/** What a record is to be made of, in which format. */
export interface RecordOrder {
  readonly data: PrintData;
  readonly record: SessionRecord;
  readonly views: readonly RecordViewMatter[];
  readonly wish: RecordWish;
  readonly format: RecordFormat;
}

/** Makes records in a thread. */
export interface RecordTask {
  make(order: RecordOrder): Promise<Uint8Array>;
}

/** The task. */
export function recordTask(): RecordTask {
  return {
    make: async ({ data, record, views, wish, format }) => {
      const book = await composeRecord(tablesOf(data), record, views, wish);
      if (format === 'pdf') return (await import('./pdf')).pagesPdf(book, book.pages());
      return (await import('./pptx')).pagesPptx(book, book.pages());
    },
  };
}
