import { done, refused, type Result } from '../../geodata/model/issue';
import { atlasOf, type Atlas } from '../../geodata/scene/page/atlas/atlas';
import type { AtlasKind } from '../../geodata/scene/page/atlas/subjects';
import { pageOf } from '../../geodata/scene/page/compose';
import { frameOf, type FrameWish } from '../../geodata/scene/page/frame';
import { sourceSans } from '../../geodata/scene/page/measure';
import type { Page, PageSetup } from '../../geodata/scene/page/page';
import { paperOf } from '../../geodata/scene/page/paper';
import { sourcesOf } from '../../geodata/scene/page/sources';
import { resolve } from '../../geodata/scene/resolve';
import type { Tables } from '../../geodata/scene/tables';
import type { PdfTitle } from './pdf';
import { networkTheme } from './themes/network';
import { showNetwork } from './themes/network-show';
import { themeOf } from './themes/registry';
import { trouble, unknownView } from './themes/trouble';
import { mostPages } from './wish';

/** An atlas, with what its document says of itself. */
export type AtlasBook = Atlas & PdfTitle;

/** What is printed: the address of a view, what of the ground, and how. */
export interface PrintWish {
  /** Path and query of a view, as its link holds them. */
  readonly view: string;
  /** null: the camera of the view, or else the whole. */
  readonly frame: FrameWish | null;
  /** Without an author, the union signs. */
  readonly setup: Omit<PageSetup, 'frame' | 'sources' | 'author'> & { readonly author: string | null };
}

/**
 * The page of a view; refused when the address or the frame names what is not there.
 *
 * @param own what the theme of the view has read
 */
export async function composePage(
  tables: Tables,
  own: unknown,
  { view, frame, setup }: PrintWish,
): Promise<Result<Page>> {
  const asked = themeOf(view);
  if (asked === null) return unknownView({ pathname: view });
  const shown = await asked.theme.show(own, tables, asked.address, setup.language);
  if (!shown.ok) return shown;
  const { scene, camera, groupings, beside, sources } = shown.value;
  const wish: FrameWish = frame ?? (camera === null ? { kind: 'department' } : { kind: 'camera', camera });
  const box = frameOf(tables, wish, groupings);
  if (box === undefined) {
    const known = {
      zone: tables.zones.map(({ id }) => id),
      grouping: [...groupings.keys()],
      territory: tables.territories.map(({ territory }) => territory),
    };
    const value = 'id' in wish ? `${wish.kind}:${wish.id}` : wish.kind;
    const allowed = 'id' in wish ? [...new Set(known[wish.kind])].slice(0, 12).join(', ') : '';
    return refused([trouble('print-unknown-frame', { param: 'frame', value, allowed })]);
  }
  return done(
    pageOf(
      scene,
      { ...wholeSetup(tables, setup), frame: box, sources },
      sourceSans,
      setup.extra === 'none' ? beside : [],
    ),
  );
}

/** What is to be printed, with who signs when nobody is named, and the sources of the data. */
function wholeSetup({ dataset }: Tables, setup: PrintWish['setup']): PageSetup {
  return {
    ...setup,
    author: setup.author ?? dataset.union,
    frame: null,
    sources: sourcesOf(dataset, setup.language),
  };
}

/** The atlas of a view of the network; refused when the address names what is not there, or it would have too many pages. */
export function composeAtlas(
  tables: Tables,
  by: AtlasKind,
  { view: address, setup }: Pick<PrintWish, 'view' | 'setup'>,
): Result<AtlasBook> {
  const asked = themeOf(address);
  if (asked?.theme.id !== networkTheme.id) return unknownView({ pathname: address });
  const shown = showNetwork(tables, asked.address, setup.language);
  if (!shown.ok) return shown;
  const { view, scene } = shown.value;
  const whole = wholeSetup(tables, setup);
  // Portraits tell statuses and means beside any map: what must be said of them is said.
  const ofStatuses = resolve({ ...view, theme: 'strategies', date: scene.day, series: null }, tables, {
    lang: setup.language,
    flavour: 'light',
    bounds: null,
  }).notices.filter(({ text }) => scene.notices.every((notice) => notice.text !== text));
  const told = { ...scene, notices: [...scene.notices, ...ofStatuses] };
  const atlas = atlasOf({ scene: told, tables, by, zones: view.zones }, whole, sourceSans);
  if (atlas.count > mostPages)
    return refused([trouble('print-too-many-pages', { param: 'by', value: atlas.count, most: mostPages })]);
  const { author, date, language } = whole;
  return done({ ...atlas, author, date, language, pixel: paperOf(whole).pixel });
}
