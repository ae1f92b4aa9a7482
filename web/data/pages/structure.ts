import { pathOf, type DataPage } from '../page';

/** The sheet of a structure: its row and those of every register that is about it. */
export const structure: DataPage = {
  id: 'structure',
  match: pathOf('structures/:id'),
  load: () => import('../form/StructurePage.svelte'),
  menu: null,
};
