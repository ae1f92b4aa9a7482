import type { Workshop } from '../store/workshop.svelte';
import { httpProposalApi } from './proposal-api';
import { openWorker } from './open-worker';
import { Proposer } from './proposer.svelte';

const proposers = new WeakMap<Workshop, Proposer>();

/** The proposer of a workshop, made once: what is asked and found outlives the panel. */
export function proposerOf(workshop: Workshop): Proposer {
  const known =
    proposers.get(workshop) ??
    new Proposer(workshop, {
      api: httpProposalApi(workshop.head.id, () => workshop.language),
      openWorker,
    });
  proposers.set(workshop, known);
  return known;
}
