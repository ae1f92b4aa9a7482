import type { Flavour, Palette } from './palette';
import type { FillStyle, LabelStyle, LineStyle, Scale } from './scale';

/** How a map of groupings draws, in one flavour: fills by colour of a grouping, what is in none, limits, faults and names. */
export interface GroupingPalette {
  /** Twelve quiet hues of even lightness, those used first the farthest apart; as far apart as twelve can be for colour-blind eyes. */
  readonly fills: readonly string[];
  readonly unassigned: FillStyle;
  /** Round the units of no grouping: dots. */
  readonly unassignedLimit: LineStyle;
  readonly groupingLimit: LineStyle;
  readonly unitLimit: LineStyle;
  /** Round what is at fault. */
  readonly fault: LineStyle;
  /** Round the units that are pointed at. */
  readonly pointed: LineStyle;
}

const light: GroupingPalette = {
  fills: [
    '#f2db9b',
    '#b5e5f7',
    '#f6b0a4',
    '#bbbefa',
    '#cbe6c2',
    '#cfbfc6',
    '#dec084',
    '#9dcdde',
    '#f8c7a8',
    '#e6d7e0',
    '#a5ddc0',
    '#c4d2f8',
  ],
  unassigned: { color: '#fffefb', pattern: null },
  unassignedLimit: { color: '#59636a', width: 1.5, dash: [1, 2] },
  groupingLimit: { color: '#2f383d', width: 2, dash: null },
  unitLimit: { color: '#7d888e', width: 0.6, dash: null },
  fault: { color: '#463a9b', width: 3, dash: null },
  pointed: { color: '#111619', width: 2, dash: null },
};

const dark: GroupingPalette = {
  fills: [
    '#4b3640',
    '#51561c',
    '#454d7d',
    '#373766',
    '#5e2e13',
    '#235d4e',
    '#464951',
    '#604668',
    '#1b4350',
    '#285028',
    '#3d3f2a',
    '#594000',
  ],
  unassigned: { color: '#161c20', pattern: null },
  unassignedLimit: { color: '#a3aeb4', width: 1.5, dash: [1, 2] },
  groupingLimit: { color: '#d5dde1', width: 2, dash: null },
  unitLimit: { color: '#73808a', width: 0.6, dash: null },
  fault: { color: '#b9b0ff', width: 3, dash: null },
  pointed: { color: '#ffffff', width: 2, dash: null },
};

export const groupingPalettes: Readonly<Record<Flavour, GroupingPalette>> = { light, dark };

/** Key of the fill of a unit by the colours of its groupings, the greatest share first: none, one, or the first two. */
export function fillKey(colours: readonly number[]): string {
  const [first, second] = colours;
  if (first === undefined) return 'none';
  return second === undefined ? `c${first}` : `c${first}+${second}`;
}

const keyPattern = /^c(\d+)(?:\+(\d+))?$/;

/** The fill of a key of `fillKey`: paper, a hue, or a hue with bands of another. */
export function fillOf(palette: GroupingPalette, key: string): FillStyle {
  const [, first, second] = keyPattern.exec(key) ?? [];
  const color = palette.fills[Number(first)];
  if (color === undefined) return palette.unassigned;
  const band = second === undefined ? undefined : palette.fills[Number(second)];
  return { color, pattern: band === undefined ? null : { id: 'bands', color: band } };
}

/** The scale of the fills that occur. */
export function groupingScale(palette: GroupingPalette, keys: Iterable<string>): Scale<FillStyle> {
  const domain = [...new Set(keys)].toSorted();
  return { domain, range: domain.map((key) => fillOf(palette, key)), unknown: palette.unassigned };
}

/** Most groupings that are all named whatever the map; of more, those that find a place are. */
export const mostNamed = 8;

/** Names on a map of groupings: those of groupings over all others, of towns sooner than on other maps. */
export function groupingLabels({ label }: Palette): Scale<LabelStyle> {
  const grouping = { ...label.zone, color: label.town.color, size: 13, spacing: 0.12 };
  const styles: Readonly<Record<string, LabelStyle>> = {
    ...label,
    grouping: { ...grouping, always: true },
    oneOfMany: { ...grouping, size: 12, spacing: 0.06, always: false },
    seatTown: { ...label.town, size: 12 },
    seat: { ...label.town, size: 12 },
    town: { ...label.town, size: 12, weight: 'regular', minZoom: 8 },
    smallTown: { ...label.smallTown, minZoom: 9 },
    village: { ...label.village, minZoom: 10 },
    hamlet: { ...label.hamlet, minZoom: 10.8 },
  };
  const domain = Object.keys(styles);
  return { domain, range: Object.values(styles), unknown: label.village };
}
