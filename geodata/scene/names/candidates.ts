import type { Setting } from './setting';
import type { Point } from '../page/page';
import type { Disc, Segment } from './plane';

/** A place at which a name may stand: its middle, the side at which it holds to what it belongs to, and how little it is liked. */
export interface Candidate {
  readonly setting: Setting;
  readonly middle: Point;
  readonly align: 'left' | 'center' | 'right';
  readonly cost: number;
  /** The hairline that ties it to what it belongs to; null: it stands close enough. */
  readonly tie: Segment | null;
}

/** Directions round a point, best first (after Imhof, 1975): beside at the right, above, then elsewhere; [x, y] of the side, and its cost. */
const sides = [
  [1, 0, 0],
  [0, -1, 0.12],
  [1, -1, 0.16],
  [0, 1, 0.2],
  [-1, 0, 0.24],
  [1, 1, 0.28],
  [-1, -1, 0.32],
  [-1, 1, 0.36],
] as const;
/** Shares of its width, or of its height, by which a name slides along the side it stands at. */
const slides = [0, 0.25, -0.25, 0.42, -0.42] as const;
/** From the edge of a symbol to its name, in units of the size, and what the farther place costs. */
const gaps = [
  [0.22, 0],
  [0.6, 0.7],
] as const;

/** Every way to stand round a symbol, best first. */
const ways = gaps
  .flatMap(([gap, farther]) =>
    sides.flatMap(([dx, dy, cost]) =>
      (dx !== 0 && dy !== 0 ? [0] : slides).map((slide) => ({
        dx,
        dy,
        gap,
        slide,
        cost: cost + farther + Math.abs(slide) * 0.4,
      })),
    ),
  )
  .toSorted((a, b) => a.cost - b.cost);

/** Where a name may stand round the symbol, or the dot, that it belongs to, best first; made as they are asked for. */
export function* roundDisc({ at: [x, y], radius }: Disc, setting: Setting): Iterable<Candidate> {
  const { width, height, size } = setting;
  for (const { dx, dy, gap, slide, cost } of ways) {
    const off = (radius + gap * size) * (dx !== 0 && dy !== 0 ? Math.SQRT1_2 : 1);
    yield {
      setting,
      align: dx === 1 ? 'left' : dx === -1 ? 'right' : 'center',
      middle: [
        x + dx * (off + width / 2) + (dx === 0 ? slide * width : 0),
        y + dy * (off + height / 2) + (dy === 0 ? slide * height : 0),
      ],
      cost: setting.cost + cost,
      tie: null,
    };
  }
}

/** From the edge of a symbol to a name that a hairline ties to it, in units of the size. */
const lengths = [1, 1.6, 2.2, 3] as const;
/** Between a name and the end of its hairline, in units of the size. */
const hairGap = 0.12;

/** Where a name may stand that a hairline ties to its symbol: round it, best first. */
export function tiedToDisc({ at: [x, y], radius }: Disc, setting: Setting): readonly Candidate[] {
  const { width, height, size } = setting;
  const tied = lengths.flatMap((length) =>
    turn(24, 0).map((angle): Candidate => {
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      const reach = radius + length * size;
      const end: Point = [x + dx * reach, y + dy * reach];
      // Steep hairlines end at the middle of the name, others at its side.
      const isSteep = Math.abs(dx) < 0.35;
      const off = hairGap * size;
      return {
        setting,
        middle: isSteep
          ? [end[0], end[1] + Math.sign(dy) * (off + height / 2)]
          : [end[0] + Math.sign(dx) * (off + width / 2), end[1]],
        align: isSteep ? 'center' : dx > 0 ? 'left' : 'right',
        cost: setting.cost + length + (isSteep ? 0.3 : 0),
        tie: [[x + dx * radius, y + dy * radius], end],
      };
    }),
  );
  return tied.toSorted((a, b) => a.cost - b.cost);
}

const turn = (count: number, from: number) =>
  Array.from({ length: count }, (_, at) => from + (at * 2 * Math.PI) / count);

/** Where the name of what has no mark may stand: on its point, then round it, close and farther. */
export function roundPoint([x, y]: Point, setting: Setting): readonly Candidate[] {
  const { width, height, size } = setting;
  // Beside, the middle of a side touches the ring; between, the name moves along it.
  const part = (value: number) =>
    Math.sign(Math.round(value * 100)) * Math.min(1, Math.abs(value) * Math.SQRT2);
  const on: Candidate = { setting, middle: [x, y], align: 'center', cost: 0, tie: null };
  const rings = [0.25, 0.9, 1.6, 2.5].flatMap((radius, rank) =>
    [...turn(8, -Math.PI / 2), ...turn(8, -Math.PI * 0.375)].map((angle): Candidate => ({
      ...on,
      middle: [
        x + part(Math.cos(angle)) * (width / 2) + Math.cos(angle) * radius * size,
        y + part(Math.sin(angle)) * (height / 2) + Math.sin(angle) * radius * size,
      ],
      cost: rank + 1,
    })),
  );
  return [on, ...rings];
}

/** Where a name that is always shown may stand: on its point, then farther and farther. */
export function spiral([x, y]: Point, setting: Setting): readonly Candidate[] {
  const on: Candidate = { setting, middle: [x, y], align: 'center', cost: 0, tie: null };
  const rings = Array.from({ length: 16 }, (_, i) => (i + 1) * 0.7);
  return [
    on,
    ...rings.flatMap((radius) =>
      turn(16, 0).map((angle): Candidate => ({
        ...on,
        middle: [
          x + radius * setting.size * 1.6 * Math.cos(angle),
          y + radius * setting.size * Math.sin(angle),
        ],
        cost: radius,
      })),
    ),
  ];
}
