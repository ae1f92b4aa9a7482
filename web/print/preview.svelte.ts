import { ApiError } from '../api';

/** Milliseconds from a choice to its preview, and from a key that is typed. */
export const pauses = { choice: 120, typing: 600 } as const;

interface PreviewDeps {
  /** Resolves once what the page shows is saved (true) or cannot be (false). */
  readonly settle: () => Promise<boolean>;
  readonly fetchPage: (address: string, signal: AbortSignal) => Promise<Blob>;
  /** Makes an address of the page that an image can show, and takes it back. */
  readonly urls: { readonly make: (page: Blob) => string; readonly drop: (url: string) => void };
}

/** Why there is no preview: its draft is not saved, or the server has refused. */
export type PreviewTrouble =
  { readonly kind: 'not-saved' } | { readonly kind: 'refused'; readonly error: ApiError };

/** The preview of a page: one request at a time, the earlier page until the next is there. */
export class Preview {
  #picture = $state.raw<string | null>(null);
  #stage = $state.raw<'saving' | 'drawing' | 'done'>('drawing');
  #trouble = $state.raw<PreviewTrouble | null>(null);
  #running = new AbortController();
  readonly #deps: PreviewDeps;

  constructor(deps: PreviewDeps) {
    this.#deps = deps;
  }

  /** Address of the last page that was made; null before the first. */
  get picture(): string | null {
    return this.#picture;
  }
  get stage(): 'saving' | 'drawing' | 'done' {
    return this.#stage;
  }
  get trouble(): PreviewTrouble | null {
    return this.#trouble;
  }

  /** Shows the page of an address in the place of the one before, which is no longer waited for. */
  async show(address: string): Promise<void> {
    this.#running.abort();
    const { signal } = (this.#running = new AbortController());
    const isOver = () => signal.aborted;
    this.#stage = 'saving';
    const isSaved = await this.#deps.settle();
    if (isOver()) return;
    if (!isSaved) {
      this.#end({ kind: 'not-saved' });
      return;
    }
    this.#stage = 'drawing';
    try {
      const page = await this.#deps.fetchPage(address, signal);
      if (isOver()) return;
      const before = this.#picture;
      this.#picture = this.#deps.urls.make(page);
      if (before !== null) this.#deps.urls.drop(before);
      this.#end(null);
    } catch (error) {
      if (isOver()) return;
      if (!(error instanceof ApiError)) throw error;
      this.#end({ kind: 'refused', error });
    }
  }

  /** Waits for nothing any more, and lets the page go. */
  close(): void {
    this.#running.abort();
    if (this.#picture !== null) this.#deps.urls.drop(this.#picture);
  }

  #end(trouble: PreviewTrouble | null): void {
    this.#trouble = trouble;
    this.#stage = 'done';
  }
}
