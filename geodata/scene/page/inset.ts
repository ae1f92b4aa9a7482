import { toLambert93 } from '../../spatial/lambert93';
import type { LineLayer } from '../scene';
import type { Projection } from './frame';
import { lineParts } from './ground';
import type { PathNode, PlaneBox } from './page';
import { leading, rectangle, words, type Block, type PartContext } from './parts';

/** Where the map lies in the whole: the limit of the whole with the frame of the map over it. */
export function insetBlock(
  limit: LineLayer,
  whole: PlaneBox,
  shown: PlaneBox,
  width: number,
  context: PartContext,
): Block {
  const { inks, paper, words: said } = context;
  const { small } = paper.type;
  const ratio = (whole[3] - whole[1]) / (whole[2] - whole[0]);
  // As wide or as tall as a share of the column, whichever comes first.
  const most = paper.column * 0.55;
  const wide = Math.min(width, most, most / ratio);
  const head = small * leading;
  return {
    height: head + wide * ratio,
    draw: (x, y) => {
      const rect = { x, y: y + head, width: wide, height: wide * ratio };
      const metres = (whole[2] - whole[0]) / wide;
      const place: Projection['place'] = (position) => {
        const [east, north] = toLambert93(position);
        return [rect.x + (east - whole[0]) / metres, rect.y + (whole[3] - north) / metres];
      };
      const parts = lineParts(limit.geometry, { rect, place, denominator: 1, box: whole });
      const ground: PathNode = {
        type: 'path',
        parts,
        closed: true,
        fill: { color: inks.alertGround, pattern: null },
        stroke: { color: inks.frame, width: 0.15, dash: null },
        name: null,
      };
      const frame = {
        x: rect.x + (shown[0] - whole[0]) / metres,
        y: rect.y + (whole[3] - shown[3]) / metres,
        width: (shown[2] - shown[0]) / metres,
        height: (shown[3] - shown[1]) / metres,
      };
      const [left, top] = [Math.max(rect.x, frame.x), Math.max(rect.y, frame.y)];
      const seen = {
        x: left,
        y: top,
        width: Math.min(rect.x + rect.width, frame.x + frame.width) - left,
        height: Math.min(rect.y + rect.height, frame.y + frame.height) - top,
      };
      return [
        words([x, y + small * 0.85], [said.situation], small, inks.quiet),
        ground,
        // A map of somewhere else lies nowhere in it.
        ...(seen.width > 0 && seen.height > 0
          ? [rectangle(seen, null, { color: inks.ink, width: 0.4, dash: null })]
          : []),
      ];
    },
  };
}
