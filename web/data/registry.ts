import { dataParts } from './address';
import type { DataPage, PageParams } from './page';
import { campaign, campaigns } from './pages/campaigns';
import { home } from './pages/home';
import { imports, oneImport } from './pages/imports';
import { changeSet, history, journal } from './pages/journal';
import { pack } from './pages/pack';
import { proposals } from './pages/proposals';
import { register } from './pages/register';
import { structure } from './pages/structure';
import { newTerritory, territories, territory } from './pages/territory';

/** Every page of the screens of data, in the order of the menu; the first whose address matches is shown. */
export const dataPages: readonly DataPage[] = [
  home,
  structure,
  territories,
  newTerritory,
  territory,
  journal,
  changeSet,
  history,
  proposals,
  imports,
  oneImport,
  campaigns,
  campaign,
  pack,
  register,
];

/** The page at a path with what it takes from it, null when there is none. */
export function dataPageAt(path: string): { readonly page: DataPage; readonly params: PageParams } | null {
  const parts = dataParts(path);
  for (const page of dataPages) {
    const params = page.match(parts);
    if (params !== null) return { page, params };
  }
  return null;
}
