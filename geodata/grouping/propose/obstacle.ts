import type { Obstacle } from './contract';

/** An obstacle, in one line. */
export function obstacle(
  code: string,
  proven: boolean,
  nodes: readonly number[] = [],
  values: Obstacle['values'] = {},
): Obstacle {
  return { code, proven, nodes, values };
}
