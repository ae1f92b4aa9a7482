import type { GroupNode, Point, TextNode } from '../../geodata/scene/page/page';
import { everyNode } from '../../geodata/scene/page/svg';
import { ringContains } from '../../geodata/spatial/rings';
import { textureOf } from '../../geodata/symbology/black-white';

/**
 * Tells which names of a map stand over a dark or a patterned area, where they are hard to read without their halo: LibreOffice 7.4 draws no
 * glow round texts.
 */
export function veilsOf(map: GroupNode): (node: TextNode, width: number) => boolean {
  const areas = everyNode(map.nodes).flatMap((node) =>
    node.type === 'path' && node.closed && node.fill !== null
      ? [
          {
            fill: node.fill,
            rings: node.parts.map((part) => [...part, ...part.slice(0, 1)].map((at) => [...at])),
          },
        ]
      : [],
  );
  const isBusy = (point: Point) => {
    // The area drawn last is the one that is seen; a point in a ring and in its hole is in two rings.
    const seen = areas.findLast(
      ({ rings }) => rings.filter((ring) => ringContains(ring, point)).length % 2 === 1,
    );
    return seen !== undefined && textureOf(seen.fill) !== 'blank';
  };
  return ({ at: [x, y], lines, leading, size, halo }, width) =>
    halo !== null &&
    lines.some((_, line) =>
      [-0.45, 0, 0.45].some((part) => isBusy([x + part * width, y + line * leading - size * 0.3])),
    );
}
