/** Address of the screens of destinations. */
export const destinationsRoot = '/destinations';

/** Whether a path is one of the screens of destinations. */
export function isDestinationsPath(path: string): boolean {
  return path === destinationsRoot || path.startsWith(`${destinationsRoot}/`);
}
