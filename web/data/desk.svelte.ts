import type { Action, Me } from '../../geodata/model/account';
import type { Values } from '../../geodata/register/field';
import type { Register } from '../../geodata/register/register';
import type { Subject } from '../../geodata/register/row';
import { registerOf } from '../../geodata/register/registry';
import { dataUiFor } from '../../geodata/text/ui-data-words';
import type { Preferences } from '../state/preferences.svelte';
import type { DataApi } from './data-api';
import { Drafts } from './drafts.svelte';
import { Names } from './names.svelte';
import { Provenance } from './provenance.svelte';
import { RegisterRows } from './register-rows.svelte';
import { rightIn, rightOn, type Right } from './rights';
import { Sender } from './sender.svelte';
import type { Wording } from './value-text';

/** The day of the reader's clock as an ISO date. */
export function todayHere(): string {
  return new Intl.DateTimeFormat('sv-SE').format(new Date());
}

/** What the screens of data share: who is there, names, provenance, and the tables with their drafts, kept from page to page. */
export class Desk {
  #path = $state.raw('');
  #carriers = $state.raw<ReadonlyMap<string, Values>>(new Map());
  readonly #tables = new Map<string, Drafts>();
  readonly preferences: Preferences;
  readonly me: Me;
  readonly api: DataApi;
  readonly names: Names;
  readonly provenance = new Provenance();
  readonly sender: Sender;

  readonly words = $derived.by(() => dataUiFor(this.preferences.language));
  readonly wording: Wording = $derived.by(() => ({
    words: this.words,
    language: this.preferences.language,
    nameOf: (target, id) => this.names.nameOf(target, id),
  }));

  /** A desk of someone, at a path. */
  constructor(preferences: Preferences, me: Me, api: DataApi, path: string) {
    this.preferences = preferences;
    this.me = me;
    this.api = api;
    this.#path = path;
    this.names = new Names(api);
    this.sender = new Sender({
      api,
      names: this.names,
      provenance: this.provenance,
      words: () => this.words,
      language: () => this.preferences.language,
      today: todayHere,
    });
  }

  get path(): string {
    return this.#path;
  }

  get hasDrafts(): boolean {
    return [...this.#tables.values()].some((table) => table.all.size > 0);
  }

  /** Goes to another page, whose address is already that of the browser. */
  arrive(path: string): void {
    this.#path = path;
    this.sender.say(null);
  }

  /** Whether one may do something, at least with some objects. */
  may(action: Action): boolean {
    return this.me.may.includes(action);
  }

  /** Whether one may read a register. */
  mayRead({ readers }: Register): boolean {
    return readers === 'everyone' || this.may('object.propose');
  }

  /** The rows of a register with their drafts. */
  table(register: string): Drafts {
    const known = this.#tables.get(register);
    if (known !== undefined) return known;
    const table = new Drafts(new RegisterRows(registerOf(register), this.api), this.sender);
    this.#tables.set(register, table);
    return table;
  }

  /** The rows of a register about one subject alone, with their drafts; kept as tables are. */
  tableAbout(register: string, subject: Subject): Drafts {
    const key = `${register} ${subject.kind}:${subject.id}`;
    const known = this.#tables.get(key);
    if (known !== undefined) return known;
    const table = new Drafts(new RegisterRows(registerOf(register), this.api, subject), this.sender);
    this.#tables.set(key, table);
    return table;
  }

  /** What one may do at best in a register. */
  rightIn(register: Register): Right {
    return rightIn(this.me, register);
  }

  /** What one may do with a row. */
  rightOn(register: Register, id: string, values: Values): Right {
    return rightOn(this.me, register, id, values, (kind, of) => this.#carriers.get(`${kind}/${of}`));
  }

  /** Has come what tells which rows are given to a contributor, and what waits for validation; nothing for others. */
  async prepare(...tables: readonly Drafts[]): Promise<void> {
    if (!tables.some(({ rows }) => this.rightIn(rows.register) === 'propose')) return;
    const [proposals] = await Promise.all([this.api.proposals('open'), this.#loadCarriers()]);
    const mine = proposals.filter((one) => one.mine).flatMap(({ edits }) => edits);
    for (const table of tables) table.propose(mine);
  }

  async #loadCarriers(): Promise<void> {
    if (this.#carriers.size > 0) return;
    const kinds = ['territory', 'initiative'];
    const lists = await Promise.all(kinds.map((kind) => this.api.rows(kind)));
    this.#carriers = new Map(
      lists.flatMap((rows, index) =>
        rows.map(({ id, values }) => [`${kinds[index] ?? ''}/${id}`, values] as const),
      ),
    );
  }
}
