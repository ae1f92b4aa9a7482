import { canonical, isContiguous } from '../propose/canonical';
import type { RegionProblem } from '../propose/contract';
import { meetsConstraints } from '../propose/limits';
import { randomOf } from '../propose/random';
import { recombined } from './recombine';

/** How long the chain is: one grouping is kept each `every` steps, `count` in all; `burnIn` steps are made before the first. */
export interface SampleSize {
  readonly count: number;
  readonly every: number;
  readonly burnIn: number;
}

/**
 * Groupings drawn at random among the admissible ones with as many groupings as the first (labels by node, canonical). `moved` counts
 * the steps that led elsewhere: where it is low the chain could hardly move, and the sample tells little.
 */
export interface Sample {
  readonly groupings: readonly Int32Array[];
  readonly steps: number;
  readonly moved: number;
}

/** Why nothing can be drawn from a grouping: some of it is in several pieces, or it does not meet a constraint. */
export type SampleObstacle = 'pieces' | 'constraints';

/**
 * Draws admissible groupings by a chain of recombinations (ReCom) from a first one. The same seed gives the same sample. The chain is
 * drawn towards groupings whose parts have many spanning trees, which are compact ones. `heard` hears the share done.
 *
 * @param start grouping of each node, each in one piece, meeting every constraint; otherwise the obstacle is given
 */
export function sampleGroupings(
  problem: RegionProblem,
  start: Int32Array,
  { count, every, burnIn }: SampleSize,
  heard: (share: number) => void,
): Sample | SampleObstacle {
  const first = canonical(start);
  if (!isContiguous(problem.graph, first.labels)) return 'pieces';
  if (!meetsConstraints(problem, first.labels, first.count)) return 'constraints';
  const random = randomOf(problem.seed);
  const steps = burnIn + count * every;
  const groupings: Int32Array[] = [];
  let labels = first.labels;
  let moved = 0;
  for (let step = 1; step <= steps; step += 1) {
    const next = recombined(problem, labels, random);
    if (next !== null) {
      moved += 1;
      labels = next.labels;
    }
    if (step > burnIn && (step - burnIn) % every === 0) {
      groupings.push(canonical(labels).labels);
      heard(step / steps);
    }
  }
  return { groupings, steps, moved };
}
