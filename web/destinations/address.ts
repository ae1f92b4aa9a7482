import { draftedPath, draftedPlaceAt, type DraftedPlace } from '../workshop/address';
import { destinationsRoot as root } from './root';

/** A screen of destinations, with what its address names. */
export type DestinationsPlace =
  DraftedPlace | { readonly kind: 'compare' } | { readonly kind: 'link'; readonly token: string };

/** The screen at a path; null when there is none. */
export function destinationsPlaceAt(path: string): DestinationsPlace | null {
  if (/^\/destinations\/comparer\/?$/.test(path)) return { kind: 'compare' };
  const link = /^\/destinations\/lien\/([^/]+)\/?$/.exec(path);
  return link === null ? draftedPlaceAt(path, root) : { kind: 'link', token: link[1] ?? '' };
}

/** The path of the list, of a scenario, or of one of its shared versions. */
export function scenarioPath(id?: string, version?: number): string {
  return id === undefined ? root : draftedPath(root, id, version);
}
