import { pathOf, type DataPage } from '../page';

/** The list of the registers. */
export const home: DataPage = {
  id: 'home',
  match: pathOf(''),
  load: () => import('../Home.svelte'),
  menu: null,
};
