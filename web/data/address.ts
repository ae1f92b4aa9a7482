/** Address of the screens of data. */
const dataRoot = '/donnees';

/** The parts of a path below the root of the screens of data. */
export function dataParts(path: string): readonly string[] {
  return path
    .slice(dataRoot.length)
    .split('/')
    .filter((part) => part !== '')
    .map((part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        // A malformed escape stands for itself: no page is called so.
        return part;
      }
    });
}

/** The path of a screen of data. */
export function dataPath(...parts: readonly (string | number)[]): string {
  return [dataRoot, ...parts.map((part) => encodeURIComponent(part))].join('/');
}
