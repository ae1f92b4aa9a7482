import { SvelteSet } from 'svelte/reactivity';
import { fetchCommunes, fetchEpcis, fetchProgramme } from '../api';
import type { Tables } from '../../geodata/scene/tables';
import type { View } from '../../geodata/scene/view';

/** What is fetched only when a view asks for it. */
export type Part = 'programme' | 'epcis' | 'communes';

type Fetchers = Readonly<Record<Part, () => Promise<Partial<Tables>>>>;

const serverFetchers: Fetchers = {
  programme: fetchProgramme,
  epcis: async () => ({ epcis: await fetchEpcis() }),
  communes: async () => ({ communes: await fetchCommunes() }),
};

/** The parts a view cannot be shown in full without. */
export function partsOf(view: Pick<View, 'theme' | 'selection' | 'outlines'>): readonly Part[] {
  const { theme, selection, outlines } = view;
  const parts: readonly Part[] = theme !== 'reseau' || selection !== null ? ['programme'] : [];
  const isOutlined = selection?.kind === 'commune' && !outlines.includes('communes');
  return [...parts, ...outlines, ...(isOutlined ? (['communes'] as const) : [])];
}

/** Fetches the parts of the tables that views ask for, each once; a part that failed is asked again by `retry`. */
export class Supply {
  readonly #held = new SvelteSet<Part>();
  readonly #failed = new SvelteSet<Part>();
  readonly #underway = new Set<Part>();

  constructor(
    private readonly receive: (tables: Partial<Tables>) => void,
    private readonly fetchers: Fetchers = serverFetchers,
  ) {}

  has(part: Part): boolean {
    return this.#held.has(part);
  }

  get failed(): readonly Part[] {
    return [...this.#failed];
  }

  /** Starts fetching what is neither held nor on its way; a part that failed waits for `retry`. */
  ensure(parts: readonly Part[]): void {
    for (const part of parts) {
      if (!this.#held.has(part) && !this.#underway.has(part) && !this.#failed.has(part))
        void this.#fetch(part);
    }
  }

  retry(): void {
    const parts = this.failed;
    this.#failed.clear();
    this.ensure(parts);
  }

  async #fetch(part: Part): Promise<void> {
    this.#underway.add(part);
    try {
      this.receive(await this.fetchers[part]());
      this.#held.add(part);
    } catch (error) {
      console.error(error);
      this.#failed.add(part);
    } finally {
      this.#underway.delete(part);
    }
  }
}
