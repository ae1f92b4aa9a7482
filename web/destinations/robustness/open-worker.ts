import { listened, type WorkerLike } from '../propose/worker-run';

/** A worker that draws plans; it begins to load at once. */
export function openWorker(): WorkerLike {
  return listened(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
}
