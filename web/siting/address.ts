import { sitingPath } from '../catchments/address';

/** A screen of plans of reception points, with what its address names. */
export type SitingPlace =
  | { readonly kind: 'list' }
  | { readonly kind: 'workshop'; readonly id: string }
  | { readonly kind: 'version'; readonly id: string; readonly number: number }
  | { readonly kind: 'link'; readonly token: string };

/** The screen at a path; null when there is none. */
export function sitingPlaceAt(path: string): SitingPlace | null {
  const link = /^\/bassins\/lien\/([^/]{1,128})\/?$/.exec(path);
  if (link !== null) return { kind: 'link', token: link[1] ?? '' };
  const [first, second, third, ...more] = path
    .slice(sitingPath.length)
    .split('/')
    .filter((part) => part !== '');
  if (more.length > 0) return null;
  if (first === undefined) return { kind: 'list' };
  if (!/^[\w-]{1,64}$/.test(first)) return null;
  if (second === undefined) return { kind: 'workshop', id: first };
  return second === 'versions' && /^[1-9]\d{0,8}$/.test(third ?? '')
    ? { kind: 'version', id: first, number: Number(third) }
    : null;
}

/** The path of a plan, or of one of its frozen versions. */
export function planPath(id: string, version?: number): string {
  const path = `${sitingPath}/${encodeURIComponent(id)}`;
  return version === undefined ? path : `${path}/versions/${version}`;
}
