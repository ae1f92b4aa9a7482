import type { Drafts } from '../drafts.svelte';
import type { Wording } from '../value-text';
import { arrange, SearchTexts, type Filter, type Sort } from './order';

/** Which rows a grid shows and in what order. An edit does not move a row away: the order is made anew only when it is asked for. */
export class GridView {
  #sort = $state.raw<Sort | null>(null);
  #filters = $state.raw<Readonly<Record<string, Filter>>>({});
  #quick = $state.raw('');
  #order = $state.raw<readonly string[]>([]);
  #hidden = $state.raw<ReadonlySet<string>>(new Set());
  #texts = new SearchTexts();
  readonly #table: Drafts;
  readonly #wording: () => Wording;

  /** Ids of the rows shown; those made since the order was come last. */
  readonly ids: readonly string[] = $derived.by(() => {
    const { rows, all: drafts } = this.#table;
    const known = new Set(this.#order);
    const isNew = (id: string) => !known.has(id) && !this.#hidden.has(id);
    const made = [...rows.all.keys()].filter(isNew);
    const begun = [...drafts.keys()].filter((id) => isNew(id) && !rows.all.has(id));
    return [...this.#order.filter((id) => rows.all.has(id) || drafts.has(id)), ...made, ...begun];
  });
  readonly filtered = $derived(this.#quick !== '' || Object.keys(this.#filters).length > 0);

  /** Shows a table, whose values are written by `wording`. */
  constructor(table: Drafts, wording: () => Wording) {
    this.#table = table;
    this.#wording = wording;
  }

  get sort(): Sort | null {
    return this.#sort;
  }

  get filters(): Readonly<Record<string, Filter>> {
    return this.#filters;
  }

  get quick(): string {
    return this.#quick;
  }

  /** Makes the order anew; `fresh` also forgets the texts searched, when names or language have changed. */
  arrange(fresh = false): void {
    if (fresh) this.#texts = new SearchTexts();
    const { rows } = this.#table;
    const all = [...rows.all.values()].map((row) => ({
      id: row.id,
      values: this.#table.all.has(row.id) ? this.#table.valuesOf(row.id) : row.values,
    }));
    const arrangement = { sort: this.#sort, filters: this.#filters, quick: this.#quick };
    const shown = arrange(all, rows.register.fields, arrangement, this.#wording(), this.#texts);
    this.#order = shown.map(({ id }) => id);
    const isShown = new Set(this.#order);
    this.#hidden = new Set(all.flatMap(({ id }) => (isShown.has(id) ? [] : [id])));
  }

  /** Sorts by a column, or not at all. */
  sortBy(sort: Sort | null): void {
    this.#sort = sort;
    this.arrange();
  }

  /** Filters by a column; null shows all of it. */
  filterBy(column: string, filter: Filter | null): void {
    const others = Object.entries(this.#filters).filter(([name]) => name !== column);
    this.#filters = Object.fromEntries(filter === null ? others : [...others, [column, filter]]);
    this.arrange();
  }

  /** Searches a text in all columns. */
  search(text: string): void {
    this.#quick = text;
    this.arrange();
  }

  /** Shows everything. */
  clear(): void {
    this.#filters = {};
    this.#quick = '';
    this.arrange();
  }
}
