import { answer } from './answer';
import type { Order } from './protocol';

self.onmessage = ({ data }: MessageEvent<Order>) => {
  self.postMessage(answer(data));
};
