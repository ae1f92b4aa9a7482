import { ApiError } from '../api';

/** Something of a talk that is to be written on the server. A later one of the same key takes the place of an earlier one. */
export interface Sending {
  readonly key: string;
  readonly method: 'PUT' | 'DELETE' | 'PATCH';
  readonly path: string;
  readonly body?: unknown;
}

/** Where what waits is kept. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

interface OutboxDeps {
  readonly name: string;
  readonly store: Store;
  readonly send: (sending: Sending) => Promise<void>;
  /** Told how many wait and what went wrong, whenever that changes; status 0 is no network. */
  readonly onchange: (waiting: number, trouble: ApiError | null) => void;
}

/**
 * What was written during a talk and has not reached the server: kept on this computer, sent in order, and sent again when the network
 * is back. Each can be sent twice without harm.
 */
export class Outbox {
  #waiting: readonly Sending[];
  #sending = false;

  constructor(private readonly deps: OutboxDeps) {
    this.#waiting = readKept(deps.store.getItem(deps.name));
  }

  /** What waits, in the order in which it will be sent. */
  get waiting(): readonly Sending[] {
    return this.#waiting;
  }

  /** Adds something to send, and tries at once. */
  add(sending: Sending): Promise<void> {
    this.#keep([...this.#waiting.filter(({ key }) => key !== sending.key), sending]);
    this.deps.onchange(this.#waiting.length, null);
    return this.flush();
  }

  /** Sends what waits until the network fails. What the server refuses for good is given up, and told. */
  async flush(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    let trouble: ApiError | null = null;
    for (let first = this.#waiting[0]; first !== undefined; first = this.#waiting[0]) {
      const sent = first;
      try {
        await this.deps.send(sent);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        trouble = error;
        // No network, a server that is away, a session that has expired: it will pass.
        if (error.status === 0 || error.status === 401 || error.status >= 500) break;
      }
      this.#keep(this.#waiting.filter((one) => one !== sent));
    }
    this.#sending = false;
    this.deps.onchange(this.#waiting.length, trouble);
  }

  #keep(waiting: readonly Sending[]): void {
    this.#waiting = waiting;
    const { store, name } = this.deps;
    if (waiting.length === 0) store.removeItem(name);
    else store.setItem(name, JSON.stringify(waiting));
  }
}

function readKept(text: string | null): readonly Sending[] {
  return text === null ? [] : (JSON.parse(text) as readonly Sending[]);
}
