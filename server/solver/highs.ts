import type { MipSolver } from '../../geodata/grouping/propose/contract';
import { solveMip, type MipEngine } from '../../geodata/grouping/propose/mip';

let engine: Promise<MipEngine> | undefined;

/** Solves by HiGHS, compiled to WebAssembly, which is loaded once, at the first programme. Holds the thread while it solves. */
export const solveByHighs: MipSolver = async (lp, timeLimitMs) => {
  engine ??= import('highs').then(({ default: load }) => load());
  return solveMip(await engine, lp, timeLimitMs);
};
