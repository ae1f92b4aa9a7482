import type { Issue } from '../../geodata/model/issue';
import { composeAtlas, type AtlasWish } from './atlas';
import { composePage, type PrintWish } from './compose';
import { writePage, type PrintFormatId, type PrintOptions } from './registry';
import type { PrintMatter } from './read';
import { tablesOf } from './tables';

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

/** Prints in a thread. */
export interface PrintTask {
  /** The file, or what is wrong with what is asked. */
  print(order: PrintOrder): Promise<Uint8Array | readonly Issue[]>;
  /** The PDF of an atlas, or what is wrong with what is asked. */
  atlas(order: AtlasOrder): Promise<Uint8Array | readonly Issue[]>;
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
  };
}
