import type { Values } from './field';
import type { Register } from './register';
import { registerOf } from './registry';
import type { Subject } from './row';

/** A row by its register and id, with its values. */
export interface Holder {
  readonly register: string;
  readonly id: string;
  readonly values: Values;
}

/** What a row is about by its own fields. */
export function ownSubjects({ register, id, values }: Holder): readonly Subject[] {
  return registerOf(register).subjects.flatMap(({ kind, field }) => {
    const subject = field === 'id' ? id : values[field];
    return typeof subject === 'string' ? [{ kind, id: subject }] : [];
  });
}

/** Kinds of subjects that are rows about something else themselves: the events of an initiative are about who carries it. */
const carriers = ['territory', 'initiative'] as const;

/**
 * Everything a row is about: by its own fields, and by those of the territory or initiative it is about.
 *
 * @param find the values of a territory or an initiative; undefined when it does not exist
 */
export function subjectsOf(
  holder: Holder,
  find: (register: string, id: string) => Values | undefined,
): readonly Subject[] {
  const own = ownSubjects(holder);
  const through = own.flatMap(({ kind, id }) => {
    const carrier = carriers.find((one) => one === kind);
    if (carrier === undefined || (carrier === holder.register && id === holder.id)) return [];
    const values = find(carrier, id);
    return values === undefined ? [] : ownSubjects({ register: carrier, id, values });
  });
  return [
    ...new Map([...own, ...through].map((subject) => [`${subject.kind}/${subject.id}`, subject])).values(),
  ];
}

/** The territories and initiatives by which a row may be about something else. */
export function carriersOf(holder: Holder): readonly { readonly register: string; readonly id: string }[] {
  return ownSubjects(holder).flatMap(({ kind, id }) =>
    (carriers as readonly string[]).includes(kind) ? [{ register: kind, id }] : [],
  );
}

/** The fields by which rows are parts of a row of a register: they go when it goes. */
export function partFields(
  whole: string,
  registers: readonly Register[],
): readonly { readonly register: string; readonly field: string }[] {
  return registers.flatMap(({ id, fields }) =>
    fields.flatMap((field) =>
      field.type === 'reference' && field.isPart === true && field.to === whole
        ? [{ register: id, field: field.name }]
        : [],
    ),
  );
}
