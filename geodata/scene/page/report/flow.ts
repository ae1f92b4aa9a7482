import type { BesideBlock } from '../beside';
import { columnWishes, sharedWidths } from '../column-widths';
import type { PageText } from '../edges';
import { tableTexts } from '../figures';
import { flow, flowingBlock, flowingTexts, titledTexts, type Flowing } from '../flow';
import { flowingTable } from '../flow-table';
import type { Measure } from '../measure';
import type { Page, PageSetup } from '../page';
import { partContext, type PartContext } from '../parts';
import type { TableSetting, TableTexts } from '../table-rows';
import { bodyPage, bodyRect } from '../text-page';

/** Height of a row, room between two columns, between two paragraphs and between two blocks, in units of the type size. */
const rowHeight = 1.65;
const columnGap = 1;
const between = 0.5;
const apart = 2.1;
/** Most of the width that one column asks for, and that the first one is given where there is more than all ask for. */
const widestColumn = 0.4;
const widestFirst = 0.5;

function settingOf(texts: TableTexts, width: number, { paper, measure }: PartContext): TableSetting {
  const size = paper.type.body;
  const gap = columnGap * size;
  const widths = sharedWidths(
    columnWishes(texts, { width, gap, size, widest: widestColumn }, measure),
    width,
  );
  const free = width - widths.reduce((sum, one) => sum + one, 0);
  const first = (one: number) => Math.max(one, Math.min(one + free, width * widestFirst));
  return {
    widths: widths.map((one, at) => (at === 0 ? first(one) : one)),
    gap: gap / 2,
    rowHeight: size * rowHeight,
    size,
  };
}

function flowingOf(block: BesideBlock, width: number, context: PartContext): readonly Flowing[] {
  const size = context.paper.type.body;
  const before = apart * size;
  switch (block.kind) {
    case 'table': {
      const texts = tableTexts(block.table);
      return [flowingTable(texts, settingOf(texts, width, context), width, before, context)];
    }
    case 'text':
      return flowingTexts(
        titledTexts(block, { size, between: between * size, before }, context),
        context.measure,
      );
    case 'made':
      return [flowingBlock(block.block, before)];
  }
}

/**
 * Pages of tables and texts, one under the other, over as many pages as they take: nothing of them is left out. Each is drawn when its number
 * is known. Pure: the same blocks and setup give the same pages.
 */
export function flowPages(
  blocks: readonly BesideBlock[],
  said: PageText,
  setup: PageSetup,
  measure: Measure,
): readonly ((number: number) => Page)[] {
  const context = partContext(setup, measure);
  const body = bodyRect(said, context);
  const parts = blocks.flatMap((block) => flowingOf(block, body.width, context));
  return flow(parts, () => body).map(
    ({ draw }) =>
      (number: number) =>
        bodyPage(said, { ...context, setup: { ...setup, number } }, draw),
  );
}
