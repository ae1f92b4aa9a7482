/** Asks before one leaves work that is not saved: by a link of the page it can be told in its own words, otherwise the browser asks. */
export class Leaving {
  #asked = $state.raw<HTMLAnchorElement | null>(null);
  #isFree = false;
  readonly #isDirty: () => boolean;

  /** `isDirty`: whether there is something to lose. */
  constructor(isDirty: () => boolean) {
    this.#isDirty = isDirty;
  }

  /** Whether one is being asked. */
  get asked(): boolean {
    return this.#asked !== null;
  }

  /** Watches the links of the page; gives what ends it. */
  watch(): () => void {
    const click = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (link.target !== '' || this.#isFree || !this.#isDirty()) return;
      event.preventDefault();
      event.stopPropagation();
      this.#asked = link;
    };
    const unload = (event: BeforeUnloadEvent) => {
      if (!this.#isFree && this.#isDirty()) event.preventDefault();
    };
    // Before the shell, which follows links without loading the page anew.
    document.addEventListener('click', click, { capture: true });
    window.addEventListener('beforeunload', unload);
    return () => {
      document.removeEventListener('click', click, { capture: true });
      window.removeEventListener('beforeunload', unload);
    };
  }

  /** Leaves by the link that was followed, or stays. */
  answer(isLeaving: boolean): void {
    const link = this.#asked;
    this.#asked = null;
    if (link === null || !isLeaving) return;
    this.#isFree = true;
    link.click();
  }
}
