import { campaignUiFor } from '../../../geodata/text/ui-campaign-words';
import { dataPath } from '../address';
import { pathOf, type DataPage } from '../page';

/** The campaigns of collection. */
export const campaigns: DataPage = {
  id: 'campaigns',
  match: pathOf('campagnes'),
  load: () => import('../campaigns/CampaignsPage.svelte'),
  menu: {
    section: 'follow',
    path: dataPath('campagnes'),
    label: (language) => campaignUiFor(language).title,
    action: 'object.propose',
  },
};

/** One campaign: who has answered, how complete the collection is, whom to remind. */
export const campaign: DataPage = {
  id: 'campaign',
  match: pathOf('campagnes/:id'),
  load: () => import('../campaigns/CampaignPage.svelte'),
  menu: null,
};
