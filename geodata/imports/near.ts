/**
 * How many letters differ between two texts, a swap of neighbours counting once (optimal string alignment distance).
 * Infinity when more than `most` do.
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((row[j - 1] ?? 0) + 1, (old[j] ?? 0) + 1, (old[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (older[j - 2] ?? 0) + 1);
      row.push(best);
      least = Math.min(least, best);
    }
    if (least > most) return Infinity;
    older = old;
    old = row;
  }
  const found = old[b.length] ?? Infinity;
  return found <= most ? found : Infinity;
}

/** The letters that may differ for a text to be taken for another: one in five, none in the shortest. */
export function tolerance(text: string): number {
  return Math.min(3, Math.floor(text.length / 5));
}

/** What is nearest to a folded text among names that are folded too, all of those equally near; empty when nothing is near. */
export function nearest<T>(text: string, names: Iterable<readonly [string, T]>): readonly T[] {
  let least = tolerance(text);
  let found: T[] = [];
  for (const [name, item] of names) {
    const far = distance(text, name, least);
    if (far === Infinity) continue;
    if (far < least) found = [];
    least = far;
    found.push(item);
  }
  return [...new Set(found)];
}
