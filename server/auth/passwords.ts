import { z } from '@hono/zod-openapi';
import { hashPassword } from 'better-auth/crypto';
import { passwordLength } from '../../geodata/model/account';
import { expectation } from '../expectation';
import type { Bilingual } from '../problems';
import { refusedParameters } from '../problems';
import { commonPasswords } from './common-passwords';

const { min, max } = passwordLength;

/** A password that someone already has: only bounded, so that hashing it stays cheap. */
export const givenPassword = z
  .string(expectation('un mot de passe', 'a password'))
  .max(max, expectation(`au plus ${max} caractères`, `at most ${max} characters`));

/** A password that someone chooses: long enough; length is the only rule. */
export const chosenPassword = givenPassword.min(
  min,
  expectation(`au moins ${min} caractères`, `at least ${min} characters`),
);

/** Of whom a password must not be a mere repetition. */
interface Person {
  readonly email: string;
  readonly name: string;
}

/** Why a password is too easy to guess for someone, in both languages; null when it is not. */
export function weaknessOf(password: string, person: Person): Bilingual | null {
  const folded = password.toLowerCase();
  const itself = [person.email, person.name].map((text) => text.toLowerCase());
  if (itself.includes(folded))
    return {
      fr: 'autre chose que votre adresse ou votre nom',
      en: 'something else than your address or your name',
    };
  if (commonPasswords.has(folded) || new Set(folded).size < 4)
    return {
      fr: 'un mot de passe moins répandu\u00a0: celui-ci est parmi les premiers essayés',
      en: 'a less common password: this one is among the first to be tried',
    };
  return null;
}

/**
 * Refuses a password that is too easy to guess for someone.
 *
 * @param field name of the parameter to blame
 * @throws Problem `invalid-parameter`
 */
export function refuseWeak(password: string, person: Person, field = 'password'): void {
  const expected = weaknessOf(password, person);
  if (expected !== null) throw refusedParameters([{ name: field, received: null, expected }]);
}

/**
 * The hash to keep of a password that someone chose (scrypt, by the accounts' library).
 *
 * @throws Problem `invalid-parameter` when the password is too easy to guess
 */
export async function hashChosen(password: string, person: Person): Promise<string> {
  refuseWeak(password, person);
  return hashPassword(password);
}
