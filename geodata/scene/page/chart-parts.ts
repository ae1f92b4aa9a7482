import type { ChartNode, PageNode } from './page';
import { leading, rectangle, words } from './parts';

/** The bars and texts that a chart is drawn with, for the formats that have no charts: each sum stands at the end of its bar. */
export function chartParts(node: ChartNode): readonly PageNode[] {
  const { box, bars, most, length, thick, rowHeight, size, sumSize } = node;
  const unit = most === 0 ? 0 : length / most;
  return bars.flatMap(({ label, sum, segments }, at): PageNode[] => {
    const y = box.y + at * rowHeight;
    const top = y + size * leading;
    let left = box.x;
    const nodes: PageNode[] = [words([box.x, y + size * 0.85], [label], size, node.ink)];
    for (const { count, style } of segments) {
      if (count === 0) continue;
      const part = { x: left, y: top, width: count * unit, height: thick };
      nodes.push(rectangle(part, style, { color: node.frame, width: 0.12, dash: null }));
      left += count * unit;
    }
    const end = words([left + sumSize * 0.5, top + thick / 2 + sumSize * 0.38], [sum], sumSize, node.quiet, {
      weight: 'semibold',
    });
    return [...nodes, end];
  });
}

/** What a chart says, in words: every count that is not zero. */
export function chartAlt({ title, bars }: ChartNode): string {
  const told = bars.map(({ label, segments }) => {
    const counts = segments.filter(({ count }) => count !== 0);
    return `${label} (${counts.length === 0 ? '0' : counts.map((one) => `${one.label} ${one.count}`).join(', ')})`;
  });
  return `${title}. ${told.join(', ')}.`;
}
