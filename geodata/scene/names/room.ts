import type { Point, Rect } from '../page/page';
import {
  Buckets,
  crosses,
  distanceTo,
  isWithin,
  meet,
  overlaps,
  rectRound,
  segmentsOf,
  spanOf,
  widened,
  type Disc,
  type Segment,
} from './plane';

/** A symbol that is drawn; `place`: what it stands in, whose name is its own. */
export interface NamedDisc extends Disc {
  readonly place: string | null;
}

/** Free space kept round a name, round a symbol, and to the sides, in CSS pixels. */
const clear = 1.2;
const sideClear = 4;
/** Free space between two names of one line, that they are not read as one, in units of that round a name. */
const betweenWords = 4;

/** What is taken of a plane, and what is left for names. Lengths in its units. */
export class Room {
  readonly #names: Buckets<Rect>;
  readonly #marks: Buckets<NamedDisc>;
  readonly #lines: Buckets<Segment>;
  readonly #ties: Buckets<Segment>;
  /** Placed names, each with the distance under which another mark would be taken for what it stands beside. */
  readonly #owned: Buckets<{ readonly box: Rect; readonly distance: number }>;
  readonly #sides: Rect | null;
  readonly #clear: number;

  /** `lines`: what a name had better not be crossed by; `pixel`: length of a CSS pixel. */
  constructor(pixel: number, sides: Rect | null, lines: readonly (readonly Point[])[]) {
    const side = 48 * pixel;
    this.#names = new Buckets(side);
    this.#marks = new Buckets(side);
    this.#owned = new Buckets(side);
    this.#ties = new Buckets(side);
    this.#lines = segmentsOf(lines, false, side);
    this.#clear = clear * pixel;
    this.#sides = sides === null ? null : widened(sides, -sideClear * pixel);
  }

  /** Takes the room of a symbol or a dot. */
  addMark(disc: NamedDisc): void {
    this.#marks.add(rectRound(disc.at, 2 * disc.radius, 2 * disc.radius), disc);
  }
  /** Takes the room of a name, and of its hairline; dots are kept off it by `distance`. */
  addName(box: Rect, distance: number, tie: Segment | null): void {
    this.#names.add(box, box);
    this.#owned.add(widened(box, distance), { box, distance });
    if (tie !== null) this.#ties.add(spanOf(tie), tie);
  }

  /** Whether a name lies between the sides and covers no other name. */
  isApart(box: Rect): boolean {
    if (this.#sides !== null && !isWithin(box, this.#sides)) return false;
    const roomy = widened(box, this.#clear);
    const between = (betweenWords - 1) * this.#clear;
    const wide = { ...roomy, x: roomy.x - between, width: roomy.width + 2 * between };
    return (
      !this.#names.some(wide, (one) => overlaps(one, wide)) &&
      !this.#ties.some(roomy, ([from, to]) => crosses(from, to, roomy))
    );
  }
  /** Whether a name is apart, and covers no symbol. */
  isFree(box: Rect): boolean {
    return (
      this.isApart(box) &&
      !this.#marks.some(widened(box, this.#clear), (disc) => distanceTo(box, disc) < this.#clear)
    );
  }
  /** Whether a line crosses a name. */
  isCrossed(box: Rect): boolean {
    return this.#lines.some(box, ([from, to]) => crosses(from, to, box));
  }
  /** Whether a dot would cover nothing, and be taken for what no other name stands beside. */
  isFreeForDot(dot: NamedDisc): boolean {
    const box = rectRound(dot.at, 2 * dot.radius, 2 * dot.radius);
    const roomy = widened(box, 2 * this.#clear);
    return (
      !this.#marks.some(roomy, (disc) => distanceTo(box, disc) < this.#clear) &&
      !this.#names.some(roomy, (name) => distanceTo(name, dot) < this.#clear) &&
      !this.#owned.some(box, ({ box: name, distance }) => distanceTo(name, dot) <= distance)
    );
  }
  /** Whether a hairline from a symbol passes through no name, no other symbol and no other hairline. */
  isFreeForTie(tie: Segment, own: NamedDisc): boolean {
    const span = widened(spanOf(tie), this.#clear);
    const [from, to] = tie;
    return (
      !this.#names.some(span, (box) => crosses(from, to, widened(box, this.#clear))) &&
      !this.#ties.some(span, (other) => meet(tie, other)) &&
      !this.#marks.some(span, (disc) => disc !== own && passes(tie, disc, this.#clear))
    );
  }

  /** The distance from a rectangle to the nearest mark but those of `place`, or `most` where none is as near. */
  distanceToMarks(box: Rect, most: number, place: string | null): number {
    let nearest = most;
    this.#marks.some(widened(box, most), (disc) => {
      if (place === null || disc.place !== place) nearest = Math.min(nearest, distanceTo(box, disc));
      return false;
    });
    return nearest;
  }
}

/** Whether a segment comes as near to a disc. */
function passes([[ax, ay], [bx, by]]: Segment, { at: [x, y], radius }: Disc, room: number): boolean {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy) < radius + room;
}
