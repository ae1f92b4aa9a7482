import type { Field, Value, Values } from '../../../geodata/register/field';
import { isSame } from '../../../geodata/register/same';
import type { Desk } from '../desk.svelte';
import type { Drafts } from '../drafts.svelte';
import { parseValue, type Raw } from '../parse-value';
import { rawOf } from '../raw';

/** What became of sending a form. */
export type Sent = 'saved' | 'proposed' | 'unchanged' | 'faulty' | 'waiting';

/** A form on a row of a table: what is typed, and what is wrong with it, field by field. */
export class FormState {
  #raws = $state.raw<Readonly<Record<string, Raw>>>({});
  #issues = $state.raw<Readonly<Record<string, string>>>({});
  #busy = $state.raw(false);
  readonly table: Drafts;
  readonly id: string;
  readonly #desk: Desk;
  readonly #before: Values;

  /** A form on a row by its id; `preset` are the values a new row begins with. */
  constructor(desk: Desk, table: Drafts, id: string, preset: Readonly<Record<string, Value>>) {
    this.#desk = desk;
    this.table = table;
    this.id = id;
    this.#before = table.rows.all.get(id)?.values ?? {};
    const values = { ...preset, ...table.valuesOf(id) };
    const { language } = desk.preferences;
    this.#raws = Object.fromEntries(
      this.#fields.map((field) => [field.name, rawOf(field, values[field.name] ?? null, language)]),
    );
    this.#issues = table.all.get(id)?.issues ?? {};
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** What is wrong, in words, by field; '' for the whole. */
  get issues(): Readonly<Record<string, string>> {
    return this.#issues;
  }

  get isNew(): boolean {
    return !this.table.rows.all.has(this.id);
  }

  /** What is typed in a field. */
  rawOf(name: string): Raw {
    return this.#raws[name] ?? '';
  }

  /** Types something in a field: what was said against it is no longer so sure. */
  type(name: string, raw: Raw): void {
    this.#raws = { ...this.#raws, [name]: raw };
    this.#issues = Object.fromEntries(Object.entries(this.#issues).filter(([one]) => one !== name));
  }

  /** Sends what has changed. */
  async submit(): Promise<Sent> {
    if (this.#busy) return 'waiting';
    const parsed = this.#fields.map((field) => ({ field, result: this.#parse(field) }));
    const texts = parsed.flatMap(({ field, result }) =>
      result.ok ? [] : [[field.name, { text: String(this.rawOf(field.name)), why: result.why }] as const],
    );
    const values = parsed.flatMap(({ field, result }) =>
      result.ok ? [[field.name, result.value] as const] : [],
    );
    const isChanged = values.some(([name, value]) => !isSame(value, this.#before[name] ?? null));
    if (!this.isNew && !isChanged && texts.length === 0) return 'unchanged';
    // What was not touched is left as it stands by now: someone else may have changed it since the form was opened.
    const draft = this.table.all.get(this.id);
    const drafted = { ...draft?.values, ...draft?.texts };
    const own = values.filter(
      ([name, value]) => this.isNew || name in drafted || !isSame(value, this.#before[name] ?? null),
    );
    this.table.patch(this.id, { values: Object.fromEntries(own), texts: Object.fromEntries(texts) });
    this.#busy = true;
    try {
      await this.table.save([this.id]);
    } finally {
      this.#busy = false;
    }
    const left = this.table.all.get(this.id);
    if (left === undefined) return this.table.proposedOf(this.id) === undefined ? 'saved' : 'proposed';
    this.#issues = left.issues;
    return left.state === 'faulty' || left.state === 'refused' ? 'faulty' : 'waiting';
  }

  get #fields(): readonly Field[] {
    return this.table.rows.register.fields;
  }

  #parse(field: Field) {
    const index = field.type === 'reference' ? this.#desk.names.index(field.to) : null;
    return parseValue(field, this.rawOf(field.name), index, this.#desk.words);
  }
}
