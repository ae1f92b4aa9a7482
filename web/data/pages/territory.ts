import { territoryUiFor } from '../../../geodata/text/ui-territory-words';
import { dataPath } from '../address';
import { pathOf, type DataPage } from '../page';

/** The territories of a day. */
export const territories: DataPage = {
  id: 'territories',
  match: pathOf('territoires'),
  load: () => import('../territory/TerritoriesPage.svelte'),
  menu: {
    section: 'follow',
    path: dataPath('territoires'),
    label: (language) => territoryUiFor(language).list.title,
    action: 'network.read',
  },
};

/** A territory that is to be. */
export const newTerritory: DataPage = {
  id: 'new-territory',
  match: pathOf('territoires/nouveau'),
  load: () => import('../territory/NewTerritoryPage.svelte'),
  menu: null,
};

/** The communes of a territory, on the map. */
export const territory: DataPage = {
  id: 'territory',
  match: pathOf('territoires/:id'),
  load: () => import('../territory/TerritoryPage.svelte'),
  menu: null,
};
