/** Address of the screens of catchments. */
const root = '/bassins';
/** Address of the list of plans of reception points; their screens read what follows. */
export const sitingPath = `${root}/implantations`;
const linkRoot = `${root}/lien`;

/** The panels of the map of catchments, by the last part of their address; that of the first is empty. */
export const catchmentPaths = { areas: root, coverage: `${root}/couverture`, training: `${root}/formation` };
export type CatchmentPanelId = keyof typeof catchmentPaths;

/** A screen of catchments: the map with one of its panels, or those of plans of reception points, which read their own addresses. */
export type CatchmentsPlace =
  { readonly kind: 'map'; readonly panel: CatchmentPanelId } | { readonly kind: 'siting' };

/** Whether a path is one of the screens of catchments. */
export function isCatchmentsPath(path: string): boolean {
  return path === root || path.startsWith(`${root}/`);
}

/** The screen at a path; null when there is none. */
export function catchmentsPlaceAt(path: string): CatchmentsPlace | null {
  const plain = path.length > 1 ? path.replace(/\/$/, '') : path;
  const panels = Object.keys(catchmentPaths) as CatchmentPanelId[];
  const panel = panels.find((id) => catchmentPaths[id] === plain);
  if (panel !== undefined) return { kind: 'map', panel };
  const isSiting = plain === sitingPath || plain.startsWith(`${sitingPath}/`) || isPlanLink(plain);
  return isSiting ? { kind: 'siting' } : null;
}

/** Whether a path is a link to a version of a plan, which is read without an account. */
export function isPlanLink(path: string): boolean {
  return path.startsWith(`${linkRoot}/`);
}
