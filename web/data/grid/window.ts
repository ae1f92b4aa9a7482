/** Height of a row of a grid, in pixels. */
export const rowHeight = 32;
/** Rows drawn beyond each edge, so that a quick scroll does not show paper. */
const beyond = 8;

/** The rows to draw: from the first to before the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The rows to draw of `count` when `first` is the first one seen in a box `height` pixels high. Steps of half the margin, so that most
 * scrolls draw nothing new.
 */
export function spanOf(first: number, height: number, count: number): Span {
  const step = beyond / 2;
  const from = Math.max(0, Math.floor(first / step) * step - beyond);
  const seen = Math.ceil(height / rowHeight) + 1;
  return { from: Math.min(from, count), to: Math.min(count, from + seen + 2 * beyond + step) };
}

/** Where to scroll so that a row is seen, below a head that hides the top of the box; the same place when it is. All in pixels. */
export function scrollTo(row: number, top: number, height: number, head: number): number {
  const begin = row * rowHeight;
  if (begin < top) return begin;
  const end = begin + rowHeight;
  const seen = height - head;
  return end > top + seen ? end - seen : top;
}
