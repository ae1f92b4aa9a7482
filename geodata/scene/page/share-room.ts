/** The most that each of some heights may be, so that together they are no more than `room`: the tallest give way. */
export function evenly(heights: readonly number[], room: number): number {
  let free = room;
  const sorted = heights.toSorted((a, b) => a - b);
  for (const [at, height] of sorted.entries()) {
    const share = free / (sorted.length - at);
    if (height > share) return Math.max(0, share);
    free -= height;
  }
  return Infinity;
}
