import type { RegionProblem, Run } from '../contract';
import { randomOf } from '../random';
import { redcap } from '../redcap';
import { skater } from '../skater';
import { ward } from '../ward';
import { randomStart } from './random-start';

/** Methods whose solutions a search starts from: quick ones, each with its own shape of groupings. */
const quick = [skater, ward, ...redcap.filter(({ id }) => /full-(ward|average)$/.test(id))];

/** Partitions to search from: those of quick methods, best first, then `randoms` random ones. None of the latter is sure to be admissible. */
export async function startsOf(
  problem: RegionProblem,
  groups: number,
  run: Run,
  randoms: number,
): Promise<Int32Array[]> {
  const silent: Run = { ...run, report: () => undefined };
  const found = [];
  for (const method of quick) {
    if (method.mostNodes !== null && problem.ids.length > method.mostNodes) continue;
    const outcome = await method.solve({ ...problem, groups }, silent);
    if (outcome.ok) found.push(outcome.solution);
  }
  const best = found.toSorted((a, b) => a.value - b.value).map(({ labels }) => labels);
  const random = randomOf(problem.seed);
  return [...best, ...Array.from({ length: randoms }, () => randomStart(problem, groups, random))];
}
