import { wholeLines, type Face, type Measure } from '../measure';
import type { PageNode } from '../page';
import { leading, words, type Block } from '../parts';

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
  /** It stays with the paragraph after it. */
  readonly leads: boolean;
  readonly role: 'h2' | 'p';
  /** What stands before its first line, whose baseline is given; null: nothing. */
  readonly mark: ((x: number, baseline: number) => readonly PageNode[]) | null;
}

/** The room of a column, in millimetres. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Lines of a paragraph that stand together at least. */
const fewest = 2;

/** Paragraphs that stand in one column. */
class Column {
  readonly #draws: ((x: number, y: number) => readonly PageNode[])[] = [];
  #height = 0;

  constructor(readonly room: Room) {}

  get isEmpty(): boolean {
    return this.#draws.length === 0;
  }
  /** How many lines of a size still have room under a distance. */
  linesLeft(before: number, size: number): number {
    const taken = this.#height + (this.isEmpty ? 0 : before);
    return Math.floor((this.room.height - taken + 1e-6) / (size * leading));
  }
  add({ size, face, color, indent, before, role, mark }: Paragraph, lines: readonly string[]): void {
    const top = this.#height + (this.isEmpty ? 0 : before);
    this.#draws.push((x, y) => {
      const baseline = y + top + size;
      const text = words([x + indent, baseline], lines, size, color, { weight: face, role });
      return [...(mark === null ? [] : mark(x, baseline)), text];
    });
    this.#height = top + lines.length * size * leading;
  }
  block(): Block {
    return { height: this.#height, draw: (x, y) => this.#draws.flatMap((draw) => draw(x, y)) };
  }
}

/**
 * Lays paragraphs in columns, one after the other, whole: what has no room in one goes on in the next. A heading stays with the first lines
 * of what it is over. `roomAt`: the room of each column, by its place.
 */
export function flow(
  paragraphs: readonly Paragraph[],
  roomAt: (column: number) => Room,
  measure: Measure,
): readonly Block[] {
  const columns = [new Column(roomAt(0))];
  const next = (): Column => {
    const column = new Column(roomAt(columns.length));
    columns.push(column);
    return column;
  };
  let column = columns[0] ?? next();
  for (const [at, paragraph] of paragraphs.entries()) {
    const { size, face, indent, before } = paragraph;
    let rest = paragraph;
    for (let text: string | null = paragraph.text; text !== null;) {
      const lines = wholeLines(text, (column.room.width - indent) / size, face, measure);
      const after = paragraph.leads ? paragraphs[at + 1] : undefined;
      // What it leads to is told in lines of the paragraph itself.
      const led = after === undefined ? 0 : (after.before + after.size * leading * fewest) / (size * leading);
      const left = column.linesLeft(before, size);
      const wanted = after === undefined ? Math.min(fewest, lines.length) : lines.length + led;
      if (left < wanted && !column.isEmpty) {
        column = next();
        continue;
      }
      // A column that holds not even a line would be left forever.
      const shown = lines.slice(0, Math.max(1, left));
      column.add(rest, shown);
      rest = { ...paragraph, mark: null };
      text = shown.length < lines.length ? lines.slice(shown.length).join(' ') : null;
      if (text !== null) column = next();
    }
  }
  return columns.map((one) => one.block());
}
