import { done, refused, type Issue, type Result } from '../../geodata/model/issue';
import { pageOf } from '../../geodata/scene/page/compose';
import { frameOf, type FrameWish } from '../../geodata/scene/page/frame';
import { sourceSans } from '../../geodata/scene/page/measure';
import type { Page, PageSetup } from '../../geodata/scene/page/page';
import { sourcesOf } from '../../geodata/scene/page/sources';
import { resolve } from '../../geodata/scene/resolve';
import type { Tables } from '../../geodata/scene/tables';
import { decodeView, defaultView } from '../../geodata/scene/url';
import { printedThemes } from './wish';

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

/** The page of a view over the loaded tables; refused when the address or the frame names what is not there. */
export function composePage(tables: Tables, { view: address, frame, setup }: PrintWish): Result<Page> {
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
  const wish: FrameWish =
    frame ?? (view.camera === null ? { kind: 'department' } : { kind: 'camera', camera: view.camera });
  const box = frameOf(tables, wish);
  if (box === undefined) {
    const of = wish.kind === 'zone' ? tables.zones : tables.territories.map(({ territory: id }) => ({ id }));
    const allowed = [...new Set(of.map(({ id }) => id))].slice(0, 12).join(', ');
    const value = 'id' in wish ? `${wish.kind}:${wish.id}` : wish.kind;
    return refused([trouble('print-unknown-frame', { param: 'frame', value, allowed })]);
  }
  const scene = resolve(view, tables, { lang: setup.language, flavour: 'light', bounds: null });
  const sources = sourcesOf(tables.dataset, setup.language);
  return done(
    pageOf(
      scene,
      { ...setup, author: setup.author ?? tables.dataset.union, frame: box, sources },
      sourceSans,
    ),
  );
}
