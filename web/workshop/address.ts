/** A screen of what is drafted, with what its address names. */
export type DraftedPlace =
  | { readonly kind: 'list' }
  | { readonly kind: 'workshop'; readonly id: string }
  | { readonly kind: 'version'; readonly id: string; readonly number: number };

/** The screen at a path under the address of a list; null when there is none. */
export function draftedPlaceAt(path: string, list: string): DraftedPlace | null {
  const [id, second, number, ...more] = path
    .slice(list.length)
    .split('/')
    .filter((part) => part !== '');
  if (id === undefined) return { kind: 'list' };
  if (more.length > 0 || !/^[\w-]{1,64}$/.test(id)) return null;
  if (second === undefined) return { kind: 'workshop', id };
  return second === 'versions' && /^[1-9]\d{0,8}$/.test(number ?? '')
    ? { kind: 'version', id, number: Number(number) }
    : null;
}

/** The path of something under the address of its list, or of one of its frozen versions. */
export function draftedPath(list: string, id: string, version?: number): string {
  const path = `${list}/${encodeURIComponent(id)}`;
  return version === undefined ? path : `${path}/versions/${version}`;
}
