import { formatNumber } from '../../text/format';
import { fromLambert93 } from '../../spatial/lambert93';
import type { Projection } from './frame';
import type { PageNode, PathNode } from './page';
import { leading, rectangle, words, type Block, type PartContext } from './parts';

/** Lengths of a bar that are easily read, over a power of ten, each with the number of its parts. */
const lengths = [
  [1, 2],
  [2, 2],
  [5, 5],
] as const;

/** The longest round length, in kilometres, that a width of paper holds, and the number of its parts. */
export function barLength(widthMm: number, denominator: number): readonly [km: number, parts: number] {
  const kilometres = (widthMm * denominator) / 1_000_000;
  const power = 10 ** Math.floor(Math.log10(kilometres));
  const [length, parts] = lengths.findLast(([one]) => one * power <= kilometres) ?? lengths[0];
  return [length * power, parts];
}

/** Cone constant of Lambert-93: how fast the grid turns away from the meridian. */
const cone = 0.725607765;
const centralMeridian = 3;

/** A discreet arrow to the geographic north at the middle of the map. */
function northNodes(
  x: number,
  y: number,
  size: number,
  { box }: Projection,
  context: PartContext,
): readonly PageNode[] {
  const { inks, words: said, paper } = context;
  const [longitude] = fromLambert93([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]);
  const angle = (-cone * (longitude - centralMeridian) * Math.PI) / 180;
  const turned = ([dx, dy]: readonly [number, number]) =>
    [
      Math.round((x + dx * Math.cos(angle) - dy * Math.sin(angle)) * 100) / 100,
      Math.round((y + dx * Math.sin(angle) + dy * Math.cos(angle)) * 100) / 100,
    ] as const;
  const arrow = (
    [
      [0, -size * 0.55],
      [size * 0.2, size * 0.45],
      [0, size * 0.25],
      [-size * 0.2, size * 0.45],
    ] as const
  ).map(turned);
  const head: PathNode = {
    type: 'path',
    parts: [arrow],
    closed: true,
    fill: { color: inks.quiet, pattern: null },
    stroke: null,
    name: null,
  };
  return [
    head,
    words([x, y - size * 0.7], [said.north], paper.type.small, inks.quiet, {
      anchor: 'middle',
      weight: 'semibold',
    }),
  ];
}

/** The scale as a bar and as a number, the projection, and the north. */
export function scaleBlock(projection: Projection, width: number, context: PartContext): Block {
  const { paper, inks, words: said, setup } = context;
  const { small } = paper.type;
  const northRoom = small * 3.4;
  const [km, parts] = barLength(Math.min(width - northRoom - small * 4, width * 0.7), projection.denominator);
  const length = (km * 1_000_000) / projection.denominator;
  const thick = small * 0.42;
  const height = small * (1.25 + 0.42 + 0.75 + 2 * leading);
  return {
    height,
    draw: (x, y) => {
      const top = y + small * 1.25;
      const line = { color: inks.ink, width: 0.15, dash: null };
      const bars = Array.from({ length: parts }, (_, i) =>
        rectangle(
          { x: x + (i * length) / parts, y: top, width: length / parts, height: thick },
          { color: i % 2 === 0 ? inks.ink : inks.paper, pattern: null },
          line,
        ),
      );
      const figure = (at: number, text: string, anchor: 'start' | 'middle') =>
        words([x + at, top - small * 0.4], [text], small, inks.ink, { anchor });
      const half = parts === 2 ? [figure(length / 2, formatNumber(km / 2, setup.language, 1), 'middle')] : [];
      const below = top + thick + small * 1.35;
      return [
        ...bars,
        figure(0, '0', 'start'),
        ...half,
        figure(length, `${formatNumber(km, setup.language, 1)}\u00a0km`, 'middle'),
        words([x, below], [said.scale(projection.denominator), said.projection], small, inks.quiet),
        ...northNodes(x + width - small, y + height * 0.55, small * 2.6, projection, context),
      ];
    },
  };
}
