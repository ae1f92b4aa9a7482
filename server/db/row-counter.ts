import type { Sql } from 'postgres';

type Receive = (result: unknown) => unknown;

/** The inside of a query of postgres.js: who receives its result, or each part of it when it is read by a cursor. */
interface Receiving {
  resolve: Receive;
  cursorFn?: Receive;
}

/**
 * Mends the row counter of postgres.js 3.4.9 (porsager/postgres 1119 and 1181): a statement that fails after
 * rows of it have arrived leaves its counter, and the result of the next one on the same connection begins
 * with as many holes. Inside `begin` the ROLLBACK takes the harm.
 *
 * @param sql a client
 * @returns the same client, whose results hold their own rows only
 */
export function withRowsCounted(sql: Sql): Sql {
  return new Proxy(sql, {
    apply: (target, self, values: unknown[]): unknown =>
      counted(Reflect.apply(target as unknown as () => unknown, self, values)),
    get: (target, key): unknown => {
      const property: unknown = Reflect.get(target, key);
      if (key !== 'unsafe' && key !== 'file') return property;
      return (...values: unknown[]): unknown =>
        counted((property as (...values: unknown[]) => unknown)(...values));
    },
  });
}

function counted(made: unknown): unknown {
  if (made instanceof Promise && 'resolve' in made) {
    const query = made as unknown as Receiving;
    const { resolve } = query;
    query.resolve = (result) => resolve(withoutHoles(result));
    let receive: Receive | undefined;
    Object.defineProperty(query, 'cursorFn', {
      get: () => receive,
      set: (given: Receive) => {
        receive = (part) => given(withoutHoles(part));
      },
    });
  }
  return made;
}

/** Removes the places before the first row; several statements in one query give an array of results. */
function withoutHoles(result: unknown): unknown {
  if (!Array.isArray(result)) return result;
  const first = result.findIndex((_, place) => place in result);
  result.splice(0, first === -1 ? result.length : first);
  return 'count' in result ? result : result.map(withoutHoles);
}
