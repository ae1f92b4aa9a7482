import type { ReferenceTarget } from '../../geodata/register/field';
import type { DataApi } from './data-api';
import { indexOf, type NameIndex } from './name-index';

/** Names of what references lead to, each target asked once. */
export class Names {
  #indices = $state.raw<ReadonlyMap<string, NameIndex>>(new Map());
  readonly #asked = new Map<string, Promise<void>>();
  readonly #api: Pick<DataApi, 'options'>;

  /** Asks through `api`. */
  constructor(api: Pick<DataApi, 'options'>) {
    this.#api = api;
  }

  /** The options of a target; null until they have come. */
  index(target: ReferenceTarget): NameIndex | null {
    return this.#indices.get(target) ?? null;
  }

  /** The name of what an id leads to: the id itself until names have come, null when it leads nowhere. */
  nameOf(target: ReferenceTarget, id: string): string | null {
    const index = this.index(target);
    return index === null ? id : (index.byId.get(id)?.name ?? null);
  }

  /** Has the names of targets come; a target that failed is asked again the next time. */
  async ensure(targets: readonly ReferenceTarget[]): Promise<void> {
    await Promise.all(targets.map((target) => this.#asked.get(target) ?? this.#ask(target)));
  }

  /** Asks a target again, if it was ever asked: a row of it has changed. */
  async refresh(target: ReferenceTarget): Promise<void> {
    if (this.#asked.has(target)) await this.#ask(target);
  }

  #ask(target: ReferenceTarget): Promise<void> {
    const asked = this.#api.options(target).then((options) => {
      this.#indices = new Map([...this.#indices, [target, indexOf(options)]]);
    });
    this.#asked.set(target, asked);
    asked.catch(() => this.#asked.delete(target));
    return asked;
  }
}
