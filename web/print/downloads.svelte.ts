import { ApiError } from '../api';

/** The making of the files of a page, one at a time, and what came of the last. */
export class Downloads {
  #busy = $state.raw<string | null>(null);
  #saved = $state.raw<string | null>(null);
  #trouble = $state.raw<ApiError | null>(null);
  readonly #closing = new AbortController();
  readonly #save: (name: string, file: Blob) => void;

  /** `save` hands a file to the reader. */
  constructor(save: (name: string, file: Blob) => void) {
    this.#save = save;
  }

  /** Name of the file that is being made. */
  get busy(): string | null {
    return this.#busy;
  }
  /** Name of the file that was made last. */
  get saved(): string | null {
    return this.#saved;
  }
  get trouble(): ApiError | null {
    return this.#trouble;
  }

  /** Makes a file and hands it out; nothing while another is being made. */
  async make(name: string, of: (signal: AbortSignal) => Promise<Blob>): Promise<void> {
    if (this.#busy !== null) return;
    this.#busy = name;
    this.#saved = null;
    this.#trouble = null;
    const { signal } = this.#closing;
    try {
      const file = await of(signal);
      if (signal.aborted) return;
      this.#save(name, file);
      this.#saved = name;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.#trouble = error;
    } finally {
      this.#busy = null;
    }
  }

  /** Gives up what is being made. */
  close(): void {
    this.#closing.abort();
  }
}
