import type { SessionRecord } from '../../geodata/model/seminar';
import { composeRecord, type RecordWish, type ViewFault } from './record';
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

/** A record, and the faults that left views without their map. */
export interface MadeRecord {
  readonly bytes: Uint8Array;
  readonly faults: readonly ViewFault[];
}

/** Makes records in a thread. */
export interface RecordTask {
  make(order: RecordOrder): Promise<MadeRecord>;
}

/** The task. */
export function recordTask(): RecordTask {
  return {
    make: async ({ data, record, views, wish, format }) => {
      const faults: ViewFault[] = [];
      const book = await composeRecord(tablesOf(data), record, views, wish, (fault) => faults.push(fault));
      const bytes =
        format === 'pdf'
          ? await (await import('./pdf')).pagesPdf(book, book.pages())
          : await (await import('./pptx')).pagesPptx(book, book.pages());
      return { bytes, faults };
    },
  };
}
