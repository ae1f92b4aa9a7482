import { importUiFor } from '../../../geodata/text/ui-import-words';
import { dataPath } from '../address';
import { pathOf, type DataPage } from '../page';

/** Begin an import, go on with one, export. */
export const imports: DataPage = {
  id: 'imports',
  match: pathOf('import'),
  load: () => import('../import/ImportsPage.svelte'),
  menu: {
    section: 'follow',
    path: dataPath('import'),
    label: (language) => importUiFor(language).title,
    action: 'network.read',
  },
};

/** One import, from its columns to its entry. */
export const oneImport: DataPage = {
  id: 'import',
  match: pathOf('import/:id'),
  load: () => import('../import/ImportPage.svelte'),
  menu: null,
};
