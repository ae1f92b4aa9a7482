import type { PageSetup } from '../../geodata/scene/page/page';
import type { PlainRow, Scene, SceneTable } from '../../geodata/scene/scene';
import type { PrintUi } from '../../geodata/text/ui-print';

/** What an atlas may have a page for. */
export type AtlasKind = keyof PrintUi['atlases'];

/** What a page may be framed by, as its address names it; `name`: what a person calls it, empty for the view and the département. */
export interface Frame {
  readonly value: 'view' | 'department' | `${'zone' | 'territory' | 'grouping'}:${string}`;
  readonly name: string;
}

/** A screen as the composer prints it: where its page is asked for, what it offers, and its data. */
export interface PrintSubject {
  /** Path and query, as the link of the screen holds them. */
  readonly view: string;
  /** What the map says of itself; rows of its table need not stand for marks. */
  readonly scene: Pick<Scene, 'title' | 'finding' | 'day' | 'notices' | 'credits'> & {
    readonly table: SceneTable<PlainRow>;
  };
  /** Names of its files begin with it; the day follows. */
  readonly name: string;
  /** The first is the usual one. */
  readonly frames: readonly Frame[];
  readonly extras: readonly PageSetup['extra'][];
  /** Its pages have results beside the map, unless something else is asked for. */
  readonly hasResults: boolean;
  readonly hasBeforeAfter: boolean;
  readonly atlases: readonly AtlasKind[];
  /** The yearly state of the network is offered beside its page. */
  readonly hasReport: boolean;
  readonly csv: () => string;
  /** null: it has nothing to draw. */
  readonly geojson: (() => string) | null;
}

/** How a frame is called. */
export function frameLabel({ frames }: PrintUi, { value, name }: Frame): string {
  if (value === 'view' || value === 'department') return frames[value];
  const [kind = ''] = value.split(':');
  return frames[kind as 'zone' | 'territory' | 'grouping'](name);
}

/** The frames of a screen: its camera when it has moved, the whole, the zones by rank, then others. */
export function framesOf(
  hasCamera: boolean,
  zones: readonly { readonly id: string; readonly name: string; readonly rank: number }[],
  others: readonly Frame[] = [],
): readonly Frame[] {
  return [
    ...(hasCamera ? [{ value: 'view', name: '' } as const] : []),
    { value: 'department', name: '' },
    ...zones
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ id, name }): Frame => ({ value: `zone:${id}`, name })),
    ...others,
  ];
}
