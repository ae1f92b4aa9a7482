import type { RegionProblem } from '../contract';
import { cutFinder, easesMore, gainsMore, type Cut, type TreeCuts } from './cuts';
import type { Forest } from './forest';
import { hangerOf, type Rooted } from './rooted';

/** How constraints weigh on the choice of cuts: when no more cuts than they take are left, from the start, or before the gain. */
const strategies = ['late', 'early', 'first'] as const;
type Strategy = (typeof strategies)[number];

/** A forest cut into groupings: their labels by node, in no order; `isComplete` when as many cuts could be made as were asked for. */
interface CutForest {
  readonly labels: Int32Array;
  readonly isComplete: boolean;
  readonly trouble: number;
}

/**
 * Cuts a forest into `groups` trees: of all cuts of all trees that leave each part the least it must have, the one that lowers the
 * objective most, again and again (R. Assunção, M. Neves, G. Câmara, C. Da Costa Freitas, 2006). While a constraint is not met that cuts can
 * mend (a ceiling, pairs kept apart, seeds), cuts that ease it go first, the later the better for the objective: the first of three
 * strategies that meets all is taken. Otherwise what comes nearest is given: `isComplete` and `trouble` say how near.
 * `heard` hears the share done and the labels so far.
 */
export function cutForest(
  problem: RegionProblem,
  forest: Forest,
  groups: number,
  heard: (share: number) => void,
): CutForest {
  const isBound =
    problem.apart.length + problem.seeds.length > 0 || problem.limits.some(({ most }) => most !== null);
  let nearest: CutForest | null = null;
  for (const strategy of isBound ? strategies : strategies.slice(0, 1)) {
    const found = cutBy(problem, forest, groups, strategy, heard);
    if (found.isComplete && found.trouble === 0) return found;
    if (nearest === null || (found.isComplete && (!nearest.isComplete || found.trouble < nearest.trouble)))
      nearest = found;
  }
  if (nearest === null) throw new Error('there is a strategy');
  return nearest;
}

interface Piece {
  readonly tree: Rooted;
  readonly cuts: TreeCuts;
}

function cutBy(
  problem: RegionProblem,
  { size, lows, highs }: Forest,
  groups: number,
  strategy: Strategy,
  heard: (share: number) => void,
): CutForest {
  const hanger = hangerOf({ size, lows, highs });
  const find = cutFinder(problem);
  const pieceOf = (root: number): Piece => {
    const tree = hanger.hang(root);
    return { tree, cuts: find(tree) };
  };
  const pieces: Piece[] = [];
  const seen = new Uint8Array(size);
  for (let node = 0; node < size; node += 1) {
    if (seen[node] === 1) continue;
    const piece = pieceOf(node);
    for (const member of piece.tree.order) seen[member] = 1;
    pieces.push(piece);
  }
  let isComplete = pieces.length <= groups;
  while (pieces.length < groups) {
    const chosen = chooseCut(pieces, groups - pieces.length, strategy);
    if (chosen === null) {
      isComplete = false;
      break;
    }
    hanger.cut(chosen.cut.edge);
    pieces[chosen.at] = pieceOf(lows[chosen.cut.edge] ?? 0);
    pieces.push(pieceOf(highs[chosen.cut.edge] ?? 0));
    heard(pieces.length / groups);
  }
  const labels = new Int32Array(size);
  for (const [group, { tree }] of pieces.entries()) for (const node of tree.order) labels[node] = group;
  return { labels, isComplete, trouble: pieces.reduce((sum, { cuts }) => sum + cuts.trouble, 0) };
}

function chooseCut(
  pieces: readonly Piece[],
  left: number,
  strategy: Strategy,
): { at: number; cut: Cut } | null {
  const needed = pieces.reduce((sum, { cuts }) => sum + cuts.splits, 0);
  const mustEase = needed > 0 && (strategy !== 'late' || left <= needed);
  const easing = mustEase
    ? best(pieces, ({ cuts }) => (strategy === 'first' ? cuts.mostRelieving : cuts.relieving), strategy)
    : null;
  return easing ?? best(pieces, ({ cuts }) => cuts.best, 'late');
}

function best(
  pieces: readonly Piece[],
  cutOf: (piece: Piece) => Cut | null,
  strategy: Strategy,
): { at: number; cut: Cut } | null {
  const isBetter = strategy === 'first' ? easesMore : gainsMore;
  let found: { at: number; cut: Cut } | null = null;
  for (const [at, piece] of pieces.entries()) {
    const cut = cutOf(piece);
    if (cut !== null && isBetter(cut, found?.cut ?? null)) found = { at, cut };
  }
  return found;
}
