import type { Conflict, Edit } from '../../geodata/register/exchange';
import type { Value, Values } from '../../geodata/register/field';
import { isSame } from '../../geodata/register/same';
import { byField, faultsOf, patched, type Draft, type DraftState, type Patch } from './draft';
import type { RegisterRows } from './register-rows.svelte';
import type { Sender } from './sender.svelte';

/** What is changed of the rows of a register and not saved yet, and the saving of it. Savings follow one another. */
export class Drafts {
  #drafts = $state.raw<ReadonlyMap<string, Draft>>(new Map());
  #proposed = $state.raw<ReadonlyMap<string, Readonly<Record<string, Value>>>>(new Map());
  #conflicts = $state.raw<readonly Conflict[]>([]);
  #queue: Promise<unknown> = Promise.resolve();
  readonly rows: RegisterRows;
  readonly #sender: Sender;

  /** Drafts on `rows`, sent by `sender`. */
  constructor(rows: RegisterRows, sender: Sender) {
    this.rows = rows;
    this.#sender = sender;
  }

  get all(): ReadonlyMap<string, Draft> {
    return this.#drafts;
  }

  /** Rows that someone else has changed meanwhile, to be decided. */
  get conflicts(): readonly Conflict[] {
    return this.#conflicts;
  }

  /** The values of a row as they are to be, by id. */
  valuesOf(id: string): Values {
    const values = this.rows.all.get(id)?.values;
    const draft = this.#drafts.get(id);
    return draft === undefined ? (values ?? {}) : { ...values, ...draft.values };
  }

  /** What is wrong with what is changed of a row, by field, before it is sent. */
  faultsOf(id: string): Draft['issues'] {
    const draft = this.#drafts.get(id);
    if (draft === undefined) return {};
    const { today, language } = this.#sender;
    return faultsOf(this.rows.register, draft, this.valuesOf(id), today(), language());
  }

  /** Values proposed for a row that wait for an engineer; undefined when there are none. */
  proposedOf(id: string): Readonly<Record<string, Value>> | undefined {
    return this.#proposed.get(id);
  }

