import type { Me } from '../../geodata/model/account';

/** Who is signed in, once known; until then, and when it cannot be known, nobody is. */
export class Identity {
  #me = $state.raw<Me | null>(null);

  get me(): Me | null {
    return this.#me;
  }

  get account(): Me['account'] {
    return this.#me?.account ?? null;
  }

  /** Asks, through `fetch`; what goes wrong leaves it as it is. */
  async load(fetch: () => Promise<Me>): Promise<void> {
    this.#me = await fetch().catch(() => this.#me);
  }
}
