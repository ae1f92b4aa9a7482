import type { InitiativeType, StatusOrNone } from '../model/initiative';
import type { StructureClass } from '../model/structure';
import type { Selectable } from './scene';

export const themes = ['reseau', 'strategies'] as const;
export type ThemeId = (typeof themes)[number];

export const outlines = ['epcis', 'communes'] as const;
export type Outline = (typeof outlines)[number];

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
  readonly selection: { readonly kind: Selectable; readonly id: string } | null;
  /** null: the whole département, fitted to the window. */
  readonly camera: Camera | null;
  /** The data table is open. */
  readonly table: boolean;
  /** Tables count only what lies within the window of the map. */
  readonly extent: boolean;
}

/** The day (ISO date) that the theme of a view shows: each theme keeps its own. */
export function dayOf(view: Pick<View, 'theme' | 'networkDay' | 'date'>): string {
  return view.theme === 'reseau' ? view.networkDay : view.date;
}

/** The day (ISO date) the network is shown on unless another is asked for: the last of its year, that of the published totals. */
export function networkYearEnd({ networkYear }: { readonly networkYear: number }): string {
  return `${networkYear}-12-31`;
}
