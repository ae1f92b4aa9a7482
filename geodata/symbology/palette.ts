import type { FillStyle, LabelStyle, LineStyle, SymbolStyle } from './scale';

export const flavours = ['light', 'dark'] as const;
export type Flavour = (typeof flavours)[number];

/** Every colour of the maps in one flavour: a dark map is another constant, not another code path. */
export interface Palette {
  readonly sea: string;
  readonly land: string;
  readonly coast: LineStyle;
  readonly departmentLimit: LineStyle;
  readonly zoneLimit: LineStyle;
  readonly epciLimit: LineStyle;
  readonly communeLimit: LineStyle;
  readonly territoryLimit: LineStyle;
  readonly leader: LineStyle;
  readonly tie: LineStyle;
  /** Five hues of even lightness by the rank of the zone, alternating on the blue–yellow axis that colour-blind eyes keep. */
  readonly zones: readonly string[];
  readonly zoneUnknown: string;
  readonly status: {
    readonly adopted: FillStyle;
    readonly in_progress: FillStyle;
    readonly planned: FillStyle;
    readonly lapsed: FillStyle;
    readonly none: FillStyle;
  };
  /** Classes of a share, from the least to the most. */
  readonly shares: readonly [string, string, string, string];
  readonly symbol: {
    /** From one star to four. */
    readonly stars: readonly [string, string, string, string];
    /** From category III to category I. */
    readonly categories: readonly [string, string, string];
    /** An office without a class. */
    readonly unclassed: string;
    readonly ink: string;
    readonly paper: string;
    readonly halo: string;
  };
  readonly label: {
    readonly zone: LabelStyle;
    readonly town: LabelStyle;
    /** Towns of the points that a map shows, large ones and others. */
    readonly seatTown: LabelStyle;
    readonly seat: LabelStyle;
    readonly smallTown: LabelStyle;
    readonly village: LabelStyle;
    readonly hamlet: LabelStyle;
    readonly water: LabelStyle;
    readonly country: LabelStyle;
    readonly department: LabelStyle;
  };
  readonly selection: LineStyle;
}

interface Inks {
  readonly text: string;
  readonly quiet: string;
  readonly faint: string;
  readonly water: string;
  readonly halo: string;
}

function labels(ink: Inks): Palette['label'] {
  const base = {
    halo: ink.halo,
    weight: 'regular',
    italic: false,
    uppercase: false,
    spacing: 0,
    minZoom: 0,
    always: false,
    dot: null,
  } as const;
  const dot: SymbolStyle = {
    id: 'town',
    shape: 'disc',
    diameter: 3.4,
    fill: ink.text,
    ink: ink.text,
    halo: ink.halo,
    marks: 0,
  };
  return {
    zone: {
      ...base,
      color: ink.text,
      size: 13,
      weight: 'semibold',
      uppercase: true,
      spacing: 0.22,
    },
    town: { ...base, color: ink.text, size: 13, weight: 'semibold', dot },
    seatTown: { ...base, color: ink.text, size: 13, weight: 'semibold', dot },
    seat: { ...base, color: ink.text, size: 11.5, dot },
    smallTown: { ...base, color: ink.text, size: 11.5, minZoom: 8, dot },
    village: { ...base, color: ink.text, size: 11, minZoom: 9.5, dot },
    hamlet: { ...base, color: ink.text, size: 11, minZoom: 10.5, dot },
    water: { ...base, color: ink.water, size: 14, italic: true, spacing: 0.06 },
    country: { ...base, color: ink.faint, size: 13, uppercase: true, spacing: 0.3 },
    department: { ...base, color: ink.faint, size: 12, spacing: 0.08 },
  };
}

const light: Palette = {
  sea: '#dfe9ee',
  land: '#f4f2ec',
  coast: { color: '#b9c6cc', width: 0.8, dash: null },
  departmentLimit: { color: '#4a5359', width: 4, dash: null },
  zoneLimit: { color: '#4a5359', width: 1.2, dash: null },
  epciLimit: { color: '#5f6b72', width: 0.8, dash: [4, 2] },
  communeLimit: { color: '#8b959a', width: 0.4, dash: null },
  territoryLimit: { color: '#7d888e', width: 0.6, dash: null },
  leader: { color: '#3b454b', width: 0.7, dash: null },
  tie: { color: '#3b454b', width: 0.5, dash: [2, 2] },
  zones: ['#b0d7f1', '#ede1a8', '#dac2e5', '#f9cfb4', '#aee1d4'],
  zoneUnknown: '#e4e2dc',
  status: {
    adopted: { color: '#0a5475', pattern: null },
    in_progress: { color: '#69a8c8', pattern: { id: 'hatch', color: '#0b3f58' } },
    planned: { color: '#d2e8f3', pattern: { id: 'dots', color: '#0f5a7c' } },
    lapsed: { color: '#e2e1de', pattern: { id: 'cross', color: '#807d78' } },
    none: { color: '#fffefb', pattern: null },
  },
  shares: ['#dcd6ee', '#a99bd0', '#7159a8', '#3b2470'],
  symbol: {
    stars: ['#bd6631', '#a84b21', '#883318', '#5b1c10'],
    categories: ['#2c7f93', '#1a6078', '#0b4058'],
    unclassed: '#7b7068',
    ink: '#2c363c',
    paper: '#fffefb',
    halo: '#fffefb',
  },
  label: labels({ text: '#1f272c', quiet: '#454f55', faint: '#6c777d', water: '#3f6c85', halo: '#fffefb' }),
  selection: { color: '#111619', width: 2.5, dash: null },
};

const dark: Palette = {
  sea: '#10171c',
  land: '#1b2227',
  coast: { color: '#38444c', width: 0.8, dash: null },
  departmentLimit: { color: '#aab5bb', width: 4, dash: null },
  zoneLimit: { color: '#aab5bb', width: 1.2, dash: null },
  epciLimit: { color: '#93a0a8', width: 0.8, dash: [4, 2] },
  communeLimit: { color: '#6b7880', width: 0.4, dash: null },
  territoryLimit: { color: '#73808a', width: 0.6, dash: null },
  leader: { color: '#d5dde1', width: 0.7, dash: null },
  tie: { color: '#d5dde1', width: 0.5, dash: [2, 2] },
  zones: ['#294c62', '#5b532a', '#4e3858', '#68432f', '#29534a'],
  zoneUnknown: '#2b3136',
  status: {
    adopted: { color: '#9bdcf6', pattern: null },
    in_progress: { color: '#4282a5', pattern: { id: 'hatch', color: '#c4ebfb' } },
    planned: { color: '#1f3a49', pattern: { id: 'dots', color: '#9bd0e8' } },
    lapsed: { color: '#2d3033', pattern: { id: 'cross', color: '#8d9296' } },
    none: { color: '#161c20', pattern: null },
  },
  shares: ['#352c52', '#5d4d90', '#9482cf', '#d6cbfa'],
  symbol: {
    stars: ['#dc8748', '#e79f5c', '#f0b871', '#fada99'],
    categories: ['#4fa9bd', '#7cc6d6', '#b4e4ee'],
    unclassed: '#a69c94',
    ink: '#e8eef1',
    paper: '#12181c',
    halo: '#12181c',
  },
  label: labels({ text: '#f0f4f6', quiet: '#c3ccd1', faint: '#8b979e', water: '#7fb0cc', halo: '#12181c' }),
  selection: { color: '#ffffff', width: 2.5, dash: null },
};

export const palettes: Readonly<Record<Flavour, Palette>> = { light, dark };
