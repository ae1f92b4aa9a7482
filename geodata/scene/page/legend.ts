import { formatNumber } from '../../text/format';
import type { LegendEntry, LegendSection, Swatch } from '../scene';
import { swatchHeight, swatchWidth } from '../../symbology/swatch';
import { symbolSize } from '../../symbology/symbol-svg';
import { strokeOf } from './ground';
import { printable, wrap } from './measure';
import type { PageNode, Rect } from './page';
import { leading, rectangle, straight, words, type Block, type PartContext } from './parts';

/** Room between two entries, in units of the type size. */
const between = 0.35;

/** A swatch in a box of the page, drawn with the very style of the map. */
function swatchNode(swatch: Swatch, box: Rect, { paper, inks }: PartContext): PageNode {
  const { pixel } = paper;
  const middle = box.y + box.height / 2;
  switch (swatch.type) {
    case 'symbol':
      return { type: 'symbol', at: [box.x + box.width / 2, middle], style: swatch.style, name: null };
    case 'line':
      return straight([box.x, middle], [box.x + box.width, middle], strokeOf(swatch.style, pixel));
    case 'fill':
      return rectangle(box, swatch.style, { color: inks.frame, width: 0.12, dash: null });
  }
}

/** A heading over a part. */
export function heading(text: string, width: number, context: PartContext): Block {
  const { paper, inks, measure } = context;
  const { heading: size } = paper.type;
  const lines = wrap(text, width / size, 'semibold', measure);
  return {
    height: lines.length * size * leading + size * 0.35,
    draw: (x, y) => [words([x, y + size * 0.8], lines, size, inks.ink, { weight: 'semibold', role: 'h2' })],
  };
}

function entryBlock(entry: LegendEntry, width: number, context: PartContext): Block {
  const { paper, inks, measure, setup } = context;
  const { body } = paper.type;
  const [swatch, tall] = [(swatchWidth - 4) * paper.pixel, (swatchHeight - 5) * paper.pixel];
  const count = entry.count === null ? '' : formatNumber(entry.count, setup.language);
  const labelX = swatch + body * 0.75;
  const room = width - labelX - (measure(count, 'semibold') * body + body * 0.8);
  const lines = wrap(entry.label, room / body, 'regular', measure);
  const text = lines.length * body * leading;
  const symbol = entry.swatch.type === 'symbol' ? symbolSize(entry.swatch.style) * paper.pixel : tall;
  const height = Math.max(text, symbol) + body * between;
  return {
    height,
    draw: (x, y) => {
      const middle = y + height / 2;
      const baseline = middle - text / 2 + body * leading * 0.76;
      return [
        swatchNode(entry.swatch, { x, y: middle - tall / 2, width: swatch, height: tall }, context),
        words([x + labelX, baseline], lines, body, inks.ink),
        ...(count === ''
          ? []
          : [words([x + width, baseline], [count], body, inks.quiet, { anchor: 'end', weight: 'semibold' })]),
      ];
    },
  };
}

/** Blocks one under the other. */
export function stack(blocks: readonly Block[], gap = 0): Block {
  return {
    height: blocks.reduce((sum, { height }) => sum + height, 0) + gap * Math.max(0, blocks.length - 1),
    draw: (x, y) => {
      let top = y;
      return blocks.flatMap(({ height, draw }) => {
        const nodes = draw(x, top);
        top += height + gap;
        return nodes;
      });
    },
  };
}

/** A section of the legend with its counts; what a filter keeps off the map is left out. */
export function legendBlock(section: LegendSection, width: number, context: PartContext): Block {
  const shown = section.entries.filter(({ filter }) => filter === null || filter.active);
  return stack([
    heading(printable(section.title), width, context),
    ...shown.map((entry) => entryBlock(entry, width, context)),
  ]);
}
