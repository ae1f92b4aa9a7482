import type { MipSolver } from '../../geodata/grouping/propose/contract';
import { solveMip, type MipEngine } from '../../geodata/grouping/propose/mip';

let engine: Promise<MipEngine> | undefined;

async function loadEngine(): Promise<MipEngine> {
  const [{ default: load }, { default: wasm }] = await Promise.all([
    import('highs'),
    import('highs/runtime?url'),
  ]);
  return load({ locateFile: () => wasm });
}

/** Solves by HiGHS, compiled to WebAssembly, which is fetched once, at the first programme. For a worker: it holds the thread. */
export const solveByHighs: MipSolver = async (lp, timeLimitMs) => {
  engine ??= loadEngine();
  return solveMip(await engine, lp, timeLimitMs);
};
