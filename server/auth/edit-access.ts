import type { Action } from '../../geodata/model/account';
import { findRegister } from '../../geodata/register/registry';
import type { Register } from '../../geodata/register/register';
import type { Subject } from '../../geodata/register/row';
import { Problem } from '../problems';
import type { Actor } from './actor';
import { extentOf } from './permissions';

/** An edit by its register, with what it is about before and after. */
export interface EditAbout {
  readonly edit: { readonly register: string };
  readonly states: readonly (readonly Subject[])[];
}

/** What writing in a register without validation asks for. */
const directly: Readonly<Record<Register['writers'], Action>> = {
  granted: 'object.edit',
  engineers: 'object.edit',
  administrators: 'referential.edit',
};

/**
 * How edits may be made by someone: at once, or as a proposal that an engineer validates. One that must be proposed makes all of them a
 * proposal.
 *
 * @throws Problem `not-allowed` when one of them may not be made at all
 */
export function wayToEdit({ role, grants }: Actor, edits: readonly EditAbout[]): 'edit' | 'propose' {
  const extent = (action: Action) => extentOf(action, role, { publicRead: true });
  const isGiven = ({ kind, id }: Subject) => grants.some((grant) => grant.kind === kind && grant.id === id);
  const ways = edits.map(({ edit, states }) => {
    const writers = findRegister(edit.register)?.writers ?? 'engineers';
    if (extent(directly[writers]) === 'all') return 'edit';
    const mayPropose = writers === 'granted' && extent('object.propose') !== 'none';
    const isOwn = states.length > 0 && states.every((subjects) => subjects.some(isGiven));
    if (mayPropose && isOwn) return 'propose';
    throw new Problem('not-allowed');
  });
  return ways.includes('propose') ? 'propose' : 'edit';
}

/**
 * Refuses registers in which someone may not write without validation, whatever the rows.
 *
 * @throws Problem `not-allowed`
 */
export function refuseClosed(actor: Actor, registers: readonly string[]): void {
  wayToEdit(
    actor,
    registers.map((register) => ({ edit: { register }, states: [] })),
  );
}
