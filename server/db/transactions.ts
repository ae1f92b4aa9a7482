import type { Sql } from 'postgres';

/** The inside of a query of postgres.js. */
interface Rejectable {
  reject: (error: unknown) => void;
}

/** `begin` with or without options for the transaction. */
interface Beginning {
  begin(...values: unknown[]): Promise<unknown>;
}

type Work = (sql: unknown) => unknown;
type Callable = (...values: unknown[]) => unknown;

/**
 * Makes transactions survive the loss of their connection. In postgres.js 3.4.9 (porsager/postgres 1208,
 * 1215, 1216) the ROLLBACK that follows is written to a connection that is no more, which ends the process,
 * or to a new one, where later statements of the transaction would then run on their own. Here nothing more
 * is sent once the connection is lost, and `begin` fails.
 *
 * @param sql a client
 * @returns the same client with a safe `begin`
 */
export function withSafeTransactions(sql: Sql): Sql {
  return new Proxy(sql, {
    get: (target, key): unknown => (key === 'begin' ? safeBegin(target) : Reflect.get(target, key)),
  });
}

function safeBegin(sql: Sql): Callable {
  return (...values) => {
    const connection = new Connection();
    const work = values.pop() as Work;
    const outcome = (sql as unknown as Beginning).begin(...values, (transaction: unknown) =>
      connection.run(work, transaction),
    );
    return outcome.catch((error: unknown) => {
      connection.lose(error);
      // What was said of the loss tells more than that the connection was closed.
      throw connection.said ?? error;
    });
  };
}

/** What is known of the connection of one transaction. */
class Connection {
  #loss: Error | null = null;
  #onLoss: (error: Error) => void = () => undefined;
  readonly #lost = new Promise<never>((_, reject) => {
    this.#onLoss = reject;
  });

  constructor() {
    // Without a savepoint nobody waits for it.
    this.#lost.catch(() => undefined);
  }

  /** What the server said as it ended the connection; null when it did not. */
  get said(): Error | null {
    return this.#loss !== null && isFatal(this.#loss) ? this.#loss : null;
  }

  /** The connection is of no use any more. */
  lose(error: unknown): void {
    if (this.#loss) return;
    this.#loss = error instanceof Error ? error : new Error(String(error));
    this.#onLoss(this.#loss);
  }

  /**
   * Runs work in a transaction or a savepoint; never ends when the connection is lost, for its end would be
   * told to the server.
   */
  async run(work: Work, transaction: unknown): Promise<unknown> {
    try {
      const made = await work(this.#guard(transaction as object));
      return this.#loss ? await forever : made;
    } catch (error) {
      if (this.#loss) await forever;
      throw error;
    }
  }

  #guard(transaction: object): unknown {
    return new Proxy(transaction, {
      apply: (target, self, values: unknown[]): unknown =>
        this.#query(() => Reflect.apply(target as Callable, self, values)),
      get: (target, key): unknown => {
        const property: unknown = Reflect.get(target, key);
        if (key === 'savepoint')
          return (...values: unknown[]) => this.#savepoint(property as Callable, values);
        if (key !== 'unsafe' && key !== 'file') return property;
        return (...values: unknown[]) => this.#query(() => (property as Callable)(...values));
      },
    });
  }

  #query(make: () => unknown): unknown {
    if (this.#loss) return Promise.reject(this.#loss);
    const made = make();
    if (made instanceof Promise && 'reject' in made) {
      const query = made as unknown as Rejectable;
      const { reject } = query;
      query.reject = (error) => {
        if (isLoss(error)) this.lose(error);
        reject(error);
      };
    }
    return made;
  }

  #savepoint(savepoint: Callable, values: unknown[]): Promise<unknown> {
    if (this.#loss) return Promise.reject(this.#loss);
    const work = values.pop() as Work;
    return Promise.race([
      savepoint(...values, (transaction: unknown) => this.run(work, transaction)),
      this.#lost,
    ]);
  }
}

const forever = new Promise<never>(() => undefined);

/** True for errors after which the server, or the network, closes the connection. */
function isLoss(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return isFatal(error) || (typeof code === 'string' && /^(CONNECTION_|E[A-Z]+$)/.test(code));
}

function isFatal(error: unknown): boolean {
  return (error as { severity?: unknown }).severity === 'FATAL';
}
