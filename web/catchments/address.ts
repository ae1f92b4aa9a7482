import { catchmentPaths, catchmentRoot, type CatchmentPanelId } from '../../geodata/catchments/paths';

/** Address of the list of plans of reception points; their screens read what follows. */
export const sitingPath = `${catchmentRoot}/implantations`;
const linkRoot = `${catchmentRoot}/lien`;

/** A screen of catchments: the map with one of its panels, or those of plans of reception points, which read their own addresses. */
export type CatchmentsPlace =
  { readonly kind: 'map'; readonly panel: CatchmentPanelId } | { readonly kind: 'siting' };

/** The panel of the map at a path; null when it is another screen, or none. */
export function catchmentPanelAt(path: string): CatchmentPanelId | null {
  const plain = path.replace(/(?<=.)\/$/, '');
  const panels = Object.keys(catchmentPaths) as CatchmentPanelId[];
  return panels.find((id) => catchmentPaths[id] === plain) ?? null;
}

/** The screen at a path; null when there is none. */
export function catchmentsPlaceAt(path: string): CatchmentsPlace | null {
  const panel = catchmentPanelAt(path);
  if (panel !== null) return { kind: 'map', panel };
  const isSiting = path === sitingPath || path.startsWith(`${sitingPath}/`) || isPlanLink(path);
  return isSiting ? { kind: 'siting' } : null;
}

/** Whether a path is a link to a version of a plan, which is read without an account. */
export function isPlanLink(path: string): boolean {
  return path.startsWith(`${linkRoot}/`);
}
