import { wholeLines, type Face, type Measure } from './measure';
import type { PageNode } from './page';
import { leading, words, type Block, type PartContext } from './parts';

/** The room of a column, in millimetres. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** What of a part stands in a column, and what goes on in the next; null: nothing. */
interface Piece {
  readonly block: Block;
  readonly rest: Flowing | null;
}

/** A part that is laid in columns, by pieces where it must be. */
export interface Flowing {
  /** Room above it, but at the head of a column, in millimetres. */
  readonly before: number;
  /** As much of it as has room: null when it had better begin in the next column; at the head of one (`isFresh`) something at least. */
  readonly take: (room: Room, isFresh: boolean) => Piece | null;
}

/** A text that is laid in as many columns as it takes; lengths are millimetres. */
export interface Paragraph {
  readonly text: string;
  readonly size: number;
  readonly face: Extract<Face, 'regular' | 'semibold'>;
  readonly color: string;
  /** From the left side of the column. */
  readonly indent: number;
  /** Above it, but at the head of a column. */
  readonly before: number;
  /** It stays with what comes after it. */
  readonly leads: boolean;
  readonly role: 'h2' | 'p';
  /** What stands before its first line, whose baseline is given; null: nothing. */
  readonly mark: ((x: number, baseline: number) => readonly PageNode[]) | null;
}

/** Lines of a paragraph that stand together at least. */
const fewest = 2;
/** From the top of a line to its baseline, in units of the type size. */
const ascent = 0.8;
/** Room under a heading, in units of its size. */
const underHeading = 0.35;
/** What sums of lengths may be wrong by. */
const accuracy = 1e-6;

/** The paragraph, whole: what has no room in a column goes on in the next. */
export function flowingText(paragraph: Paragraph, measure: Measure): Flowing {
  const { text, size, face, color, indent, role, mark } = paragraph;
  return {
    before: paragraph.before,
    take: ({ width, height }, isFresh) => {
      const lines = wholeLines(text, (width - indent) / size, face, measure);
      const left = Math.floor((height + accuracy) / (size * leading));
      if (left < Math.min(fewest, lines.length) && !isFresh) return null;
      const shown = lines.slice(0, Math.max(1, left));
      const rest = lines.slice(shown.length).join(' ');
      const draw: Block['draw'] = (x, y) => {
        const baseline = y + size * ascent;
        const told = words([x + indent, baseline], shown, size, color, { weight: face, role });
        return [...(mark?.(x, baseline) ?? []), told];
      };
      return {
        block: { height: shown.length * size * leading, draw },
        rest:
          shown.length === lines.length
            ? null
            : flowingText({ ...paragraph, text: rest, mark: null, before: 0 }, measure),
      };
    },
  };
}

/** Two parts of which the second begins in the column of the first. */
export function together(head: Flowing, next: Flowing): Flowing {
  return {
    before: head.before,
    take: (room, isFresh) => {
      const first = head.take(room, isFresh);
      if (first === null) return null;
      const { block } = first;
      if (first.rest !== null) return isFresh ? { block, rest: together(first.rest, next) } : null;
      const height = room.height - block.height - next.before;
      const second = next.take({ ...room, height }, isFresh && height > 0);
      if (second === null) return isFresh ? { block, rest: next } : null;
      const down = block.height + next.before;
      return {
        block: {
          height: down + second.block.height,
          draw: (x, y) => [...block.draw(x, y), ...second.block.draw(x, y + down)],
        },
        rest: second.rest,
      };
    },
  };
}

/** What is laid as it is, in one piece. */
export function flowingBlock(block: Block, before: number): Flowing {
  return {
    before,
    take: ({ height }, isFresh) => (block.height <= height || isFresh ? { block, rest: null } : null),
  };
}

/** Paragraphs one after the other; those that lead stay with the one after them. */
export function flowingTexts(paragraphs: readonly Paragraph[], measure: Measure): readonly Flowing[] {
  return paragraphs.reduceRight<readonly Flowing[]>((after, paragraph) => {
    const own = flowingText(paragraph, measure);
    const [next, ...others] = after;
    return paragraph.leads && next !== undefined ? [together(own, next), ...others] : [own, ...after];
  }, []);
}

/** Paragraphs under a heading: their size, the room between two, and that above the heading. */
export function titledTexts(
  { title, lines }: { readonly title: string; readonly lines: readonly string[] },
  { size, between, before }: { readonly size: number; readonly between: number; readonly before: number },
  { paper, inks }: Pick<PartContext, 'paper' | 'inks'>,
): readonly Paragraph[] {
  const { heading } = paper.type;
  const plain = { color: inks.ink, indent: 0, mark: null } as const;
  return [
    { ...plain, text: title, size: heading, face: 'semibold', before, leads: true, role: 'h2' },
    ...lines.map((text, at): Paragraph => {
      const above = at === 0 ? heading * underHeading : between;
      return { ...plain, text, size, face: 'regular', before: above, leads: false, role: 'p' };
    }),
  ];
}

/**
 * Lays parts in columns, one after the other, whole: what has no room in one goes on in the next. `roomAt`: the room of each column, by its
 * place. There is one column at least.
 */
export function flow(parts: readonly Flowing[], roomAt: (column: number) => Room): readonly Block[] {
  const columns: { readonly block: Block; readonly y: number }[][] = [[]];
  let y = 0;
  const turn = () => {
    columns.push([]);
    y = 0;
  };
  for (const part of parts) {
    let rest: Flowing | null = part;
    while (rest !== null) {
      const { width, height } = roomAt(columns.length - 1);
      const column = columns.at(-1) ?? [];
      const isFresh = column.length === 0;
      const top = y + (isFresh ? 0 : rest.before);
      const taken: Piece | null = rest.take({ width, height: height - top }, isFresh);
      if (taken === null) {
        turn();
        continue;
      }
      column.push({ block: taken.block, y: top });
      y = top + taken.block.height;
      ({ rest } = taken);
      if (rest !== null) turn();
    }
  }
  return columns.map((blocks): Block => {
    const last = blocks.at(-1);
    return {
      height: last === undefined ? 0 : last.y + last.block.height,
      draw: (x, top) => blocks.flatMap(({ block, y: down }) => block.draw(x, top + down)),
    };
  });
}
