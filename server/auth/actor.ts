import type { Context } from 'hono';
import type { Grant, Role } from '../../geodata/model/account';
import type { Openness } from './permissions';

/** Someone who is signed in, as of a request. */
export interface Actor {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Objects given to the account. */
  readonly grants: readonly Grant[];
  /** Identifier of the session of the request. */
  readonly session: string;
}

/** What decides about a request: the setting, and who asks. */
export interface Gate extends Openness {
  /** Who is signed in by the cookies of a request; refreshes them when needed. Null: nobody, or an account that is disabled. */
  actorOf(c: Context): Promise<Actor | null>;
}
