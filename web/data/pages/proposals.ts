import { dataUiFor } from '../../../geodata/text/ui-data-words';
import { dataPath } from '../address';
import { pathOf, type DataPage } from '../page';

/** What contributors propose. */
export const proposals: DataPage = {
  id: 'proposals',
  match: pathOf('propositions'),
  load: () => import('../journal/ProposalsPage.svelte'),
  menu: {
    section: 'follow',
    path: dataPath('propositions'),
    label: (language) => dataUiFor(language).proposals.title,
    action: 'object.propose',
  },
};
