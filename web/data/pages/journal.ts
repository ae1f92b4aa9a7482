import { dataUiFor } from '../../../geodata/text/ui-data-words';
import { dataPath } from '../address';
import { pathOf, type DataPage } from '../page';

/** Every set of changes. */
export const journal: DataPage = {
  id: 'journal',
  match: pathOf('journal'),
  load: () => import('../journal/JournalPage.svelte'),
  menu: {
    section: 'follow',
    path: dataPath('journal'),
    label: (language) => dataUiFor(language).journal.title,
    action: 'journal.read',
  },
};

/** One set of changes. */
export const changeSet: DataPage = {
  id: 'change-set',
  match: pathOf('journal/:number'),
  load: () => import('../journal/ChangeSetPage.svelte'),
  menu: null,
};

/** What has become of an object, or of a row of a register ("historique/lignes/…"). */
export const history: DataPage = {
  id: 'history',
  match: (parts) => pathOf('historique/lignes/:register/:id')(parts) ?? pathOf('historique/:kind/:id')(parts),
  load: () => import('../journal/HistoryPage.svelte'),
  menu: null,
};
