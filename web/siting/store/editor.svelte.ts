import type { SitingDocument, SitingProof } from '../../../geodata/model/siting-plan';
import { isSame } from '../../../geodata/register/same';

/** A plan at a step of its edition, and what a model said of its points; null: chosen by hand. */
interface Step {
  readonly document: SitingDocument;
  readonly proof: SitingProof | null;
}

/** A plan while it is edited: steps back and forth without limit. */
export class PlanEditor {
  #now: Step;
  #past = $state.raw<readonly Step[]>([]);
  #future = $state.raw<readonly Step[]>([]);
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
  get canUndo(): boolean {
    return this.#past.length > 0;
  }
  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Puts a document in the place of the present one, as a step; `isPassing` joins it to the step before (a slider that is dragged). */
  set(document: SitingDocument, proof: SitingProof | null, isPassing = false): void {
    if (isSame(document, this.#now.document) && isSame(proof, this.#now.proof)) return;
    if (!isPassing) this.#past = [...this.#past, this.#now];
    this.#future = [];
    this.#to({ document, proof });
  }

  /** Goes a step back; false when there is none. */
  undo(): boolean {
    const step = this.#past.at(-1);
    if (step === undefined) return false;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, this.#now];
    this.#to(step);
    return true;
  }

  /** Goes a step forth again; false when there is none. */
  redo(): boolean {
    const step = this.#future.at(-1);
    if (step === undefined) return false;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, this.#now];
    this.#to(step);
    return true;
  }

  /** The server has this one now: what was done before cannot be undone any more. */
  receive(document: SitingDocument): void {
    this.#past = [];
    this.#future = [];
    this.#now = { document, proof: null };
  }

  #to(step: Step): void {
    this.#now = step;
    this.#onchange(step.document);
  }
}
