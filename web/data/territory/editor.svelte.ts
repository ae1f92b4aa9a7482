import { existsOn } from '../../../geodata/model/period';
import type { Edit, EditEvidence } from '../../../geodata/register/exchange';
import { memberEdits, type EditMode } from '../../../geodata/territory/edit-members';
import { communesOn, holdersOn, type Member, type TerritoryEntry } from '../../../geodata/territory/member';
import {
  effectOf,
  noDraft,
  withMembers,
  withReleased,
  type MemberDraft,
} from '../../../geodata/territory/member-draft';
import { missingOf, piecesOf, totalsOf } from '../../../geodata/territory/remarks';
import { advanced, redone, undoable, undone } from '../../../geodata/territory/undoable';
import type { Ground } from './ground';

/** The rows the editor works on, read: all territories, and all their communes. */
export interface EditorRows {
  readonly territories: readonly TerritoryEntry[];
  readonly members: readonly Member[];
}

/** A commune that is to be in the territory while others count it too; `released`: it is to be taken from them. */
export interface Overlap {
  readonly commune: string;
  readonly territories: readonly string[];
  readonly released: boolean;
}

/** The communes of one territory on one day, as they are, as they are to be, and what there is to say of them. Writes nothing. */
export class TerritoryEditor {
  #history = $state.raw(undoable(noDraft));
  #rows = $state.raw<EditorRows>({ territories: [], members: [] });
  #day = $state.raw('');
  #mode = $state.raw<EditMode>('change');
  readonly territory: string;
  readonly ground: Ground;

  readonly entry = $derived.by(() => this.#rows.territories.find(({ id }) => id === this.territory));
  readonly exists = $derived(this.entry !== undefined && existsOn(this.entry, this.#day));
  /** The communes that the rows count on the day. */
  readonly base = $derived.by(() => communesOn(this.#rows.members, this.territory, this.#day));
  readonly effect = $derived(effectOf(this.base, this.draft));
  /** The other territories that count each commune on the day, by INSEE code. */
  readonly holders = $derived.by(() =>
    holdersOn(this.#rows.members, this.#rows.territories, this.#day, this.territory),
  );
  readonly overlaps: readonly Overlap[] = $derived.by(() => {
    const released = new Set(this.draft.released);
    return [...this.effect.wanted].toSorted().flatMap((commune) => {
      const territories = this.holders.get(commune) ?? [];
      return territories.length === 0 ? [] : [{ commune, territories, released: released.has(commune) }];
    });
  });
  readonly totals = $derived.by(() => totalsOf(this.effect.wanted, this.ground.communes));
  readonly baseTotals = $derived.by(() => totalsOf(this.base, this.ground.communes));
  /** The pieces it is in, the greatest first. */
  readonly pieces = $derived.by(() => piecesOf(this.effect.wanted, this.ground.neighbours));
  /** Communes of the EPCI of its structure that it leaves out; null when the structure is not known. */
  readonly missing = $derived.by(() => {
    const structure = this.ground.structures.get(this.entry?.structure ?? '');
    if (structure === undefined) return null;
    const { epci, epciName } = structure;
    return { epciName, communes: missingOf(epci, this.effect.wanted, this.ground.communes.values()) };
  });
  /** Communes taken away that no other territory counts. */
  readonly orphans = $derived.by(() => this.effect.removed.filter((commune) => !this.holders.has(commune)));
  readonly isDirty = $derived.by(
    () =>
      this.effect.added.length > 0 ||
      this.effect.removed.length > 0 ||
      this.overlaps.some(({ released }) => released),
  );

  /** An editor of a territory, on a day (ISO date). */
  constructor(territory: string, ground: Ground, rows: EditorRows, day: string) {
    this.territory = territory;
    this.ground = ground;
    this.#rows = rows;
    this.#day = day;
  }

  get draft(): MemberDraft {
    return this.#history.present;
  }
  get day(): string {
    return this.#day;
  }
  get mode(): EditMode {
    return this.#mode;
  }
  get rows(): EditorRows {
    return this.#rows;
  }
  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }
  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  /** Shows another day (ISO date); what was asked for stays asked for. */
  setDay(day: string): void {
    this.#day = day;
  }

  /** Says what a difference means. */
  setMode(mode: EditMode): void {
    this.#mode = mode;
  }

  /** Name of a territory; its id when it is not known. */
  nameOf(territory: string): string {
    return this.#rows.territories.find(({ id }) => id === territory)?.name ?? territory;
  }

  /** Has communes in the territory, or not; true when something changed. */
  set(communes: readonly string[], isIn: boolean): boolean {
    return this.#advance(withMembers(this.base, this.draft, communes, isIn));
  }

  /** Takes communes from the other territories, or leaves them there; true when something changed. */
  release(communes: readonly string[], isReleased: boolean): boolean {
    return this.#advance(withReleased(this.draft, communes, isReleased));
  }

  /** Goes a step back; true when there was one. */
  undo(): boolean {
    const { canUndo } = this;
    this.#history = undone(this.#history);
    return canUndo;
  }

  /** Goes a step forth again; true when there was one. */
  redo(): boolean {
    const { canRedo } = this;
    this.#history = redone(this.#history);
    return canRedo;
  }

  /** Takes up work that was kept: it can be undone as a whole. */
  resume(draft: MemberDraft, day: string, mode: EditMode): void {
    this.#day = day;
    this.#mode = mode;
    this.#advance(draft);
  }

  /** Works on other rows; what was asked for stays asked for. */
  receive(rows: EditorRows): void {
    this.#rows = rows;
  }

  /** Wants nothing any more, and forgets the steps: it has been saved, or given up. */
  settle(): void {
    this.#history = undoable(noDraft);
  }

  /** The other territories that communes are to be taken from, with those communes. */
  releases(): ReadonlyMap<string, readonly string[]> {
    const lists = new Map<string, string[]>();
    for (const { commune, territories, released } of this.overlaps)
      if (released)
        for (const territory of territories) lists.set(territory, [...(lists.get(territory) ?? []), commune]);
    return lists;
  }

  /** The other territories that are left without any commune. */
  emptied(): readonly string[] {
    return Array.from(this.releases()).flatMap(([territory, communes]) =>
      communesOn(this.#rows.members, territory, this.#day).size === communes.length ? [territory] : [],
    );
  }

  /** Everything to be written, as one set. */
  edits(evidence: EditEvidence): readonly Edit[] {
    const { day, mode } = this;
    const { members } = this.#rows;
    const edit = (territory: string, communes: ReadonlySet<string>) =>
      memberEdits(members, { territory, communes, day, mode, evidence });
    const others = Array.from(this.releases(), ([territory, communes]) => {
      const gone = new Set(communes);
      const left = [...communesOn(members, territory, day)].filter((commune) => !gone.has(commune));
      return edit(territory, new Set(left));
    });
    return [...edit(this.territory, this.effect.wanted), ...others.flat()];
  }

  #advance(draft: MemberDraft): boolean {
    const before = this.#history;
    this.#history = advanced(before, draft);
    return this.#history !== before;
  }
}
