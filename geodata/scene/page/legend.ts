import { formatNumber } from '../../text/format';
import type { LegendEntry, LegendSection, Swatch } from '../scene';
import { swatchHeight, swatchWidth } from '../../symbology/swatch';
import { symbolSize } from '../../symbology/symbol-svg';
import { strokeOf } from './ground';
import { printable, wrap } from './measure';
import type { PageNode, Rect } from './page';
import { leading, rectangle, straight, words, type Block, type PartContext } from './parts';
import { evenly } from './share-room';

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

/** A section of the legend with its counts, no higher than `most`: its last line tells how many entries have no room. What a filter keeps off the map is left out. */
function sectionBlock(section: LegendSection, width: number, most: number, context: PartContext): Block {
  const entries = section.entries
    .filter(({ filter }) => filter === null || filter.active)
    .map((entry) => entryBlock(entry, width, context));
  const head = heading(printable(section.title), width, context);
  const whole = stack([head, ...entries]);
  if (whole.height <= most) return whole;
  const { paper, inks, words: said } = context;
  const { body } = paper.type;
  const line = body * (leading + between);
  const tops = entries.map((_, at) => stack([head, ...entries.slice(0, at + 1)]).height);
  const kept = tops.filter((height) => height <= most - line).length;
  const tail: Block = {
    height: line,
    draw: (x, y) => [words([x, y + body], [said.more(entries.length - kept)], body, inks.quiet)],
  };
  return stack([head, ...entries.slice(0, kept), tail]);
}

/** The sections of a legend, `gap` apart: none higher than `tallest`, nor all together than `room`; the longest give way, and tell it. */
export function legendBlocks(
  sections: readonly LegendSection[],
  width: number,
  { tallest, room, gap }: { readonly tallest: number; readonly room: number; readonly gap: number },
  context: PartContext,
): readonly Block[] {
  const heights = sections.map((section) => sectionBlock(section, width, Infinity, context).height);
  const most = Math.min(tallest, evenly(heights, room - gap * Math.max(0, sections.length - 1)));
  return sections.map((section) => sectionBlock(section, width, most, context));
}
