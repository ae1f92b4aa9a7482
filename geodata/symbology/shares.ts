import type { Palette } from './palette';
import type { FillStyle, Scale } from './scale';

/** Classes of a share from 0 to 1, each from its lower bound up to, but for the last, not including its upper one. */
export const shareClasses = [
  { id: 'quarter-1', from: 0, to: 0.25 },
  { id: 'quarter-2', from: 0.25, to: 0.5 },
  { id: 'quarter-3', from: 0.5, to: 0.75 },
  { id: 'quarter-4', from: 0.75, to: 1 },
] as const;

/** The class of a share from 0 to 1. */
export function shareClassOf(share: number): (typeof shareClasses)[number]['id'] {
  const [first] = shareClasses;
  return shareClasses.findLast(({ from }) => share >= from)?.id ?? first.id;
}

/** Fill of the class of a share, darker (lighter on a dark map) as it grows; what has none is paper. */
export function shareScale(palette: Palette): Scale<FillStyle> {
  return {
    domain: shareClasses.map(({ id }) => id),
    range: palette.shares.map((color) => ({ color, pattern: null })),
    unknown: palette.status.none,
  };
}
