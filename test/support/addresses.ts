import { declaredAction } from '../../server/auth/access';
import type { Action } from '../../geodata/model/account';
import type { testApp } from './app';

/** An address that something answers at, with the actions that its guards declare. */
export interface WalkedAddress {
  /** Method and path, e.g. "GET /api/me". */
  readonly address: string;
  readonly method: string;
  readonly path: string;
  readonly actions: Set<Action>;
}

/** Every address that something answers at. */
export function addresses(app: ReturnType<typeof testApp>): WalkedAddress[] {
  const found = new Map<string, Omit<WalkedAddress, 'address'>>();
  for (const { method, path, handler } of app.routes) {
    const isMiddleware = method === 'ALL' && handler.length >= 2;
    const action = declaredAction(handler);
    if (isMiddleware && action === undefined) continue;
    const address = `${method} ${path}`;
    const known = found.get(address) ?? { method, path, actions: new Set<Action>() };
    if (action !== undefined) known.actions.add(action);
    found.set(address, known);
  }
  return [...found].map(([address, rest]) => ({ address, ...rest }));
}
