import type { Method } from './contract';
import { rankedEdges } from './ranked-edges';
import { minimumSpanningForest } from './tree/forest';
import { solveByForest } from './tree/solve-tree';

/** Cuts the minimum spanning tree of the most alike neighbours. */
export const skater: Method = {
  id: 'skater',
  name: 'SKATER',
  wants: 'groups',
  source:
    'R. M. Assunção, M. C. Neves, G. Câmara, C. Da Costa Freitas: Efficient regionalization techniques for socio-economic geographical units using minimum spanning trees. International Journal of Geographical Information Science 20 (2006)',
  mostNodes: null,
  solve: (problem, run) =>
    Promise.resolve(
      solveByForest(problem, run, () => minimumSpanningForest(problem.ids.length, rankedEdges(problem))),
    ),
};
