import type { SolveOrder } from './protocol';
import { solveByHighs } from '../solver';
import { solve } from './solve';

self.onmessage = ({ data }: MessageEvent<SolveOrder>) => {
  void solve(data, {
    now: () => performance.now(),
    mip: solveByHighs,
    say: (reply) => {
      self.postMessage(reply);
    },
  });
};
