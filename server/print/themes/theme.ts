import type { MultiPolygon } from 'geojson';
import type { Result } from '../../../geodata/model/issue';
import type { TravelAreas, TravelMatrix, TravelRequest } from '../../../geodata/model/travel';
import type { BesideBlock } from '../../../geodata/scene/page/beside';
import type { AtlasSource } from '../../../geodata/scene/page/atlas/atlas';
import type { PageScene } from '../../../geodata/scene/page/page-scene';
import type { Tables } from '../../../geodata/scene/tables';
import type { Camera } from '../../../geodata/scene/view';
import type { Language } from '../../../geodata/text/format';
import type { Actor } from '../../auth/actor';
import type { Sql } from '../../db/fragments';
import type { Grounds } from './grounds';

/** The address of a view, as its link holds it, read by the path of a theme. */
export interface ViewAddress {
  readonly pathname: string;
  /** What stands in the braces of the path. */
  readonly named: Readonly<Record<string, string>>;
  readonly param: (name: string) => string | null;
}

/** What a theme reads its data with. */
export interface PrintReading {
  readonly sql: Sql;
  readonly grounds: Grounds;
  /** Who asks: pages show them what screens show them. null: someone without an account. */
  readonly actor: Pick<Actor, 'role' | 'grants'> | null;
  /** ISO date. */
  readonly today: string;
  /** What an engine of routes has found already; null: it was never asked, or is not there. */
  readonly cachedTravel: (request: TravelRequest) => Promise<TravelMatrix | TravelAreas | null>;
}

/** What an address shows. */
export interface Shown {
  readonly scene: PageScene;
  /** null: the whole. */
  readonly camera: Camera | null;
  /** Outlines (WGS 84) of the groupings that a frame may name, by id. */
  readonly groupings: ReadonlyMap<string, MultiPolygon>;
  /** What stands beside the map unless the setup asks for bars or a table. */
  readonly beside: readonly BesideBlock[];
  /** Sources with licences and dates; null: those of the scene. */
  readonly sources: readonly string[] | null;
}

/** How the views of a theme are bound as atlases. `by`: one of its kinds. */
export interface AtlasMaking<Own> {
  /** Paths of the theme of which atlases are made. */
  readonly paths: readonly string[];
  /** What an atlas may have a page for; the first is usual. */
  readonly kinds: readonly string[];
  readonly show: (
    own: Own,
    tables: Tables,
    address: ViewAddress,
    asked: { readonly by: string; readonly language: Language },
  ) => Promise<Result<AtlasShown>>;
}

/** What an atlas of an address is made of; sources as those of `Shown`. */
export interface AtlasShown extends AtlasSource, Pick<Shown, 'sources'> {}

/** A kind of views that is printed. */
export interface PrintTheme {
  readonly id: string;
  /** Paths of its views; what stands in braces has a name: `/destinations/{id}`. */
  readonly paths: readonly string[];
  /** Names of the parameters that its links may hold. */
  readonly parameters: readonly string[];
  /** Reads what it takes beside the tables, as plain data that can be handed to a thread; refused with `print-unknown-view` when it is not there for whoever asks. */
  readonly read: (address: ViewAddress, reading: PrintReading) => Promise<Result<unknown>>;
  /** What the address shows, of what was read; refused when it names what is not there. */
  readonly show: (
    own: unknown,
    tables: Tables,
    address: ViewAddress,
    language: Language,
  ) => Promise<Result<Shown>>;
  /** null: no atlas is made of its views. */
  readonly atlas: AtlasMaking<unknown> | null;
}

/** A theme whose `show` is given what its own `read` has read. */
export interface TypedTheme<Own> extends Pick<PrintTheme, 'id' | 'paths' | 'parameters'> {
  readonly read: (address: ViewAddress, reading: PrintReading) => Promise<Result<Own>>;
  readonly show: (
    own: Own,
    tables: Tables,
    address: ViewAddress,
    language: Language,
  ) => Promise<Result<Shown>>;
  readonly atlas?: AtlasMaking<Own>;
}

/** A theme for the registry. */
export function printTheme<Own>(theme: TypedTheme<Own>): PrintTheme {
  const { atlas } = theme;
  // Nothing else is handed to `show` than what `read` of the same theme gave.
  return {
    ...theme,
    show: (own, ...others) => theme.show(own as Own, ...others),
    atlas:
      atlas === undefined ? null : { ...atlas, show: (own, ...others) => atlas.show(own as Own, ...others) },
  };
}
