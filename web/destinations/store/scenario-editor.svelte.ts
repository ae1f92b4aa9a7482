import { applyChanges } from '../../../geodata/grouping/apply-change';
import { inverseOfAll, type ScenarioChange } from '../../../geodata/grouping/change';
import type { Ground } from '../../../geodata/grouping/ground';
import { layOver } from '../../../geodata/grouping/lay-over';
import { mergeChanges } from '../../../geodata/grouping/merge-changes';
import { planOf } from '../../../geodata/grouping/plan';
import type { Issue } from '../../../geodata/model/issue';
import type { ScenarioDocument } from '../../../geodata/model/scenario';
import { Steps } from '../../workshop/steps.svelte';

type Changes = readonly ScenarioChange[];

/** The document of a scenario while it is edited: steps back and forth without limit, and the plan that it makes. */
export class ScenarioEditor {
  #document: ScenarioDocument;
  readonly steps = new Steps<Changes>();
  readonly ground: Ground;
  readonly #onchange: (changes: Changes) => void;

  readonly plan = $derived.by(() => planOf(this.#document, this.ground));

  /** An editor of a document; every change that enters is told, undone ones as their inverses. */
  constructor(document: ScenarioDocument, ground: Ground, onchange: (changes: Changes) => void) {
    this.#document = $state.raw(document);
    this.ground = ground;
    this.#onchange = onchange;
  }

  get document(): ScenarioDocument {
    return this.#document;
  }

  /** Makes changes as one step; gives what stands against them, and then nothing is changed. */
  apply(changes: Changes): readonly Issue[] {
    const step = mergeChanges(changes);
    if (step.length === 0) return [];
    const next = applyChanges(this.#document, step);
    if (!next.ok) return next.issues;
    this.#document = next.value;
    this.steps.made(step);
    this.#onchange(step);
    return [];
  }

  /** Goes a step back; false when there is none. What others changed meanwhile is left as it is where it can be. */
  undo(): boolean {
    const step = this.steps.back((made) => made);
    if (step !== null) this.#make(inverseOfAll(step));
    return step !== null;
  }

  /** Goes a step forth again; false when there is none. */
  redo(): boolean {
    const step = this.steps.forth((made) => made);
    if (step !== null) this.#make(step);
    return step !== null;
  }

  /** Goes over to a document that comes from elsewhere, one's own changes being in it already. */
  receive(document: ScenarioDocument): void {
    this.#document = document;
  }

  #make(changes: Changes): void {
    const exact = applyChanges(this.#document, changes);
    const made = exact.ok ? { document: exact.value, changes } : layOver(this.#document, changes);
    this.#document = made.document;
    if (made.changes.length > 0) this.#onchange(made.changes);
  }
}
