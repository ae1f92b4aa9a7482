import type { Seminar } from '../../geodata/model/seminar';
import { ApiError } from '../api';
import type { SeminarApi, SeminarContent } from './seminar-api';

/** Milliseconds of quiet before what was typed is saved, and between two tries without network. */
const pauses = { quiet: 600, retry: 4000 };

/** Saves a seminar as it is composed, over the version that was read: what someone else has saved meanwhile is never overwritten. */
export class SeminarSaver {
  state = $state<'saved' | 'saving' | 'offline' | 'conflict'>('saved');
  /** What the server said against it; empty for nothing. */
  trouble = $state('');
  version: number;
  #waiting: Partial<SeminarContent> = {};
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly api: Pick<SeminarApi, 'save'>,
    private readonly seminar: Pick<Seminar, 'id' | 'version'>,
  ) {
    this.version = seminar.version;
  }

  /** Saves a change once nothing more is typed. */
  change(content: Partial<SeminarContent>): void {
    this.#waiting = { ...this.#waiting, ...content };
    if (this.state === 'conflict') return;
    this.state = 'saving';
    this.#later(pauses.quiet);
  }

  /** Saves now; true when all is on the server. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    if (Object.keys(this.#waiting).length === 0) return this.state !== 'conflict';
    const sent = this.#waiting;
    this.#waiting = {};
    try {
      this.version = await this.api.save(this.seminar.id, this.version, sent);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.#waiting = { ...sent, ...this.#waiting };
      this.trouble = error.status === 0 ? '' : error.detail;
      this.state = error.status === 412 ? 'conflict' : 'offline';
      if (error.status === 0) this.#later(pauses.retry);
      return false;
    }
    this.trouble = '';
    if (Object.keys(this.#waiting).length > 0) return this.flush();
    this.state = 'saved';
    return true;
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }
}
