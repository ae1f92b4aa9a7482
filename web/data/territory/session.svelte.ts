import type { Conflict, Edit, EditEvidence, EditOutcome } from '../../../geodata/register/exchange';
import type { EditMode } from '../../../geodata/territory/edit-members';
import { communesOn } from '../../../geodata/territory/member';
import { formatNumber, type Language } from '../../../geodata/text/format';
import type { TerritoryUi } from '../../../geodata/text/ui-territory';
import type { EditorRows, TerritoryEditor } from './editor.svelte';
import { keepWork, readKept, type KeptWork, type WorkStorage } from './kept-work';
import { namesOf } from './names-of';

/** What someone else has done to the territory while one was editing it. `at` is an instant (ISO 8601). */
export interface TheirChanges {
  readonly by: string | null;
  readonly at: string | null;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

interface SessionDeps {
  readonly words: () => TerritoryUi;
  readonly language: () => Language;
  readonly evidence: () => EditEvidence;
  /** Sends edits as one set; null when the server could not be asked. */
  readonly send: (edits: readonly Edit[]) => Promise<EditOutcome | null>;
  /** The rows as they are now. */
  readonly reload: () => Promise<EditorRows>;
  readonly storage: WorkStorage;
  /** The instant (ISO 8601). */
  readonly now: () => string;
}

/** A session of editing a territory: says what is done, keeps it from loss, saves it, and meets what others did meanwhile. */
export class TerritorySession {
  #said = $state.raw('');
  #kept = $state.raw<KeptWork | null>(null);
  #theirs = $state.raw<TheirChanges | null>(null);
  #busy = $state.raw(false);
  #refusals = $state.raw<readonly string[]>([]);
  #saved = $state.raw(false);
  readonly editor: TerritoryEditor;
  readonly #deps: SessionDeps;

  /** A session on an editor; work that was kept is offered. */
  constructor(editor: TerritoryEditor, deps: SessionDeps) {
    this.editor = editor;
    this.#deps = deps;
    this.#kept = readKept(deps.storage, editor.territory);
  }

  /** What was done last, for those who listen. */
  get said(): string {
    return this.#said;
  }
  /** Work that was kept and is not taken up yet. */
  get kept(): KeptWork | null {
    return this.#kept;
  }
  get theirs(): TheirChanges | null {
    return this.#theirs;
  }
  get busy(): boolean {
    return this.#busy;
  }
  /** What the server refused, in words. */
  get refusals(): readonly string[] {
    return this.#refusals;
  }
  /** Whether the last saving has entered the base, and nothing was changed since. */
  get saved(): boolean {
    return this.#saved;
  }

  /** Has communes in the territory, or not. */
  set(communes: readonly string[], isIn: boolean): void {
    const { said } = this.#deps.words();
    const before = this.editor.effect.wanted;
    if (!this.editor.set(communes, isIn)) {
      this.say(said.unchanged);
      return;
    }
    const changed = communes.filter((commune) => before.has(commune) !== isIn);
    this.#tell((isIn ? said.added : said.removed)(changed.length, this.names(changed)));
  }

  /** Has a commune in the territory, or no longer. */
  toggle(commune: string): void {
    this.set([commune], !this.editor.effect.wanted.has(commune));
  }

  /** Takes communes from the other territories, or leaves them there. */
  release(communes: readonly string[], isReleased: boolean): void {
    if (!this.editor.release(communes, isReleased)) return;
    const { said } = this.#deps.words();
    this.#tell((isReleased ? said.released : said.left)(communes.length, this.names(communes)));
  }

  /** Goes a step back. */
  undo(): void {
    if (this.editor.undo()) this.#tell(this.#deps.words().said.undone);
  }

  /** Goes a step forth again. */
  redo(): void {
    if (this.editor.redo()) this.#tell(this.#deps.words().said.redone);
  }

  /** Shows another day (ISO date). */
  setDay(day: string): void {
    this.editor.setDay(day);
    this.#keep();
  }

  /** Says what a difference means. */
  setMode(mode: EditMode): void {
    this.editor.setMode(mode);
    this.#keep();
  }

  /** Takes up the work that was kept, or gives it up. */
  answerKept(isResumed: boolean): void {
    const kept = this.#kept;
    this.#kept = null;
    if (kept !== null && isResumed) this.editor.resume(kept.draft, kept.day, kept.mode);
    this.#tell('');
  }

  /** Goes on upon what others did, with one's own changes or without. */
  answerTheirs(isRedone: boolean): void {
    this.#theirs = null;
    if (!isRedone) this.editor.settle();
    this.#tell('');
  }

  /** Writes everything as one set; true when it entered, or waits for an engineer. */
  async save(): Promise<boolean> {
    if (this.#busy) return false;
    this.#busy = true;
    this.#refusals = [];
    try {
      return await this.#send();
    } finally {
      this.#busy = false;
    }
  }

  /** The names of communes in a sentence. */
  names(communes: readonly string[]): string {
    return namesOf(communes, this.editor.ground, this.#deps.words(), this.#deps.language());
  }

  /** Says something to those who listen. */
  say(text: string): void {
    // The same words twice are heard twice only when they differ.
    this.#said = text !== '' && text === this.#said ? `${text}\u00a0` : text;
  }

  async #send(): Promise<boolean> {
    const { send, evidence, reload, words } = this.#deps;
    const outcome = await send(this.editor.edits(evidence()));
    switch (outcome?.outcome) {
      case 'done':
        this.editor.receive(await reload());
        this.editor.settle();
        this.#keep();
        this.#saved = true;
        this.say(words().said.saved);
        return true;
      case 'proposed':
        this.editor.settle();
        this.#keep();
        this.say('');
        return true;
      case 'conflict':
        this.#theirs = this.#meet(outcome.conflicts, await reload());
        return false;
      case 'refused':
        this.#refusals = [
          ...new Set(outcome.issues.map((issue) => ('text' in issue ? String(issue.text) : issue.code))),
        ];
        return false;
      case undefined:
        return false;
    }
  }

  /** Goes over to the rows as they are now; gives what differs on the day. */
  #meet(conflicts: readonly Conflict[], rows: EditorRows): TheirChanges {
    const { editor } = this;
    const before = editor.base;
    editor.receive(rows);
    const after = communesOn(rows.members, editor.territory, editor.day);
    const [last] = conflicts.toSorted((a, b) => ((a.at ?? '') > (b.at ?? '') ? -1 : 1));
    return {
      by: last?.by ?? null,
      at: last?.at ?? null,
      added: [...after].filter((commune) => !before.has(commune)),
      removed: [...before].filter((commune) => !after.has(commune)),
    };
  }

  #tell(text: string): void {
    const { words, language } = this.#deps;
    const { communes, population } = this.editor.totals;
    const now = words().said.now(communes, formatNumber(population, language()));
    this.#saved = false;
    this.say(text === '' ? '' : `${text} ${now}`);
    this.#keep();
  }

  #keep(): void {
    // Work that was offered and not answered is not written over.
    if (this.#kept !== null) return;
    const { draft, day, mode, isDirty, territory } = this.editor;
    const { storage, now } = this.#deps;
    keepWork(storage, territory, isDirty ? { draft, day, mode, at: now() } : null);
  }
}
