import { applyChanges } from '../../../geodata/grouping/apply-change';
import type { ScenarioChange } from '../../../geodata/grouping/change';
import type { ScenarioDocument } from '../../../geodata/model/scenario';
import { ApiError } from '../../../web/api';
import type { ChangeStorage } from '../../../web/destinations/store/kept-changes';

/** A storage in memory. */
export function memoryStorage(): ChangeStorage & { readonly values: Map<string, string> } {
  const values = new Map<string, string>();
  return {
    values,
    get length() {
      return values.size;
    },
    key: (at) => [...values.keys()][at] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}

/** A clock that waits until it is told to go. */
export function clock() {
  const waiting = new Set<() => void>();
  return {
    later: (call: () => void) => {
      waiting.add(call);
      return () => void waiting.delete(call);
    },
    /** Calls what waits, and lets what it began end. */
    async tick(): Promise<void> {
      for (const call of [...waiting]) {
        waiting.delete(call);
        call();
      }
      await new Promise((done) => setTimeout(done, 0));
    },
    waits: () => waiting.size > 0,
  };
}

/** A server that holds one scenario as the real one does, and that can be cut off. */
export class FakeServer {
  version = 1;
  isDown = false;
  status: number | null = null;
  readonly sent: (readonly ScenarioChange[])[] = [];

  constructor(public document: ScenarioDocument) {}

  /** Lets changes in over a version, as the API does. */
  readonly send = (version: number, changes: readonly ScenarioChange[]): Promise<number> => {
    if (this.isDown) return Promise.reject(new ApiError(0, '/', 'no network'));
    if (this.status !== null) return Promise.reject(new ApiError(this.status, '/', 'refused'));
    if (version !== this.version) {
      const { document } = this;
      const problem = {
        version: this.version,
        document,
        updatedBy: 'Paul',
        updatedAt: '2026-03-01T10:00:00Z',
      };
      return Promise.reject(new ApiError(412, '/', 'changed', [], problem));
    }
    return Promise.resolve(this.change(changes));
  };

  /** Someone changes the scenario; gives the new version. */
  change(changes: readonly ScenarioChange[]): number {
    const next = applyChanges(this.document, changes);
    if (!next.ok) throw new ApiError(422, '/', JSON.stringify(next.issues));
    this.document = next.value;
    this.sent.push(changes);
    this.version += 1;
    return this.version;
  }

  /** What the server has. */
  readonly read = () => Promise.resolve({ version: this.version, document: this.document });
}
