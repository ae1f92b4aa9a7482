import type { Page, Rect } from './page';

/** What leads from a place of a page to another page of its document. */
export interface PageLink {
  readonly box: Rect;
  /** Number printed on the page it leads to. */
  readonly to: number;
  /** What it leads to, in words. */
  readonly title: string;
}

/** A page of a document of many, and the name by which it is found; `level` 1 lies within the one of level 0 before it. */
export interface BoundPage {
  readonly page: Page;
  /** Number printed on it: links lead there. */
  readonly number: number;
  /** The bookmark of the first page of a part; `head` stands above it when it is the first below that head. */
  readonly mark: { readonly title: string; readonly level: 0 | 1; readonly head: string | null } | null;
  readonly links: readonly PageLink[];
}

/** A document whose pages are made one at a time, when they are asked for. */
export interface Book {
  readonly title: string;
  readonly subject: string;
  readonly count: number;
  readonly pages: () => Generator<BoundPage>;
}
