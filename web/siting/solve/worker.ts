import { solveByHighs } from '../../destinations/solver';
import { Answerer } from './answer';
import type { EvaluateOrder, SearchOrder } from './protocol';

const answerer = new Answerer({
  now: () => performance.now(),
  mip: solveByHighs,
  say: (reply) => {
    self.postMessage(reply);
  },
});

self.onmessage = ({ data }: MessageEvent<EvaluateOrder | SearchOrder>) => {
  void answerer.take(data);
};
