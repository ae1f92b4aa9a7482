import { sitingPath } from '../catchments/address';
import { draftedPath, draftedPlaceAt, type DraftedPlace } from '../workshop/address';

/** A screen of plans of reception points, with what its address names. */
export type SitingPlace = DraftedPlace | { readonly kind: 'link'; readonly token: string };

/** The screen at a path; null when there is none. */
export function sitingPlaceAt(path: string): SitingPlace | null {
  const link = /^\/bassins\/lien\/([^/]{1,128})\/?$/.exec(path);
  return link === null ? draftedPlaceAt(path, sitingPath) : { kind: 'link', token: link[1] ?? '' };
}

/** The path of a plan, or of one of its frozen versions. */
export function planPath(id: string, version?: number): string {
  return draftedPath(sitingPath, id, version);
}
