import type { CollectionState, Reminder } from '../../geodata/model/collection';
import type { Letter, Mailer } from '../auth/mail';
import type { Logger } from 'pino';

/** A structure to remind, at the address that whoever confirmed was shown; null: none was. */
export interface Addressee {
  readonly structure: string;
  readonly email: string | null;
}

/** Letters on their way at the same time. */
const atOnce = 5;

/**
 * Sends a letter to structures of a campaign, at the addresses that were shown and still stand, one letter each. Those that have answered
 * meanwhile get none. When a whole batch fails the rest is not tried: the server of the mail is away.
 *
 * @param addressees structures of `state` alone
 */
export async function sendReminders(
  { mailer, log }: { readonly mailer: Mailer; readonly log: Logger },
  { structures }: CollectionState,
  addressees: readonly Addressee[],
  letter: Pick<Letter, 'subject' | 'text'>,
): Promise<readonly Reminder[]> {
  const known = new Map(structures.map((structure) => [structure.id, structure]));
  const reminders = addressees.map(({ structure, email }): Reminder => {
    const current = known.get(structure);
    const state = current?.answer?.state;
    if (state === 'complete' || state === 'refused') return { structure, email, outcome: 'answered' };
    if (current?.email == null) return { structure, email: null, outcome: 'no-address' };
    return { structure, email, outcome: current.email === email ? 'sent' : 'address-changed' };
  });
  const wanted = reminders.filter(({ outcome }) => outcome === 'sent');
  const taken = new Set<string>();
  for (let first = 0; first < wanted.length; first += atOnce) {
    const batch = wanted.slice(first, first + atOnce);
    const sent = await Promise.all(
      batch.map(async ({ structure, email }) => {
        try {
          await mailer.send({ ...letter, to: email ?? '' });
          taken.add(structure);
          return true;
        } catch (err) {
          log.error({ err }, 'a reminder could not be sent');
          return false;
        }
      }),
    );
    if (!sent.includes(true)) break;
  }
  return reminders.map((reminder) =>
    reminder.outcome === 'sent' && !taken.has(reminder.structure)
      ? { ...reminder, outcome: 'failed' }
      : reminder,
  );
}
