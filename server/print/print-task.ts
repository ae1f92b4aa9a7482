import type { Issue } from '../../geodata/model/issue';
import { composeAtlas, type AtlasWish } from './atlas';
import { composePage, type PrintWish } from './compose';
import { writePage, type PrintFormatId, type PrintOptions } from './registry';
import type { PrintMatter } from './read';
import { tablesOf, type PrintData } from './tables';

/** What is to be printed, in which format. */
export interface PrintOrder extends PrintMatter {
  readonly wish: PrintWish;
  readonly format: PrintFormatId;
  readonly options: PrintOptions;
}

/** What an atlas is to be made of. */
export interface AtlasOrder extends PrintMatter {
  readonly wish: AtlasWish;
}

/** What the yearly report is to be made of: the network of a day (ISO date). */
export interface ReportOrder {
  readonly data: PrintData;
  readonly day: string;
  readonly setup: PrintWish['setup'];
}

/** Prints in a thread. */
export interface PrintTask {
  /** The file, or what is wrong with what is asked. */
  print(order: PrintOrder): Promise<Uint8Array | readonly Issue[]>;
  /** The PDF of an atlas, or what is wrong with what is asked. */
  atlas(order: AtlasOrder): Promise<Uint8Array | readonly Issue[]>;
  /** The PDF of the yearly report. */
  report(order: ReportOrder): Promise<Uint8Array>;
}

/** The task. */
export function printTask(): PrintTask {
  return {
    print: async ({ data, own, wish, format, options }) => {
      const page = await composePage(tablesOf(data), own, wish);
      return page.ok ? writePage(page.value, format, options) : page.issues;
    },
    atlas: async ({ data, own, wish }) => {
      const atlas = await composeAtlas(tablesOf(data), own, wish);
      if (!atlas.ok) return atlas.issues;
      const { pagesPdf } = await import('./pdf');
      return pagesPdf(atlas.value, atlas.value.pages());
    },
    report: async ({ data, day, setup }) => {
      const [{ composeReport }, { pagesPdf }] = await Promise.all([import('./report'), import('./pdf')]);
      const report = composeReport(tablesOf(data), day, setup);
      return pagesPdf(report, report.pages());
    },
  };
}
