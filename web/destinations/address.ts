/** Address of the screens of destinations. */
const root = '/destinations';

/** A screen of destinations, with what its address names. */
export type DestinationsPlace =
  | { readonly kind: 'list' }
  | { readonly kind: 'compare' }
  | { readonly kind: 'workshop'; readonly id: string }
  | { readonly kind: 'version'; readonly id: string; readonly number: number }
  | { readonly kind: 'link'; readonly token: string };

/** Whether a path is one of the screens of destinations. */
export function isDestinationsPath(path: string): boolean {
  return path === root || path.startsWith(`${root}/`);
}

/** The screen at a path; null when there is none. */
export function destinationsPlaceAt(path: string): DestinationsPlace | null {
  const [first, second, third, ...more] = path
    .slice(root.length)
    .split('/')
    .filter((part) => part !== '');
  if (more.length > 0) return null;
  if (first === undefined) return { kind: 'list' };
  if (first === 'comparer' && second === undefined) return { kind: 'compare' };
  if (second === undefined) return /^[\w-]{1,64}$/.test(first) ? { kind: 'workshop', id: first } : null;
  if (first === 'lien' && third === undefined) return { kind: 'link', token: second };
  return second === 'versions' && /^[1-9]\d{0,8}$/.test(third ?? '')
    ? { kind: 'version', id: first, number: Number(third) }
    : null;
}

/** The path of the list, of a scenario, or of one of its shared versions. */
export function scenarioPath(id?: string, version?: number): string {
  if (id === undefined) return root;
  const path = `${root}/${encodeURIComponent(id)}`;
  return version === undefined ? path : `${path}/versions/${version}`;
}
