import type { WorkerLike } from './worker-run';

/** A worker that proposes; it begins to load at once. */
export function openWorker(): WorkerLike {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return {
    post: (order) => {
      worker.postMessage(order);
    },
    end: () => {
      worker.terminate();
    },
    listen: ({ message, error }) => {
      worker.onmessage = ({ data }: MessageEvent<unknown>) => message(data);
      worker.onerror = (event) => error(event.message);
      worker.onmessageerror = () => error('');
    },
  };
}
