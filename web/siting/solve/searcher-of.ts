import type { PlanView } from '../store/plan-view';
import { openPlanWorker } from './open-worker';
import { Searcher } from './searcher.svelte';

const searchers = new WeakMap<PlanView, Searcher>();

/** The searcher of a workshop, made once: what is found outlives the panel. */
export function searcherOf(workshop: PlanView): Searcher {
  const known = searchers.get(workshop) ?? new Searcher(workshop, openPlanWorker);
  searchers.set(workshop, known);
  return known;
}
