import type { RegionProblem } from './contract';

/** The nodes that may not share a grouping with each node: pairs kept apart, and seeds among themselves; ascending, each once. */
export function foesOf({ ids, apart, seeds }: RegionProblem): readonly (readonly number[])[] {
  const foes: Set<number>[] = Array.from({ length: ids.length }, () => new Set());
  const pairs = [
    ...apart,
    ...seeds.flatMap((one, at) => seeds.slice(at + 1).map((other) => [one, other] as const)),
  ];
  for (const [a, b] of pairs) {
    foes[a]?.add(b);
    foes[b]?.add(a);
  }
  return foes.map((own) => Array.from(own).toSorted((a, b) => a - b));
}
