import type { InitiativeType, StatusOrNone } from '../model/initiative';
import type { StructureClass } from '../model/structure';
import type { Selectable } from './scene';

export const themes = ['reseau', 'strategies', 'collecte'] as const;
export type ThemeId = (typeof themes)[number];

export const outlines = ['epcis', 'communes'] as const;
export type Outline = (typeof outlines)[number];

/** Small maps in place of one: of all types of initiative, or of the chosen one at the end of each year. */
export const seriesKinds = ['types', 'years'] as const;
export type Series = (typeof seriesKinds)[number];

export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** Everything the user chose; the URL and this value say the same thing. Empty lists admit everything. */
export interface View {
  readonly theme: ThemeId;
  readonly zones: readonly string[];
  readonly classes: readonly StructureClass[];
  readonly epcis: readonly string[];
  readonly outlines: readonly Outline[];
  readonly initiative: InitiativeType;
  /** ISO date of the network shown by its theme. */
  readonly networkDay: string;
  /** ISO date of the state shown by the themes with a timeline. */
  readonly date: string;
  readonly statuses: readonly StatusOrNone[];
  /** The theme of initiatives shows a series of maps; null: one map. */
  readonly series: Series | null;
  /** Campaign of collection shown by its theme; null: the one of the latest term. */
  readonly campaign: string | null;
  readonly selection: { readonly kind: Selectable; readonly id: string } | null;
  /** null: the whole département, fitted to the window. */
  readonly camera: Camera | null;
  /** The data table is open. */
  readonly table: boolean;
  /** Tables count only what lies within the window of the map. */
  readonly extent: boolean;
}

/** Whether a theme has a timeline. */
export function hasTimeline(theme: ThemeId): boolean {
  return theme === 'strategies';
}

/** The day (ISO date) that the theme of a view shows: each theme keeps its own, a campaign shows the end of its year. */
export function dayOf(
  view: Pick<View, 'theme' | 'networkDay' | 'date'>,
  { collection }: { readonly collection: { readonly campaign: { readonly year: number } } | null },
): string {
  if (hasTimeline(view.theme)) return view.date;
  return view.theme === 'collecte' && collection !== null
    ? `${collection.campaign.year}-12-31`
    : view.networkDay;
}

/** The day (ISO date) the network is shown on unless another is asked for: the last of its year, that of the published totals. */
export function networkYearEnd({ networkYear }: { readonly networkYear: number }): string {
  return `${networkYear}-12-31`;
}
