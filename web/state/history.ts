/** Where the address of the page is kept: the browser's history, or a list in tests. */
export interface AddressBar {
  push(url: string): void;
  replace(url: string): void;
}

/** Browsers refuse more than some 100 changes of address in 30 s; camera moves and playing come faster. */
const replacePeriodMs = 400;

/**
 * Writes the address of the view: `push` at once for a choice one may want to go back from, `replace` at most every
 * 400 ms, the last one winning, for what changes continuously. `scheduleMs` runs a callback after some milliseconds and returns its cancel.
 */
export class AddressWriter {
  #pending: string | null = null;
  #cancel: (() => void) | null = null;

  constructor(
    private readonly bar: AddressBar,
    private readonly schedule: (callback: () => void, ms: number) => () => void = (callback, ms) => {
      const id = setTimeout(callback, ms);
      return () => clearTimeout(id);
    },
  ) {}

  push(url: string): void {
    // What was pending belongs to the entry one leaves.
    this.flush();
    this.bar.push(url);
  }

  replace(url: string): void {
    this.#pending = url;
    this.#cancel ??= this.schedule(() => {
      this.#cancel = null;
      this.flush();
    }, replacePeriodMs);
  }

  /** Writes what waits, now. */
  flush(): void {
    this.#cancel?.();
    this.#cancel = null;
    if (this.#pending === null) return;
    const url = this.#pending;
    this.#pending = null;
    this.bar.replace(url);
  }

  /** Forgets what waits: the address has just changed by other means. */
  drop(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#pending = null;
  }
}

/** The address bar of the browser. */
export const browserBar: AddressBar = {
  push: (url) => history.pushState(null, '', url),
  replace: (url) => history.replaceState(null, '', url),
};
