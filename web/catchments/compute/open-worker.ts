import { listened, type WorkerLike } from '../../destinations/propose/worker-run';

/** A worker that computes catchments, of the browser. */
export function openCatchmentWorker(): WorkerLike {
  return listened(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
}
