import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawnGraph, readOrGraph, shortestPaths } from '../../support/or-library';
import { planBy, problemOfGraph } from '../../support/siting';

/** Folder of pmed files of the OR-Library (J. E. Beasley), which are not in the repository. */
const folder = process.env['OR_LIBRARY'];

describe('a graph file', () => {
  it('gives shortest paths, the last length of an edge given twice', () => {
    const graph = readOrGraph(' 4 5 2\n 1 2 9 \n2 3 1\n 1 3 4\n 2 1 2\n3 1 8\n');
    expect(graph).toMatchObject({ nodes: 4, sites: 2 });
    const none = Number.POSITIVE_INFINITY;
    expect(shortestPaths(graph).map((row) => [...row])).toEqual([
      [0, 2, 3, none],
      [2, 0, 1, none],
      [3, 1, 0, none],
      [none, none, none, 0],
    ]);
  });
});

describe('graphs of the shape of the OR-Library, 100 nodes and 200 edges', () => {
  it.each([5, 10, 10, 20, 33].map((sites, at) => [sites, at + 1]))(
    'are solved to proof for %i points, the centre beside a cover (graph %i)',
    async (sites, seed) => {
      const problem = problemOfGraph(drawnGraph(100, 200, sites, seed));
      const median = await planBy('p-median', problem);
      const centre = await planBy('p-center', problem);
      expect(median?.proven).toBe(true);
      expect(centre?.proven).toBe(true);
      const radius = centre?.objective ?? 0;
      const points = async (within: number) =>
        (await planBy('lscp', { ...problem, count: null, radius: within }))?.objective;
      expect(await points(radius)).toBeLessThanOrEqual(sites);
      expect(await points(radius - 1)).toBeGreaterThan(sites);
    },
  );
});

describe.runIf(folder !== undefined)('the OR-Library', () => {
  const known = new Map<string, readonly [median: number, centre: number]>([
    ['pmed1', [5819, 127]],
    ['pmed2', [4093, 98]],
    ['pmed3', [4250, 93]],
    ['pmed4', [3034, 74]],
    ['pmed5', [1355, 48]],
  ]);
  const files = (folder === undefined ? [] : readdirSync(folder)).flatMap((file) => {
    const optima = known.get(file.replace(/\.\w+$/, ''));
    return optima === undefined ? [] : [[file, ...optima] as const];
  });
  it('is there', () => {
    expect(files).not.toEqual([]);
  });
  it.each(files)('%s: p-median %i, p-center %i, proven', async (file, median, centre) => {
    const problem = problemOfGraph(readOrGraph(readFileSync(join(folder ?? '', file), 'utf8')));
    expect(await planBy('p-median', problem)).toMatchObject({ objective: median, proven: true });
    expect(await planBy('p-center', problem)).toMatchObject({ objective: centre, proven: true });
  });
});
