import type { LonLat } from '../model/place';
import { inhabitants } from '../model/siting-plan';
import type { TravelChoice } from '../model/travel';
import type { Camera } from '../scene/view';
import { defaultDecay } from '../spatial/catchment/gravity';
import type { When } from '../stats/coverage/open-when';
import type { CatchmentPanelId } from './paths';

/** Methods of the areas that need no engine; by an engine of routes, areas are what is within its limits. */
export const crowMethods = ['isodistance', 'nearest', 'huff'] as const;
export type CrowMethod = (typeof crowMethods)[number];
export type AreaMethod = CrowMethod | 'travel';

/** What catchments start from: reception points, all or some (ids of structures), a commune (INSEE code), or any place (WGS 84). */
export type Origins =
  | { readonly kind: 'all' }
  | { readonly kind: 'zone'; readonly zone: string }
  | { readonly kind: 'points'; readonly structures: readonly string[] }
  | { readonly kind: 'commune'; readonly insee: string }
  | { readonly kind: 'place'; readonly at: LonLat };

/** What communes are counted by; a scenario by its id. */
export type CoverageGroups =
  { readonly kind: 'zone' | 'territory' | 'epci' } | { readonly kind: 'scenario'; readonly id: string };

/** What makes a point more attractive than another: nothing, or its staff (FTE). */
export const attractions = ['same', 'staff'] as const;
export type Attraction = (typeof attractions)[number];

/** Everything that the reader of the map of catchments chose; the address and this value say the same thing. */
export interface CatchmentView {
  readonly panel: CatchmentPanelId;
  /** ISO date of the network. */
  readonly day: string;
  /** Of the areas, as the crow flies; an engine of `travel` comes before it. */
  readonly method: CrowMethod;
  readonly origins: Origins;
  /** Ascending, in the unit of the travel; 1 to 6 of them. */
  readonly thresholds: readonly number[];
  readonly isBands: boolean;
  readonly isDissolved: boolean;
  readonly isClipped: boolean;
  readonly travel: TravelChoice;
  readonly decay: number;
  readonly attraction: Attraction;
  /** Inhabitants, or a measure of the register of demand. */
  readonly measure: string;
  /** Days that are asked about: points that do not open then do not count, and demand is that of the month. All null: any. */
  readonly when: When;
  readonly groups: CoverageGroups;
  /** Where a session is held: INSEE code of a commune; null: nowhere chosen yet. */
  readonly session: string | null;
  /** Agents who come from structures, where another number than that of their staff was typed. */
  readonly agents: Readonly<Record<string, number>>;
  /** The mark that is pointed out: id of a structure, or INSEE code; null: none. */
  readonly selection: string | null;
  /** Null: the whole département, fitted to the window. */
  readonly camera: Camera | null;
  readonly table: boolean;
}

/** Most thresholds at once: more values of one hue cannot be told apart. */
export const mostThresholds = 6;
/** Bounds of a threshold, in km or minutes. */
export const thresholdBounds = [1, 120] as const;
/** Bounds of the decay of gravity: under 0.5 distance hardly counts, over 4 nothing else does. */
export const decayBounds = [0.5, 4] as const;

/** The unit of the thresholds of a choice of travel. */
export function unitOf(travel: TravelChoice): 'km' | 'min' {
  return travel.kind === 'engine' && travel.measure === 'time' ? 'min' : 'km';
}

const usual: Readonly<Record<'km' | 'min', readonly number[]>> = { km: [5, 10, 15], min: [10, 20, 30] };

/** The thresholds of a unit unless others are chosen. */
export function usualThresholds(unit: 'km' | 'min'): readonly number[] {
  return usual[unit];
}

/** Thresholds in order, each once, within their bounds, no more than can be told apart. Empty ones give the usual of the unit. */
export function tidyThresholds(values: readonly number[], unit: 'km' | 'min'): readonly number[] {
  const [least, most] = thresholdBounds;
  const kept = values
    .filter((value) => Number.isFinite(value) && value >= least && value <= most)
    .map((value) => Math.round(value * 10) / 10);
  const tidy = [...new Set(kept)].toSorted((a, b) => a - b).slice(0, mostThresholds);
  return tidy.length === 0 ? usual[unit] : tidy;
}

/** The method of the areas: that of the engine when there is one. */
export function areaMethodOf({ method, travel }: Pick<CatchmentView, 'method' | 'travel'>): AreaMethod {
  return travel.kind === 'engine' ? 'travel' : method;
}

/** Road kilometres for each as the crow flies; 1 by an engine, which measures roads itself. */
export function detourOf(travel: TravelChoice): number {
  return travel.kind === 'crow' ? travel.detour : 1;
}

/** What an address without parameters shows on a day (ISO date): all points, three rings, as the crow flies. */
export function defaultCatchmentView(day: string): CatchmentView {
  return {
    panel: 'areas',
    day,
    method: 'isodistance',
    origins: { kind: 'all' },
    thresholds: usual.km,
    isBands: false,
    isDissolved: true,
    isClipped: true,
    travel: { kind: 'crow', detour: 1 },
    decay: defaultDecay,
    attraction: 'same',
    measure: inhabitants,
    when: { month: null, weekday: null, minute: null },
    groups: { kind: 'zone' },
    session: null,
    agents: {},
    selection: null,
    camera: null,
    table: false,
  };
}
