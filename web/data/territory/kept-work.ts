import type { EditMode } from '../../../geodata/territory/edit-members';
import { isMemberDraft, type MemberDraft } from '../../../geodata/territory/member-draft';

/** Work on a territory that is not saved: `at` is the instant it was last touched (ISO 8601). */
export interface KeptWork {
  readonly draft: MemberDraft;
  /** ISO date. */
  readonly day: string;
  readonly mode: EditMode;
  readonly at: string;
}

/** Where work is kept: the storage of the tab. */
export type WorkStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (territory: string) => `maillage.territory.${territory}`;

/** The work kept on a territory; null when there is none, or when it cannot be read. */
export function readKept(storage: WorkStorage, territory: string): KeptWork | null {
  try {
    const value: unknown = JSON.parse(storage.getItem(keyOf(territory)) ?? 'null');
    if (typeof value !== 'object' || value === null) return null;
    const { draft, day, mode, at } = value as Record<string, unknown>;
    if (!isMemberDraft(draft) || typeof day !== 'string' || typeof at !== 'string') return null;
    return mode === 'change' || mode === 'correction' ? { draft, day, mode, at } : null;
  } catch {
    // What cannot be read is no work.
    return null;
  }
}

/** Keeps work on a territory; null forgets it. */
export function keepWork(storage: WorkStorage, territory: string, work: KeptWork | null): void {
  try {
    if (work === null) storage.removeItem(keyOf(territory));
    else storage.setItem(keyOf(territory), JSON.stringify(work));
  } catch {
    // Without storage the work lasts as long as the page.
  }
}
