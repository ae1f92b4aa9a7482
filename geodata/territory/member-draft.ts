/**
 * What one wants to change of the communes (INSEE codes) of a territory, whatever the day: those to add, those to take away, and
 * those to take away from the other territories that count them. It stays meaningful when the rows beneath it change.
 */
export interface MemberDraft {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly released: readonly string[];
}

/** Nothing to change. */
export const noDraft: MemberDraft = { added: [], removed: [], released: [] };

/** The part of a draft that changes something of the communes a territory counts: `wanted` is what it is to count. */
export function effectOf(
  base: ReadonlySet<string>,
  draft: MemberDraft,
): Pick<MemberDraft, 'added' | 'removed'> & { readonly wanted: ReadonlySet<string> } {
  const added = draft.added.filter((commune) => !base.has(commune));
  const removed = draft.removed.filter((commune) => base.has(commune));
  const gone = new Set(removed);
  return { added, removed, wanted: new Set([...base, ...added].filter((commune) => !gone.has(commune))) };
}

const without = (list: readonly string[], communes: ReadonlySet<string>) =>
  list.filter((commune) => !communes.has(commune));
const joined = (list: readonly string[], more: readonly string[]) => [...new Set([...list, ...more])];

/** The draft in which these communes are wanted, or are not; the same draft when that changes nothing. */
export function withMembers(
  base: ReadonlySet<string>,
  draft: MemberDraft,
  communes: readonly string[],
  isIn: boolean,
): MemberDraft {
  const { wanted } = effectOf(base, draft);
  const touched = communes.filter((commune) => wanted.has(commune) !== isIn);
  if (touched.length === 0) return draft;
  const set = new Set(touched);
  const [toAdd, toRemove] = isIn ? [touched, []] : [[], touched];
  return {
    added: joined(without(draft.added, set), without(toAdd, base)),
    removed: joined(
      without(draft.removed, set),
      toRemove.filter((commune) => base.has(commune)),
    ),
    released: isIn ? draft.released : without(draft.released, set),
  };
}

/** The draft in which these communes are taken from the other territories, or are left to them. */
export function withReleased(
  draft: MemberDraft,
  communes: readonly string[],
  isReleased: boolean,
): MemberDraft {
  const released = isReleased ? joined(draft.released, communes) : without(draft.released, new Set(communes));
  return released.length === draft.released.length ? draft : { ...draft, released };
}

/** Whether a value is a draft, for those that were kept as text. */
export function isMemberDraft(value: unknown): value is MemberDraft {
  if (typeof value !== 'object' || value === null) return false;
  const lists = ['added', 'removed', 'released'].map((name) => (value as Record<string, unknown>)[name]);
  return lists.every((list) => Array.isArray(list) && list.every((one) => typeof one === 'string'));
}
