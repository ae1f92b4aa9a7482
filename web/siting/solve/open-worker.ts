import { listened, type WorkerLike } from '../../destinations/propose/worker-run';

/** A worker that evaluates and sites plans; it begins to load at once. */
export function openPlanWorker(): WorkerLike {
  return listened(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
}
