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

/** The theme of a view and its address read by it; null when no theme prints it. `view`: path and query, as its link holds them. */
export function themeOf(view: string): { readonly theme: PrintTheme; readonly address: ViewAddress } | null {
  const { pathname, searchParams } = new URL(view, 'http://view.invalid');
  for (const theme of printThemes)
    for (const path of theme.paths) {
      const named = namedIn(path, pathname);
      if (named !== null)
        return { theme, address: { pathname, named, param: (name) => searchParams.get(name) } };
    }
  return null;
}
