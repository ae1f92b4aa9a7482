import { palettes, type Flavour } from './palette';
import type { FillStyle, LineStyle, Scale, SymbolStyle } from './scale';

/** What a point is in a plan, as it is drawn. */
export const siteKinds = ['kept', 'open', 'moving', 'opened', 'closed', 'candidate'] as const;
export type SiteKind = (typeof siteKinds)[number];

/** How far places have come nearer (n) or gone farther (f), the most first; `lost`: no point serves them any more. */
export const changeKeys = ['n3', 'n2', 'n1', 'same', 'f1', 'f2', 'f3', 'lost'] as const;
export type ChangeKey = (typeof changeKeys)[number];

interface Inks {
  /** From much nearer to much farther: blue to orange, which eyes that confuse red and green keep apart. */
  readonly change: readonly [string, string, string, string, string, string, string];
  readonly lost: FillStyle;
  readonly opened: string;
  readonly closed: string;
  readonly spider: LineStyle;
}

const inks: Readonly<Record<Flavour, Inks>> = {
  light: {
    change: ['#4d86bd', '#8db8dc', '#c6dded', '#f7f5ef', '#fbd9b0', '#f0a65a', '#d0741f'],
    lost: { color: '#fffefb', pattern: { id: 'cross', color: '#6d2f04' } },
    opened: '#0a5475',
    closed: '#a3261d',
    spider: { color: '#6c777d', width: 0.4, dash: null },
  },
  dark: {
    change: ['#5b9bd0', '#3f78a8', '#28445c', '#1d2429', '#543d20', '#9c641f', '#e0913f'],
    lost: { color: '#161c20', pattern: { id: 'cross', color: '#f0a04e' } },
    opened: '#9bdcf6',
    closed: '#ff9c92',
    spider: { color: '#8b979e', width: 0.4, dash: null },
  },
};

/** Symbols of points by what they are in a plan: told apart by their shape. */
export function siteScale(flavour: Flavour): Scale<SymbolStyle> {
  const { symbol } = palettes[flavour];
  const { opened, closed } = inks[flavour];
  const base = { ink: symbol.paper, fill: symbol.ink, halo: symbol.halo, marks: 0 } as const;
  const styles: Readonly<Record<SiteKind, SymbolStyle>> = {
    kept: { ...base, id: 'site-kept', shape: 'square', diameter: 16 },
    open: { ...base, id: 'site-open', shape: 'disc', diameter: 11 },
    moving: { ...base, id: 'site-moving', shape: 'triangle', diameter: 17 },
    opened: { ...base, id: 'site-opened', shape: 'diamond', diameter: 17, fill: opened },
    closed: { ...base, id: 'site-closed', shape: 'cross', diameter: 19, fill: closed },
    candidate: { ...base, id: 'site-candidate', shape: 'ring', diameter: 9, fill: symbol.paper, ink: opened },
  };
  return { domain: siteKinds, range: siteKinds.map((kind) => styles[kind]), unknown: styles.open };
}

/** Fills of communes by how far they have come nearer or gone farther. */
export function changeScale(flavour: Flavour): Scale<FillStyle> {
  const { change, lost } = inks[flavour];
  const fills = change.map((color): FillStyle => ({ color, pattern: null }));
  return { domain: changeKeys, range: [...fills, lost], unknown: fills[3] ?? lost };
}

/** Hairlines from communes to the point that serves them. */
export function spiderStyle(flavour: Flavour): LineStyle {
  return inks[flavour].spider;
}
