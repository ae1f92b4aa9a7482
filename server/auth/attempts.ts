import type { Sql } from '../db/fragments';
import { countAttempt, forgetOldAttempts, refundAttempt } from '../db/queries/account-attempts';
import { Problem } from '../problems';
import { networkOf } from './client-address';
import { hashOf } from './tokens';

const minute = 60_000;

/** How many attempts are let through within a time, in milliseconds. */
interface Limit {
  readonly max: number;
  readonly within: number;
}

/**
 * What is slowed down. One account from one place: little; one account from everywhere: more, so that nobody locks someone else out
 * by failing in their name; one place for all accounts: as much as the people of an office behind one address need.
 */
const limits = {
  accountHere: { max: 10, within: 15 * minute },
  account: { max: 100, within: 60 * minute },
  address: { max: 50, within: 15 * minute },
} as const satisfies Record<string, Limit>;

/** What attempts are counted for: signing in, changing one's password, using a link. */
export type Attempted = 'sign-in' | 'password' | 'link';

/** What an attempt is made on (an e-mail, an account, a token; null: nothing yet) and where from. */
export interface Attempt {
  readonly on: string | null;
  readonly address: string;
}

/** Counts attempts in the database, so that neither a restart nor a second server forgets them. */
export class Attempts {
  readonly #sql: Sql;
  readonly #now: () => Date;

  /** `now` is the clock. */
  constructor(sql: Sql, now: () => Date) {
    this.#sql = sql;
    this.#now = now;
  }

  /**
   * Counts an attempt before it is made.
   *
   * @throws Problem `too-many-attempts`, with the time to wait, when one of the limits is passed
   */
  async count(attempted: Attempted, attempt: Attempt): Promise<void> {
    const now = this.#now();
    const all = counters(attempted, attempt);
    const windows = all.map(({ key, within }) => ({ key, windowEnd: new Date(now.getTime() + within) }));
    const counted = await countAttempt(this.#sql, windows, now);
    const passed = counted.filter(
      ({ key, count }) => count > (all.find((counter) => counter.key === key)?.max ?? 0),
    );
    if (passed.length > 0) {
      const end = Math.max(...passed.map(({ windowEnd }) => Date.parse(windowEnd)));
      throw tooMany(Math.max(1, Math.ceil((end - now.getTime()) / 1000)));
    }
    // Now and then: when a window opens.
    if (counted.every(({ count }) => count === 1)) await forgetOldAttempts(this.#sql, now);
  }

  /** Takes back what a successful attempt has counted, and forgets the failures of that account from that place. */
  async succeed(attempted: Attempted, attempt: Attempt): Promise<void> {
    const keys = counters(attempted, attempt).map(({ key }) => key);
    await refundAttempt(this.#sql, keys[0] ?? '', keys.slice(1));
  }
}

type Counter = Limit & { readonly key: string };

/** The account from this place first, then the account, then the place. */
function counters(attempted: Attempted, { on, address }: Attempt): Counter[] {
  const network = networkOf(address);
  // Hashed: who tried what from where is nobody's business.
  const key = (...parts: string[]) => hashOf(JSON.stringify([attempted, ...parts]));
  const place = { ...limits.address, key: key('address', network) };
  if (on === null) return [place];
  return [
    { ...limits.accountHere, key: key('here', on, network) },
    { ...limits.account, key: key('account', on) },
    place,
  ];
}

function tooMany(seconds: number): Problem {
  const minutes = Math.ceil(seconds / 60);
  return new Problem('too-many-attempts', {
    retryAfter: seconds,
    detail: {
      fr: `Trop d’essais. Réessayez dans ${minutes > 1 ? `${minutes} minutes` : 'une minute'}.`,
      en: `Too many attempts. Try again in ${minutes > 1 ? `${minutes} minutes` : 'a minute'}.`,
    },
  });
}
