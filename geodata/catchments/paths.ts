/** Address of the map of catchments, and of all that belongs to it. */
export const catchmentRoot = '/bassins';

/** Addresses of the panels of the map of catchments. */
export const catchmentPaths = {
  areas: catchmentRoot,
  coverage: `${catchmentRoot}/couverture`,
  training: `${catchmentRoot}/formation`,
} as const;
export type CatchmentPanelId = keyof typeof catchmentPaths;
