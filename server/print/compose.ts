import { done, refused, type Issue, type Result } from '../../geodata/model/issue';
import { atlasOf, type Atlas } from '../../geodata/scene/page/atlas/atlas';
import type { AtlasKind } from '../../geodata/scene/page/atlas/subjects';
import { pageOf } from '../../geodata/scene/page/compose';
import { frameOf, type FrameWish } from '../../geodata/scene/page/frame';
import { sourceSans } from '../../geodata/scene/page/measure';
import type { Page, PageSetup } from '../../geodata/scene/page/page';
import { paperOf } from '../../geodata/scene/page/paper';
import { sourcesOf } from '../../geodata/scene/page/sources';
import { resolve } from '../../geodata/scene/resolve';
import type { Scene } from '../../geodata/scene/scene';
import type { Tables } from '../../geodata/scene/tables';
import { decodeView, defaultView } from '../../geodata/scene/url';
import type { View } from '../../geodata/scene/view';
import type { PdfTitle } from './pdf';
import { mostPages, printedThemes } from './wish';

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

const trouble = (code: string, values: NonNullable<Issue['values']>): Issue => ({
  code,
  severity: 'error',
  values,
});

/** What an address shows over the loaded tables. */
interface Shown {
  readonly view: View;
  readonly scene: Scene;
}

/** The scene of an address; refused when it names what is not there. */
function showOf(tables: Tables, address: string, language: PageSetup['language']): Result<Shown> {
  const { pathname, searchParams } = new URL(address, 'http://view.invalid');
  const { view, warnings } = decodeView(
    pathname,
    (param) => searchParams.get(param),
    defaultView(tables.dataset),
    tables.dataset.period,
  );
  if (!printedThemes.some((theme) => theme === view.theme))
    return refused([trouble('print-bad-view', { param: 'theme', value: view.theme })]);
  const unknownZones = view.zones.filter((id) => !tables.zones.some((zone) => zone.id === id));
  const unread = [...warnings, ...(unknownZones.length > 0 ? ['zones'] : [])];
  if (unread.length > 0)
    return refused(
      unread.map((param) => trouble('print-bad-view', { param, value: searchParams.get(param) ?? pathname })),
    );
  return done({ view, scene: resolve(view, tables, { lang: language, flavour: 'light', bounds: null }) });
}

/** The page of a view over the loaded tables; refused when the address or the frame names what is not there. */
export function composePage(tables: Tables, { view: address, frame, setup }: PrintWish): Result<Page> {
  const shown = showOf(tables, address, setup.language);
  if (!shown.ok) return shown;
  const { view, scene } = shown.value;
  const wish: FrameWish =
    frame ?? (view.camera === null ? { kind: 'department' } : { kind: 'camera', camera: view.camera });
  const box = frameOf(tables, wish);
  if (box === undefined) {
    const of = wish.kind === 'zone' ? tables.zones : tables.territories.map(({ territory: id }) => ({ id }));
    const allowed = [...new Set(of.map(({ id }) => id))].slice(0, 12).join(', ');
    const value = 'id' in wish ? `${wish.kind}:${wish.id}` : wish.kind;
    return refused([trouble('print-unknown-frame', { param: 'frame', value, allowed })]);
  }
  return done(pageOf(scene, { ...wholeSetup(tables, setup), frame: box }, sourceSans));
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

/** The atlas of a view over the loaded tables; refused when the address names what is not there, or it would have too many pages. */
export function composeAtlas(
  tables: Tables,
  by: AtlasKind,
  { view: address, setup }: Pick<PrintWish, 'view' | 'setup'>,
): Result<AtlasBook> {
  const shown = showOf(tables, address, setup.language);
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
