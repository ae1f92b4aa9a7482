import { listened, type WorkerLike } from './worker-run';

/** A worker that proposes; it begins to load at once. */
export function openWorker(): WorkerLike {
  return listened(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
}
