import type { Context, Handler, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Action, Grant } from '../../geodata/model/account';
import type { AppEnv } from '../app-env';
import { Problem } from '../problems';
import type { Actor, Gate } from './actor';
import { extentOf } from './permissions';
import type { Openness } from './permissions';

/** What each guard declares. */
const declared = new WeakMap<object, Action>();

/**
 * Declares what a route lets do. Every route has one: `authorise` refuses those that have none, and asks the table of permissions
 * before anything else of the route runs.
 */
export function guard(action: Action): MiddlewareHandler<AppEnv> {
  const declaration: MiddlewareHandler<AppEnv> = (c, next) => {
    if (!c.get('authorised').has(action))
      throw new Error(`the route of ${c.req.path} was reached without authorisation`);
    return next();
  };
  declared.set(declaration, action);
  return declaration;
}

/** The action that a handler declares, undefined when it is not a guard. */
export function declaredAction(handler: Handler | MiddlewareHandler): Action | undefined {
  return declared.get(handler);
}

/**
 * The one place where requests are authorised, in front of everything that may answer (remembered answers included): 401 without the
 * session that the action wants, 403 without the role, 500 for a route that declares nothing.
 */
export function authorise(gate: Gate): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const routes = matchedRoutes(c);
    const actions = new Set(routes.flatMap(({ handler }) => declaredAction(handler) ?? []));
    // What answers is a handler of a method, or one for all methods that passes nothing on.
    const answers = routes.some(({ method, handler }) => method !== 'ALL' || handler.length < 2);
    if (answers && actions.size === 0) throw new Problem('undeclared-access');

    let asked: Promise<Actor | null> | null = null;
    const actor = () => (asked ??= gate.actorOf(c));
    c.set('authorised', actions);
    c.set('actor', actor);

    const closed = [...actions].filter((action) => extentOf(action, 'anonymous', gate) === 'none');
    for (const action of closed) await refuseUnless(action, actor, gate);
    await next();
    if (closed.length > 0) keepPrivate(c);
  };
}

async function refuseUnless(
  action: Action,
  actor: () => Promise<Actor | null>,
  gate: Openness,
): Promise<void> {
  const who = await actor();
  if (who === null) throw new Problem('sign-in-required');
  if (extentOf(action, who.role, gate) === 'none') throw new Problem('not-allowed');
}

/** What needs a session must not be given to others by a cache on the way. */
function keepPrivate(c: Context<AppEnv>): void {
  const { headers } = c.res;
  headers.set('Cache-Control', headers.get('Cache-Control')?.replace('public', 'private') ?? 'no-store');
  headers.append('Vary', 'Cookie');
}

/** Who is signed in; for routes whose guard wants a session. */
export async function signedInActor(c: Context<AppEnv>): Promise<Actor> {
  const actor = await c.get('actor')();
  if (actor === null) throw new Problem('sign-in-required');
  return actor;
}

/**
 * Refuses an action on an object that was not given to the account, when the role is limited to those that were: the second half of
 * the guard, for routes on one object.
 *
 * @throws Problem `sign-in-required` or `not-allowed`
 */
export async function requireObject(c: Context<AppEnv>, action: Action, object: Grant): Promise<void> {
  const { role, grants } = await signedInActor(c);
  // Whoever is signed in may read: how public that is plays no part here.
  const extent = extentOf(action, role, { publicRead: true });
  const isGiven = grants.some(({ kind, id }) => kind === object.kind && id === object.id);
  if (extent === 'none' || (extent === 'granted' && !isGiven)) throw new Problem('not-allowed');
}
