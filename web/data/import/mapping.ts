import type { ColumnMatch, ColumnTarget, Mapping } from '../../../geodata/imports/contract';
import { specialTargets } from '../../../geodata/imports/contract';
import { registerOf } from '../../../geodata/register/registry';
import type { ImportUi } from '../../../geodata/text/ui-import';
import type { Language } from '../../../geodata/text/format';

/** The mapping that matches propose. */
export function proposedMapping(matches: readonly ColumnMatch[]): Mapping {
  return Object.fromEntries(matches.map(({ header, target }) => [header, target]));
}

/** What a column can give in a register, with its name for people: the fields, then the id and the evidence. */
export function targetsOf(
  register: string,
  language: Language,
  words: ImportUi['mapping'],
): readonly { readonly target: ColumnTarget; readonly name: string; readonly required: boolean }[] {
  return [
    ...registerOf(register).fields.map(({ name, label, required }) => ({
      target: name,
      name: label[language],
      required,
    })),
    ...specialTargets.map((target) => ({ target, name: words.special[target], required: false })),
  ];
}

/** What is given by two columns, in the order of the headers: it must be one. */
export function givenTwice(mapping: Mapping): readonly ColumnTarget[] {
  const given = Object.values(mapping).filter((target) => target !== null);
  return [...new Set(given.filter((target, index) => given.indexOf(target) !== index))];
}

/** Required fields of a register that no column gives. */
export function notGiven(register: string, mapping: Mapping): readonly string[] {
  const given = new Set(Object.values(mapping));
  return registerOf(register)
    .fields.filter(({ name, required }) => required && !given.has(name))
    .map(({ name }) => name);
}
