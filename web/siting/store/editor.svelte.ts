import { z } from 'zod';
import {
  sitingDocumentSchema,
  sitingProofSchema,
  type SitingDocument,
  type SitingProof,
} from '../../../geodata/model/siting-plan';
import { isSame } from '../../../geodata/register/same';
import { Steps } from '../../workshop/steps.svelte';

/** A plan at a step of its edition, and what a model said of its points; null: chosen by hand. */
export const planStepSchema = z.object({
  document: sitingDocumentSchema,
  proof: sitingProofSchema.nullable(),
});
type State = Readonly<z.infer<typeof planStepSchema>>;

/** A plan while it is edited: steps back and forth without limit, each of which is the plan as it was. */
export class PlanEditor {
  #now: State;
  readonly steps = new Steps<State>();
  readonly #onchange: (document: SitingDocument) => void;

  /** An editor of a document; each one that takes its place is told. */
  constructor(document: SitingDocument, onchange: (document: SitingDocument) => void) {
    this.#now = $state.raw({ document, proof: null });
    this.#onchange = onchange;
  }

  get document(): SitingDocument {
    return this.#now.document;
  }
  get proof(): SitingProof | null {
    return this.#now.proof;
  }

  /** Puts a document in the place of the present one, as a step; `isPassing` joins it to the step before (a slider that is dragged). */
  set(document: SitingDocument, proof: SitingProof | null, isPassing = false): void {
    if (isSame(document, this.#now.document) && isSame(proof, this.#now.proof)) return;
    if (isPassing) this.steps.joined();
    else this.steps.made(this.#now);
    this.#to({ document, proof });
  }

  /** Goes a step back; false when there is none. */
  undo(): boolean {
    return this.#to(this.steps.back(() => this.#now));
  }

  /** Goes a step forth again; false when there is none. */
  redo(): boolean {
    return this.#to(this.steps.forth(() => this.#now));
  }

  /** The server has this one now: what was done before cannot be undone any more. */
  receive(document: SitingDocument): void {
    this.steps.clear();
    this.#now = { document, proof: null };
  }

  #to(state: State | null): boolean {
    if (state === null) return false;
    this.#now = state;
    this.#onchange(state.document);
    return true;
  }
}
