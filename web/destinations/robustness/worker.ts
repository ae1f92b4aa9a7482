import { draw, type DrawOrder } from './draw';

self.onmessage = ({ data }: MessageEvent<DrawOrder>) => {
  draw(data, (reply) => {
    self.postMessage(reply);
  });
};
