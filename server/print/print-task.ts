import type { Issue } from '../../geodata/model/issue';
import { composePage, type PrintWish } from './compose';
import { writePage, type PrintFormatId, type PrintOptions } from './registry';
import { tablesOf, type PrintData } from './tables';

/** What is to be printed, in which format. */
export interface PrintOrder {
  readonly data: PrintData;
  readonly wish: PrintWish;
  readonly format: PrintFormatId;
  readonly options: PrintOptions;
}

/** Prints in a thread. */
export interface PrintTask {
  /** The file, or what is wrong with what is asked. */
  print(order: PrintOrder): Promise<Uint8Array | readonly Issue[]>;
}

/** The task. */
export function printTask(): PrintTask {
  return {
    print: async ({ data, wish, format, options }) => {
      const page = composePage(tablesOf(data), wish);
      return page.ok ? writePage(page.value, format, options) : page.issues;
    },
  };
}
