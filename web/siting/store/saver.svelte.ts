import type { SitingDocument } from '../../../geodata/model/siting-plan';
import { ApiError } from '../../api';
import { sendingDelay, standingAfter, type Later, type SavingState } from '../../workshop/saving';
import type { PlanContent } from '../plan-api';

/** What someone else has saved meanwhile. */
interface Theirs {
  readonly by: string | null;
  readonly version: number;
  readonly document: SitingDocument;
}

interface SaverDeps {
  readonly send: (version: number, part: Partial<PlanContent>) => Promise<number>;
  readonly read: () => Promise<{ readonly version: number; readonly document: SitingDocument }>;
  /** The document is now this one, of someone else. */
  readonly receive: (document: SitingDocument) => void;
  readonly later: Later;
}

/** Milliseconds from a failure to the next try. */
const wait = 5_000;

/** Saves a plan as it is edited, one sending at a time. What others saved meanwhile is never written over without being asked. */
export class PlanSaver {
  #state = $state.raw<SavingState>('saved');
  #theirs = $state.raw<Theirs | null>(null);
  #refusal = $state.raw('');
  #version: number;
  #waiting: Partial<PlanContent> | null = null;
  #running: Promise<boolean> | null = null;
  #cancel: () => void = () => undefined;
  readonly #deps: SaverDeps;

  /** A saver from the version that the server has. */
  constructor(version: number, deps: SaverDeps) {
    this.#version = $state.raw(version);
    this.#deps = deps;
  }

  get state(): SavingState {
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
    return this.#version;
  }
  /** Whether leaving would lose something. */
  get wouldLose(): boolean {
    return this.#state !== 'saved';
  }

  /** Part of the plan has changed: it is sent in a moment. */
  add(part: Partial<PlanContent>): void {
    this.#waiting = { ...this.#waiting, ...part };
    if (this.#state === 'conflict') return;
    if (this.#state !== 'saving') this.#state = 'pending';
    this.#schedule(sendingDelay);
  }

  /** Sends what waits, now; resolves once everything is saved (true) or cannot be (false). */
  async flush(): Promise<boolean> {
    this.#cancel();
    if (this.#state === 'conflict') return false;
    this.#running ??= this.#send().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** The plan was seen under a newer version. */
  sawVersion(version: number): void {
    this.#version = version;
  }

  /** One's own plan takes the place of what someone else has saved. */
  async keepMine(): Promise<void> {
    if (this.#theirs === null) return;
    this.#version = this.#theirs.version;
    this.#theirs = null;
    this.#state = 'pending';
    await this.flush();
  }

  /** What someone else has saved, or what the server has, takes the place of one's own changes. */
  async takeTheirs(): Promise<void> {
    const { version, document } = this.#theirs ?? (await this.#deps.read());
    this.#version = version;
    this.#theirs = null;
    this.#waiting = null;
    this.#state = 'saved';
    this.#deps.receive(document);
  }

  async #send(): Promise<boolean> {
    while (this.#waiting !== null) {
      const sending: Partial<PlanContent> = this.#waiting;
      this.#waiting = null;
      this.#state = 'saving';
      try {
        this.#version = await this.#deps.send(this.#version, sending);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        this.#waiting = { ...sending, ...this.#left() };
        this.#meet(error);
        return false;
      }
    }
    this.#state = 'saved';
    return true;
  }

  /** What was added while the last part was being sent. */
  #left(): Partial<PlanContent> {
    return this.#waiting ?? {};
  }

  #meet(error: ApiError): void {
    const { version, document, updatedBy } = error.problem as Partial<Theirs & { updatedBy: string }>;
    if (error.status === 412 && version !== undefined && document !== undefined) {
      this.#theirs = { version, document, by: updatedBy ?? null };
      this.#state = 'conflict';
      return;
    }
    this.#state = standingAfter(error);
    if (this.#state === 'offline') this.#schedule(wait);
    if (this.#state === 'refused') this.#refusal = error.detail;
  }

  #schedule(ms: number): void {
    this.#cancel();
    this.#cancel = this.#deps.later(() => void this.flush(), ms);
  }
}
