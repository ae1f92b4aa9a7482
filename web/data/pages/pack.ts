import { packUiFor } from '../../../geodata/text/ui-pack';
import { dataPath } from '../address';
import { pathOf, type DataPage } from '../page';

/** The data pack, and taking it again. */
export const pack: DataPage = {
  id: 'pack',
  match: pathOf('jeu-de-donnees'),
  load: () => import('../pack/PackPage.svelte'),
  menu: {
    section: 'administration',
    path: dataPath('jeu-de-donnees'),
    label: (language) => packUiFor(language).title,
    action: 'packs.manage',
  },
};
