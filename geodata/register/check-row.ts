import type { Issue } from '../model/issue';
import { checkValue } from './check-value';
import type { Value, Values } from './field';
import { fold } from './fold';
import { fieldError } from './register';
import { isSame } from './same';
import type { Register } from './register';

/** Values as they are kept: every field of the register is there, empty texts and lists are null, texts are trimmed, lists in the order of their choices. */
export function normalised(register: Register, values: Readonly<Record<string, Value | undefined>>): Values {
  const kept = Object.fromEntries(
    register.fields.map((field): [string, Value] => {
      const value = values[field.name];
      if (typeof value === 'string') {
        const text = value.normalize('NFC').trim();
        return [field.name, text === '' ? null : text];
      }
      if (field.type === 'choices' && Array.isArray(value)) {
        const order = field.choices.map((choice) => choice.value);
        const list = [...new Set(value as readonly string[])].toSorted(
          (a, b) => order.indexOf(a) - order.indexOf(b),
        );
        return [field.name, list.length === 0 ? null : list];
      }
      return [field.name, value ?? null];
    }),
  );
  return kept;
}

/** What is wrong with the values of a row, field by field and then between fields; notes do not forbid it. */
export function checkValues(register: Register, values: Values, today: string): readonly Issue[] {
  const known = new Set(register.fields.map(({ name }) => name));
  const unknown = Object.keys(values).filter((name) => !known.has(name));
  const issues = register.fields.flatMap(
    (field) => checkValue(field, values[field.name] ?? null, today) ?? [],
  );
  const all = [...unknown.map((name) => fieldError('register-unknown-field', name)), ...issues];
  return all.length > 0 ? all : (register.check?.(values) ?? []);
}

/** What tells a row from the others of its register: the values of its key, folded. */
export function keyText(register: Register, values: Values): string {
  return register.key
    .map((name) => {
      const value = values[name] ?? null;
      if (value === null) return '';
      const field = register.fields.find((one) => one.name === name);
      return field?.type === 'text' ? fold(String(value)) : String(value);
    })
    .join(' | ');
}

/** The references a row makes: field, what it leads to, and the id it gives. */
export function referencesOf(
  register: Register,
  values: Values,
): readonly { readonly field: string; readonly to: string; readonly id: string }[] {
  return register.fields.flatMap((field) => {
    const id = values[field.name];
    return field.type === 'reference' && typeof id === 'string'
      ? [{ field: field.name, to: field.to, id }]
      : [];
  });
}

/** Names of the fields whose values differ between two states of a row. */
export function changedFields(register: Register, before: Values, after: Values): readonly string[] {
  return register.fields
    .map(({ name }) => name)
    .filter((name) => !isSame(before[name] ?? null, after[name] ?? null));
}
