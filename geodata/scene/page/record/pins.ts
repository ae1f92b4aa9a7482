import { moveApart } from '../../../symbology/place-symbols';
import type { PageInks } from '../../../symbology/page';
import { rounded } from '../ground';
import type { Over } from '../frame';
import type { PageNode, Point } from '../page';
import { straight, words } from '../parts';
import type { Paper } from '../paper';

/** A numbered place (WGS 84). */
export interface NumberedPin {
  readonly rank: number;
  readonly at: readonly [number, number];
}

/** Corners of what is drawn as a disc. */
const corners = 36;
/** Free space kept between two discs, in millimetres. */
const gap = 0.3;

/** Radius of the disc of a pin, in millimetres. */
export function discRadius({ type }: Pick<Paper, 'type'>): number {
  return type.small * 1.08;
}

/** A numbered disc; hollow: what it stands for is not there but farther that way. */
export function disc(
  [cx, cy]: Point,
  rank: number,
  { type }: Pick<Paper, 'type'>,
  inks: PageInks,
  isHollow = false,
): readonly PageNode[] {
  const radius = discRadius({ type });
  const text = String(rank);
  const size = type.small * (text.length > 2 ? 0.84 : 1.08);
  const ring = Array.from({ length: corners }, (_, at): Point => {
    const angle = (at / corners) * 2 * Math.PI;
    return [rounded(cx + radius * Math.cos(angle)), rounded(cy + radius * Math.sin(angle))];
  });
  return [
    {
      type: 'path',
      parts: [ring],
      closed: true,
      fill: { color: isHollow ? inks.paper : inks.pin, pattern: null },
      stroke: { color: isHollow ? inks.pin : inks.pinInk, width: 0.25, dash: null },
      name: text,
    },
    words([cx, cy + size * 0.34], [text], size, isHollow ? inks.pin : inks.pinInk, {
      anchor: 'middle',
      weight: 'semibold',
      role: null,
    }),
  ];
}

/**
 * Draws pins above a map at their places, moved apart where they would overlap, with a leader to the true place; one that lies beyond the
 * map is hollow, at the side that is nearest.
 */
export function pinsOver(
  pins: readonly NumberedPin[],
  told: { readonly label: string; readonly alt: string },
  paper: Pick<Paper, 'type'>,
  inks: PageInks,
): Over {
  if (pins.length === 0) return () => null;
  const radius = discRadius(paper);
  return ({ place, rect }) => {
    const within = ([x, y]: Point): Point => [
      Math.min(rect.x + rect.width - radius, Math.max(rect.x + radius, x)),
      Math.min(rect.y + rect.height - radius, Math.max(rect.y + radius, y)),
    ];
    const homes = pins.map(({ at }) => place(at));
    const moved = moveApart(
      homes.map(within),
      homes.map(() => radius + gap / 2),
    );
    const placed = pins.map(({ rank }, i) => {
      const home = homes[i] ?? [0, 0];
      const at = within(moved[i] ?? home);
      const isOut =
        home[0] < rect.x ||
        home[0] > rect.x + rect.width ||
        home[1] < rect.y ||
        home[1] > rect.y + rect.height;
      return { rank, home, at, isOut };
    });
    const leaders = placed.filter(
      ({ home, at, isOut }) => !isOut && Math.hypot(home[0] - at[0], home[1] - at[1]) > radius / 2,
    );
    return {
      type: 'group',
      id: 'pins',
      ...told,
      clip: rect,
      nodes: [
        ...leaders.map(({ home, at }) => straight(home, at, { color: inks.pin, width: 0.35, dash: null })),
        ...placed.flatMap(({ rank, at, isOut }) => disc(at, rank, paper, inks, isOut)),
      ],
    };
  };
}
