import type { PlainRow, SceneTable } from '../scene';
import { tableBlock, tableTexts } from './figures';
import { flow, flowingTexts, titledTexts } from './flow';
import { stack } from './legend';
import type { Block, PartContext } from './parts';

/** What stands beside a map whatever the setup asks for: a table (`isFirst`: those after it give way before it does), paragraphs under a heading, or what was made for the width that `besideRoom` gives. */
export type BesideBlock =
  | { readonly kind: 'table'; readonly table: SceneTable<PlainRow>; readonly isFirst?: true }
  | { readonly kind: 'text'; readonly title: string; readonly lines: readonly string[] }
  | { readonly kind: 'made'; readonly block: Block };

/** Between two paragraphs, and under the last, in units of the type size. */
const between = 0.45;
/** Fewest lines of a table, its head and what tells of the rest included. */
const fewestLines = 4;

function textBlock(
  told: { readonly title: string; readonly lines: readonly string[] },
  width: number,
  context: PartContext,
): Block {
  const size = context.paper.type.small;
  const paragraphs = titledTexts(told, { size, between: between * size, before: 0 }, context);
  const column = { width, height: Infinity };
  const [block = stack([])] = flow(flowingTexts(paragraphs, context.measure), () => column);
  return { ...block, height: block.height + between * size };
}

/** What is said of a table for which there is no room. */
function missing({ caption, rows }: SceneTable<PlainRow>, width: number, context: PartContext): Block {
  return textBlock({ title: caption, lines: [context.words.noRoom(rows.length)] }, width, context);
}

/**
 * The blocks beside a map, `gap` apart, no higher together than `room` as far as tables can give way: texts are whole, tables share what is
 * left in their order and tell how many of their rows are not shown.
 */
export function besideBlocks(
  blocks: readonly BesideBlock[],
  width: number,
  room: number,
  gap: number,
  context: PartContext,
): readonly Block[] {
  const least = fewestLines * context.paper.type.small * 1.55;
  const heads = blocks.map((one) => {
    if (one.kind === 'made') return one.block;
    if (one.kind === 'text') return textBlock(one, width, context);
    // A whole table, or as much of it as there is room for later.
    return tableBlock(tableTexts(one.table), width, Infinity, context) ?? missing(one.table, width, context);
  });
  let free = room - gap * Math.max(0, blocks.length - 1);
  for (const [at, one] of blocks.entries()) free -= one.kind === 'table' ? 0 : (heads[at]?.height ?? 0);
  let left = blocks.filter(({ kind }) => kind === 'table').length;
  return blocks.map((one, at): Block => {
    const whole = heads[at] ?? stack([]);
    if (one.kind !== 'table') return whole;
    // What the tables after this one need at least is theirs; what they would not use is not known to be free.
    const others = heads.filter((_, index) => index > at && blocks[index]?.kind === 'table');
    const share = one.isFirst === true ? least : Math.max(least, free / left);
    const reserved = others.reduce((sum, { height }) => sum + Math.min(height, share), 0);
    left -= 1;
    const given = free - reserved;
    const shown =
      whole.height <= given
        ? whole
        : (tableBlock(tableTexts(one.table), width, given, context) ?? missing(one.table, width, context));
    free -= shown.height;
    return shown;
  });
}
