import { done, refused, type Result } from '../../geodata/model/issue';
import { pageOf } from '../../geodata/scene/page/compose';
import { frameOf, type FrameWish } from '../../geodata/scene/page/frame';
import { sourceSans } from '../../geodata/scene/page/measure';
import type { Page, PageSetup } from '../../geodata/scene/page/page';
import type { Tables } from '../../geodata/scene/tables';
import { themeOf } from './themes/registry';
import { trouble, unknownView } from './themes/trouble';

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
      { ...wholeSetup(tables, setup, sources), frame: box },
      sourceSans,
      setup.extra === 'none' ? beside : [],
    ),
  );
}

/** How pages of the whole are printed: the union signs when nobody is named. `sources` as `Shown` has them. */
export function wholeSetup(
  { dataset }: Pick<Tables, 'dataset'>,
  setup: PrintWish['setup'],
  sources: PageSetup['sources'],
): PageSetup {
  return { ...setup, author: setup.author ?? dataset.union, frame: null, sources };
}
