import { applyChanges } from '../../../geodata/grouping/apply-change';
import type { ScenarioChange } from '../../../geodata/grouping/change';
import { layOver } from '../../../geodata/grouping/lay-over';
import { mergeChanges } from '../../../geodata/grouping/merge-changes';
import type { Issue } from '../../../geodata/model/issue';
import type { ScenarioDocument } from '../../../geodata/model/scenario';
import { ApiError } from '../../api';
import { sendingDelay, standingAfter, type Later, type SavingState } from '../../workshop/saving';
import type { KeptChanges } from './kept-changes';

/** Where the saving stands; nothing is in conflict, since changes are laid over those of others. */
type ChangesState = Exclude<SavingState, 'conflict'>;

/** What someone else did meanwhile, and what became of one's own changes laid over it. */
export interface Theirs {
  readonly by: string | null;
  /** Instant (ISO 8601). */
  readonly at: string | null;
  readonly before: ScenarioDocument;
  readonly after: ScenarioDocument;
  readonly notes: readonly Issue[];
}

/** A document with its version, as the server has it. */
export interface Stored {
  readonly version: number;
  readonly document: ScenarioDocument;
}

interface SaverDeps {
  readonly send: (version: number, changes: readonly ScenarioChange[]) => Promise<number>;
  readonly read: () => Promise<Stored>;
  readonly kept: KeptChanges;
  /** The document is now this one: someone else's with one's own changes over it. */
  readonly receive: (document: ScenarioDocument) => void;
  readonly later: Later;
}

/** Milliseconds before one tries again: the shortest and the longest wait. */
const waits = { first: 2_000, last: 30_000 } as const;

/** Saves the changes of a scenario as they are made: in order, one sending at a time, kept on the device until acknowledged. */
export class Saver {
  #state = $state.raw<ChangesState>('saved');
  #theirs = $state.raw<Theirs | null>(null);
  #refusal = $state.raw('');
  #stored: Stored;
  #queue: readonly ScenarioChange[] = [];
  #sending: readonly ScenarioChange[] = [];
  #isKept = true;
  #wait: number = waits.first;
  #cancel: () => void = () => undefined;
  readonly #deps: SaverDeps;

  /** A saver from what the server has. */
  constructor(stored: Stored, deps: SaverDeps) {
    this.#stored = $state.raw(stored);
    this.#deps = deps;
  }

  get state(): ChangesState {
    return this.#state;
  }
  get theirs(): Theirs | null {
    return this.#theirs;
  }
  /** Why the server refused, in its words. */
  get refusal(): string {
    return this.#refusal;
  }
  /** The version that the server has acknowledged. */
  get version(): number {
    return this.#stored.version;
  }
  /** Whether leaving would lose something: what is neither saved nor kept on this device. */
  get wouldLose(): boolean {
    return this.#state !== 'saved' && (!this.#isKept || this.#state === 'refused');
  }

  /** Takes up the changes that were kept on this device when the page was left. */
  resume(): void {
    const changes = this.#deps.kept.take();
    if (changes.length === 0) return;
    const laid = layOver(this.#stored.document, changes);
    this.#deps.receive(laid.document);
    this.add(laid.changes);
    this.#keep();
  }

  /** Changes were made: they are kept now, and sent in a moment. */
  add(changes: readonly ScenarioChange[]): void {
    if (changes.length === 0) return;
    this.#queue = [...this.#queue, ...changes];
    this.#keep();
    if (this.#state === 'saved' || this.#state === 'pending') {
      this.#state = 'pending';
      this.#schedule(sendingDelay);
    }
  }

  /** Sends what waits, now; resolves once everything is saved (true) or cannot be (false). */
  async flush(): Promise<boolean> {
    this.#cancel();
    if (this.#sending.length > 0) return false;
    while (this.#queue.length > 0) {
      this.#sending = mergeChanges(this.#queue);
      this.#queue = [];
      if (this.#sending.length === 0) continue;
      this.#state = 'saving';
      try {
        const version = await this.#deps.send(this.#stored.version, this.#sending);
        this.#acknowledge(version);
      } catch (error) {
        if (!this.#meet(error)) return false;
      }
    }
    this.#state = 'saved';
    this.#keep();
    return true;
  }

  /** Something else than the document was saved, or seen, under a newer version. */
  sawVersion(version: number): void {
    this.#stored = { ...this.#stored, version };
  }

  /** Looks whether someone else changed the scenario while one was away; nothing when something waits to be sent. */
  async look(): Promise<void> {
    if (this.#state === 'offline' || this.#state === 'signed-out') void this.flush();
    if (!this.#isSaved()) return;
    const stored = await this.#deps.read().catch(() => null);
    if (stored === null || stored.version <= this.#stored.version || !this.#isSaved()) return;
    this.#stored = stored;
    this.#deps.receive(stored.document);
  }

  /** Gives up what the server refuses, and goes over to what it has. */
  async abandon(): Promise<void> {
    const stored = await this.#deps.read();
    this.#queue = [];
    this.#keep();
    this.#stored = stored;
    this.#deps.receive(stored.document);
    this.#state = 'saved';
    this.#refusal = '';
  }

  /** One has read what others did. */
  dismissTheirs(): void {
    this.#theirs = null;
  }

  #acknowledge(version: number): void {
    const document = applyChanges(this.#stored.document, this.#sending);
    this.#stored = { version, document: document.ok ? document.value : this.#stored.document };
    this.#sending = [];
    this.#wait = waits.first;
    this.#keep();
  }

  /** What to do of an error: true, and the sending goes on; false, and it waits. */
  #meet(error: unknown): boolean {
    this.#queue = [...this.#sending, ...this.#queue];
    this.#sending = [];
    if (!(error instanceof ApiError)) throw error;
    const theirs = error.status === 412 ? storedIn(error.problem) : null;
    if (theirs !== null) {
      const laid = layOver(theirs.document, this.#queue);
      const { by, at, version, document } = theirs;
      this.#theirs = { by, at, before: this.#stored.document, after: document, notes: laid.notes };
      this.#stored = { version, document };
      this.#queue = laid.changes;
      this.#deps.receive(laid.document);
      return true;
    }
    this.#keep();
    this.#state = standingAfter(error);
    if (this.#state === 'offline') {
      this.#schedule(this.#wait);
      this.#wait = Math.min(this.#wait * 2, waits.last);
    }
    if (this.#state === 'refused') this.#refusal = error.detail;
    return false;
  }

  #isSaved(): boolean {
    return this.#state === 'saved';
  }

  #schedule(ms: number): void {
    this.#cancel();
    this.#cancel = this.#deps.later(() => void this.flush(), ms);
  }

  #keep(): void {
    this.#isKept = this.#deps.kept.keep([...this.#sending, ...this.#queue]);
  }
}

/** What the server says it has, in the problem of a version that is not the last. */
function storedIn(problem: object): (Stored & Pick<Theirs, 'by' | 'at'>) | null {
  const { version, document, updatedBy, updatedAt } = problem as Partial<
    Stored & { updatedBy: string; updatedAt: string }
  >;
  if (version === undefined || document === undefined) return null;
  return { version, document, by: updatedBy ?? null, at: updatedAt ?? null };
}