  /** Rows proposed that are not yet in the register, with their values, by id. */
  get proposedNew(): readonly (readonly [string, Readonly<Record<string, Value>>])[] {
    return [...this.#proposed].filter(([id]) => !this.rows.all.has(id));
  }

  /** Remembers what waits for an engineer. */
  propose(edits: readonly Edit[]): void {
    const mine = edits.filter(({ register }) => register === this.rows.register.id);
    this.#proposed = new Map([
      ...this.#proposed,
      ...mine.map(({ id, values }) => [id, values ?? {}] as const),
    ]);
  }

  /** Changes a row, or begins one, without saving. */
  patch(id: string, patch: Patch): void {
    const draft = patched(this.#drafts.get(id) ?? null, this.rows.all.get(id) ?? null, patch);
    if (draft !== null) this.#put(id, draft);
    else this.drop([id]);
  }

  /** Gives up what is not saved of rows. */
  drop(ids: readonly string[]): void {
    this.#drafts = new Map([...this.#drafts].filter(([id]) => !ids.includes(id)));
    this.#conflicts = this.#conflicts.filter(({ id }) => !ids.includes(id));
  }

  /** Saves rows: those without fault, all in one set; the others stay, with what is wrong. */
  save(ids: readonly string[]): Promise<void> {
    return this.#next(async () => {
      const right = ids.filter((id) => this.#isRight(id));
      const sent = new Map(right.flatMap((id) => [[id, this.#drafts.get(id)] as const]));
      if (right.length > 0)
        await this.#send(
          right.map((id) => this.#edit(id)),
          sent,
        );
    });
  }

  /** Removes a row that is saved. */
  remove(id: string): Promise<void> {
    const base = this.rows.all.get(id)?.version ?? null;
    const edit = this.#sender.edit(this.rows.register.id, id, base, null);
    return this.#next(() => this.#send([edit], new Map([[id, undefined]])));
  }

  /** Says where the whole of a row comes from, its values as they are. */
  attest(id: string): Promise<void> {
    const base = this.rows.all.get(id)?.version ?? null;
    return this.#next(() =>
      this.#send([this.#sender.edit(this.rows.register.id, id, base, {})], new Map([[id, undefined]])),
    );
  }

  /** Decides a conflict: goes on from the row as it is now with these values, null for none of one's own; a removed row is made again. */
  resolve({ id, current }: Conflict, values: Readonly<Record<string, Value>> | null): Promise<void> {
    const mine = current === null && values !== null ? this.valuesOf(id) : values;
    this.drop([id]);
    if (current === null) this.rows.forget([id]);
    else this.rows.receive([current]);
    if (mine === null) return Promise.resolve();
    this.patch(id, { values: mine });
    return this.save([id]);
  }

  /** Sets conflicts aside; their drafts stay. */
  postpone(): void {
    this.#conflicts = [];
  }

  /** Undoes the last saving made here. */
  undo(): Promise<void> {
    return this.#next(async () => {
      const undone = await this.#sender.undo();
      if (undone === null) return;
      if (undone.kind === 'proposal') this.#proposed = new Map();
      await this.rows.load();
      await this.#sender.changed(this.rows.register.id);
    });
  }

  #next(work: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  #put(id: string, draft: Draft): void {
    this.#drafts = new Map([...this.#drafts, [id, draft]]);
  }

  #mark(ids: Iterable<string>, state: DraftState, issues: Draft['issues'] = {}): void {
    for (const id of ids) {
      const draft = this.#drafts.get(id);
      if (draft !== undefined) this.#put(id, { ...draft, state, issues });
    }
  }

  #isRight(id: string): boolean {
    if (!this.#drafts.has(id)) return false;
    const faults = this.faultsOf(id);
    if (Object.keys(faults).length === 0) return true;
    this.#mark([id], 'faulty', faults);
    return false;
  }

  #edit(id: string): Edit {
    const draft = this.#drafts.get(id);
    return this.#sender.edit(this.rows.register.id, id, draft?.base ?? null, draft?.values ?? {});
  }

  async #send(edits: readonly Edit[], sent: ReadonlyMap<string, Draft | undefined>): Promise<void> {
    const register = this.rows.register.id;
    this.#mark(sent.keys(), 'saving');
    const outcome = await this.#sender.send(edits);
    if (outcome === null) {
      this.#mark(sent.keys(), 'failed');
      return;
    }
    switch (outcome.outcome) {
      case 'done':
        this.rows.forget(edits.filter(({ values }) => values === null).map(({ id }) => id));
        this.rows.receive(outcome.rows.filter((row) => row.register === register));
        if (outcome.rows.length < edits.length && edits.some(({ values }) => values !== null))
          await this.rows.load();
        this.#settle(sent);
        await this.#sender.changed(register);
        return;
      case 'proposed':
        this.propose(edits);
        this.#settle(sent);
        return;
      case 'conflict':
        this.#conflicts = outcome.conflicts.filter((conflict) => conflict.register === register);
        this.#mark(sent.keys(), 'unsent');
        {
          this.#mark(
            this.#conflicts.map(({ id }) => id),
            'conflict',
          );
          return;
        }
      case 'refused': {
        const { language } = this.#sender;
        this.#mark(sent.keys(), 'unsent');
        for (const id of sent.keys()) {
          const own = outcome.issues.filter((issue) => issue.id === id);
          if (own.length > 0) this.#mark([id], 'refused', byField(own, language()));
        }
      }
    }
  }

  /** What was sent is saved; what was changed since is still to be. */
  #settle(sent: ReadonlyMap<string, Draft | undefined>): void {
    for (const [id, was] of sent) {
      const draft = this.#drafts.get(id);
      if (draft === undefined) continue;
      const later = Object.entries(draft.values).filter(
        ([name, value]) => was === undefined || !isSame(value, was.values[name] ?? null),
      );
      this.drop([id]);
      if (was !== undefined && (later.length > 0 || Object.keys(draft.texts).length > 0))
        this.patch(id, { values: Object.fromEntries(later), texts: draft.texts });
    }
  }
}
