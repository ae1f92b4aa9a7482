import type { ReferenceTarget } from '../../../geodata/register/field';
import { findRegister } from '../../../geodata/register/registry';

/** What the rows of these registers refer to, and the registers themselves when others name them: whose names are to come. */
export function targetsOf(changes: readonly { readonly register: string }[]): readonly ReferenceTarget[] {
  const registers = [...new Set(changes.map(({ register }) => register))];
  const fields = registers.flatMap((id) => findRegister(id)?.fields ?? []);
  return [...new Set(fields.flatMap((field) => (field.type === 'reference' ? [field.to] : [])))];
}

/** The registers among them whose rows have a name of their own, by which others call them. */
export function namedRegisters(changes: readonly { readonly register: string }[]): readonly string[] {
  const registers = [...new Set(changes.map(({ register }) => register))];
  return registers.filter((id) => findRegister(id)?.naming[0] === 'name');
}
