import { atlasWords } from '../../text/atlas-words';
import { contentsPageCount, contentsPages, type ContentsEntry } from './atlas/contents';
import type { Book, BoundPage } from './bound';
import type { PageText } from './edges';
import type { Measure } from './measure';
import type { Page, PageSetup } from './page';

/** Pages of one part of a document, each made when its number is known. */
export interface BookPart {
  readonly title: string;
  /** What heads it in the contents, when it is the first below that; null: nothing, or it is not the first. */
  readonly head: string | null;
  /** 1: it lies within what heads it. */
  readonly level: 0 | 1;
  readonly pages: readonly ((number: number) => Page)[];
}

/** What a document is bound of. */
export interface Binding {
  /** Title and finding of the document, over its contents. */
  readonly front: PageText;
  /** Before the contents, which do not name it; null: the contents come first. */
  readonly cover: BookPart | null;
  /** Between cover and contents, which name it; null: nothing. */
  readonly opening: BookPart | null;
  readonly parts: readonly BookPart[];
  /** Narrowest column of contents, in units of the type size: one of `contentsColumns`. */
  readonly narrowest: number;
}

/** The document of a cover, what opens it, contents that lead to its parts, then these, numbered one after the other from the number of the setup. */
export function bind(
  { front, cover, opening, parts, narrowest }: Binding,
  setup: PageSetup,
  measure: Measure,
): Book {
  const first = setup.number ?? 1;
  const before = [cover, opening].filter((part) => part !== null);
  const told = opening === null ? parts : [opening, ...parts];
  const countOf = (some: readonly BookPart[]) => some.reduce((sum, { pages }) => sum + pages.length, 0);
  const lines = told.reduce((sum, { head }) => sum + (head === null ? 1 : 2), 0);
  const contents = contentsPageCount(lines, front, setup, measure, narrowest);
  const entries: ContentsEntry[] = [];
  const enter = ({ title, head, level }: BookPart, page: number) => {
    if (head !== null) entries.push({ title: head, page: null, level: 0 });
    entries.push({ title, page, level });
  };
  if (opening !== null) enter(opening, first + countOf(before.slice(0, -1)));
  let number = first + countOf(before) + contents;
  for (const part of parts) {
    enter(part, number);
    number += part.pages.length;
  }
  function* partPages({ title, head, level, pages }: BookPart, from: number): Generator<BoundPage> {
    for (const [at, page] of pages.entries()) {
      const mark = at === 0 ? { title, level, head } : null;
      yield { page: page(from + at), number: from + at, links: [], mark };
    }
  }
  function* all(): Generator<BoundPage> {
    let next = first;
    for (const part of before) {
      yield* partPages(part, next);
      next += part.pages.length;
    }
    const lead = contentsPages(entries, front, { ...setup, number: next }, measure, narrowest);
    for (const [at, { page, links }] of lead.entries()) {
      const mark =
        at === 0 ? ({ title: atlasWords(setup.language).contents, level: 0, head: null } as const) : null;
      yield { page, number: next, links, mark };
      next += 1;
    }
    for (const part of parts) {
      yield* partPages(part, next);
      next += part.pages.length;
    }
  }
  return {
    title: front.title,
    subject: front.finding,
    count: number - first,
    pages: all,
  };
}
