import { networkTheme } from './network';
import { catchmentTheme } from './catchments';
import { comparisonTheme } from './comparison';
import { scenarioTheme } from './destinations';
import { sitingTheme } from './siting';
import type { PrintTheme, ViewAddress } from './theme';

/** Every kind of views that is printed: adding one is one file and one line here. */
const printThemes: readonly PrintTheme[] = [
  networkTheme,
  comparisonTheme,
  scenarioTheme,
  catchmentTheme,
  sitingTheme,
];

/** Paths of all views that are printed. */
export const printedPaths = printThemes.flatMap(({ paths }) => paths);

/** Paths of the views of which atlases are made, and what these may have a page for. */
export const atlasPaths = printThemes.flatMap(({ atlas }) => atlas?.paths ?? []);
export const atlasKinds = [...new Set(printThemes.flatMap(({ atlas }) => atlas?.kinds ?? []))];

/** What the braces of a path hold in an address; null when it is not of that path. */
function namedIn(path: string, pathname: string): Record<string, string> | null {
  const [wanted, given] = [path.split('/'), pathname.split('/')];
  if (wanted.length !== given.length) return null;
  const named: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const text = given[at] ?? '';
    if (part.startsWith('{') && text !== '') named[part.slice(1, -1)] = text;
    else if (part !== text) return null;
  }
  return named;
}

/** A view that is printed, by one of the paths of its theme. */
interface PrintedView {
  readonly theme: PrintTheme;
  readonly path: string;
  readonly address: ViewAddress;
}

/** What a path is read against. */
const nowhere = 'http://view.invalid';

/** The theme of a view and its address read by it; null when no theme prints it. `view`: path and query, as its link holds them. */
export function themeOf(view: string): PrintedView | null {
  if (!URL.canParse(view, nowhere)) return null;
  const { pathname, searchParams } = new URL(view, nowhere);
  for (const theme of printThemes)
    for (const path of theme.paths) {
      const named = namedIn(path, pathname);
      if (named !== null)
        return { theme, path, address: { pathname, named, param: (name) => searchParams.get(name) } };
    }
  return null;
}
