import { done, refused, type Result } from '../../geodata/model/issue';
import { atlasOf } from '../../geodata/scene/page/atlas/atlas';
import type { Book } from '../../geodata/scene/page/bound';
import { sourceSans } from '../../geodata/scene/page/measure';
import { paperOf } from '../../geodata/scene/page/paper';
import type { Tables } from '../../geodata/scene/tables';
import { wholeSetup, type PrintWish } from './compose';
import type { PdfTitle } from './pdf';
import { themeOf } from './themes/registry';
import { trouble, unknownView } from './themes/trouble';
import { mostPages } from './wish';

/** An atlas, with what its document says of itself. */
export type AtlasBook = Book & PdfTitle;

/** The view that an atlas is made of, and what it has a page for; null: what is usual for the view. */
export interface AtlasWish extends Pick<PrintWish, 'view' | 'setup'> {
  readonly by: string | null;
}

/**
 * The atlas of a view; refused when no atlas is made of it, when the address names what is not there, or when it would have too many pages.
 *
 * @param own what the theme of the view has read
 */
export async function composeAtlas(
  tables: Tables,
  own: unknown,
  { view, by, setup }: AtlasWish,
): Promise<Result<AtlasBook>> {
  const asked = themeOf(view);
  const making = asked?.theme.atlas ?? null;
  if (asked === null || making?.paths.includes(asked.path) !== true) return unknownView({ pathname: view });
  const [usual = ''] = making.kinds;
  const kind = by ?? usual;
  if (!making.kinds.includes(kind))
    return refused([
      trouble('print-no-such-atlas', { param: 'by', value: kind, allowed: making.kinds.join(', ') }),
    ]);
  const shown = await making.show(own, tables, asked.address, { by: kind, language: setup.language });
  if (!shown.ok) return shown;
  const { sources, ...source } = shown.value;
  const whole = wholeSetup(tables, setup, sources);
  const atlas = atlasOf(source, whole, sourceSans);
  if (atlas.count > mostPages)
    return refused([trouble('print-too-many-pages', { param: 'by', value: atlas.count, most: mostPages })]);
  const { author, date, language } = whole;
  return done({ ...atlas, author, date, language, pixel: paperOf(whole).pixel });
}
