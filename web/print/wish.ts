import type { PageSetup } from '../../geodata/scene/page/page';
import type { Language } from '../../geodata/text/format';
import type { AtlasKind, Frame } from './subject';

export const formats = ['pdf', 'pptx', 'png', 'svg'] as const;
export type PrintFormat = (typeof formats)[number];
export const papers = ['A4-landscape', 'A4-portrait', 'A3-landscape', 'A3-portrait'] as const;

export const layouts = ['usual', 'before-after'] as const;

/** How a page is wanted; empty texts are those that the map says. */
export interface PageWish {
  readonly paper: (typeof papers)[number];
  readonly frame: Frame['value'];
  readonly layout: (typeof layouts)[number];
  readonly ink: PageSetup['inking'];
  readonly extra: PageSetup['extra'];
  readonly language: Language;
  readonly title: string;
  readonly text: string;
  readonly author: string;
  /** Page number; null: none is printed. */
  readonly number: number | null;
}

/** Query of a view and of how it is printed; what is open or chosen on the screen is not on the page. */
function printQuery(searchParams: URLSearchParams, wish: PageWish): URLSearchParams {
  const query = new URLSearchParams(
    [...searchParams].filter(([name]) => !['select', 'table', 'extent'].includes(name)),
  );
  const given: readonly (readonly [string, string])[] = [
    ['page', wish.paper],
    ['ink', wish.ink],
    ['lang', wish.language],
    ['author', wish.author.trim()],
  ];
  for (const [name, value] of given) if (value !== '') query.set(name, value);
  return query;
}

/**
 * The address of a page of a view in a format.
 *
 * @param view path and query of the view, as its link holds them
 * @param dpi dots per inch of a PNG, which the others have no use for
 */
export function pageAddress(view: string, wish: PageWish, format: PrintFormat, dpi: number): string {
  const { pathname, searchParams } = new URL(view, 'http://view.invalid');
  const query = printQuery(searchParams, wish);
  const given: readonly (readonly [string, string])[] = [
    ['frame', wish.frame],
    ['with', wish.extra],
    ['series', wish.layout === 'usual' ? '' : wish.layout],
    ['title', wish.title.trim()],
    ['text', wish.text.trim()],
    ['number', wish.number === null ? '' : String(wish.number)],
    ['dpi', format === 'png' ? String(dpi) : ''],
  ];
  for (const [name, value] of given) if (value !== '') query.set(name, value);
  return `/api/maps${pathname}.${format}?${query.toString()}`;
}

/** The address of the yearly state of the network on a day (ISO date), a document of its own format. */
export function reportAddress(day: string, wish: PageWish): string {
  const query = printQuery(new URLSearchParams({ date: day }), wish);
  query.delete('page');
  return `/api/radioscopie.pdf?${query.toString()}`;
}

/** The address of the atlas of a view, a page for each zone or territory, printed as a page is. */
export function atlasAddress(view: string, wish: PageWish, by: AtlasKind): string {
  const { pathname, searchParams } = new URL(view, 'http://view.invalid');
  const query = printQuery(searchParams, wish);
  // An atlas frames its own pages.
  query.delete('map');
  query.set('by', by);
  return `/api/atlas${pathname}.pdf?${query.toString()}`;
}
