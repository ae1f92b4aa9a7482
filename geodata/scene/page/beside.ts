import type { PlainRow, SceneTable } from '../scene';
import { tableBlock, tableTexts } from './figures';
import { flow, flowingTexts, titledTexts } from './flow';
import { stack } from './legend';
import { leading, words, type Block, type PartContext } from './parts';
import { evenly } from './share-room';

/** What stands beside a map whatever the setup asks for: a table (`isFirst`: those after it give way before it does), paragraphs under a heading, or what was made for the width that `besideRoom` gives. */
export type BesideBlock =
  | { readonly kind: 'table'; readonly table: SceneTable<PlainRow>; readonly isFirst?: true }
  | { readonly kind: 'text'; readonly title: string; readonly lines: readonly string[] }
  | { readonly kind: 'made'; readonly block: Block };

/** Between two paragraphs, and under the last, in units of the type size. */
const between = 0.45;
/** Fewest lines of a table, its head and what tells of the rest included. */
const fewestLines = 4;

const isLarge = ({ setup }: PartContext) => setup.paper === 'A3';

/** Paragraphs under a heading, no higher than `room`: the last line tells when there is more. */
function textBlock(
  told: { readonly title: string; readonly lines: readonly string[] },
  width: number,
  room: number,
  context: PartContext,
): Block {
  const { paper, inks, measure, words: said } = context;
  const size = paper.type.small;
  const paragraphs = titledTexts(told, { size, between: between * size, before: 0 }, context);
  const laid = (height: number) =>
    flow(flowingTexts(paragraphs, measure), (at) => ({ width, height: at === 0 ? height : Infinity }));
  const [block = stack([])] = laid(Infinity);
  const whole = { ...block, height: block.height + between * size };
  if (whole.height <= room) return whole;
  const tail = (leading + between) * size;
  const [part = stack([])] = laid(room - tail);
  return {
    height: part.height + tail,
    draw: (x, y) => [
      ...part.draw(x, y),
      words([x, y + part.height + size * 0.8], [said.cutShort(isLarge(context))], size, inks.quiet),
    ],
  };
}

/** What is said of a table for which there is no room. */
function missing({ caption, rows }: SceneTable<PlainRow>, width: number, context: PartContext): Block {
  const lines = [context.words.noRoom(rows.length, isLarge(context))];
  return textBlock({ title: caption, lines }, width, Infinity, context);
}

/**
 * The blocks beside a map, `gap` apart, no higher together than `room` as far as they can give way: texts leave tables their first lines, the
 * longest giving way before the others; tables share what is left in their order. Each tells what is not shown of it.
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
    if (one.kind === 'text') return textBlock(one, width, Infinity, context);
    // A whole table, or as much of it as there is room for later.
    return tableBlock(tableTexts(one.table), width, Infinity, context) ?? missing(one.table, width, context);
  });
  const heightsOf = (kind: BesideBlock['kind']) =>
    heads.flatMap(({ height }, at) => (blocks[at]?.kind === kind ? [height] : []));
  const sum = (heights: readonly number[]) => heights.reduce((total, height) => total + height, 0);
  const inner = room - gap * Math.max(0, blocks.length - 1) - sum(heightsOf('made'));
  const most = evenly(heightsOf('text'), inner - sum(heightsOf('table').map((one) => Math.min(one, least))));
  const texts = blocks.map((one) => (one.kind === 'text' ? textBlock(one, width, most, context) : null));
  let free = inner - sum(texts.map((one) => one?.height ?? 0));
  let left = heightsOf('table').length;
  return blocks.map((one, at): Block => {
    const whole = texts[at] ?? heads[at] ?? stack([]);
    if (one.kind !== 'table') return whole;
    // What the tables after this one need at least is theirs; what they would not use is not known to be free.
    const others = heads.filter((_, index) => index > at && blocks[index]?.kind === 'table');
    const share = one.isFirst === true ? least : Math.max(least, free / left);
    const reserved = others.reduce((total, { height }) => total + Math.min(height, share), 0);
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
