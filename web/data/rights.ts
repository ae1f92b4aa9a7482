import type { Me } from '../../geodata/model/account';
import type { Values } from '../../geodata/register/field';
import type { Register } from '../../geodata/register/register';
import { subjectsOf } from '../../geodata/register/subjects';

/** What one may do with a row: nothing, propose, or change it at once. */
export type Right = 'none' | 'propose' | 'edit';

/** Finds the values of a territory or an initiative, by which a row may be about something given to the account. */
export type FindCarrier = (register: string, id: string) => Values | undefined;

/** What one may do at best with some rows of a register. The server decides; this tells beforehand. */
export function rightIn({ account, may }: Me, { writers }: Register): Right {
  if (account === null) return 'none';
  if (may.includes(writers === 'administrators' ? 'referential.edit' : 'object.edit')) return 'edit';
  return writers === 'granted' && may.includes('object.propose') && account.grants.length > 0
    ? 'propose'
    : 'none';
}

/** What one may do with a row, by the objects it is about. */
export function rightOn(me: Me, register: Register, id: string, values: Values, find: FindCarrier): Right {
  const right = rightIn(me, register);
  if (right !== 'propose') return right;
  const grants = me.account?.grants ?? [];
  const subjects = subjectsOf({ register: register.id, id, values }, find);
  const isGiven = subjects.some((subject) =>
    grants.some((grant) => grant.kind === subject.kind && grant.id === subject.id),
  );
  return isGiven ? 'propose' : 'none';
}
