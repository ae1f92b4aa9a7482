import { findRegister } from '../../../geodata/register/registry';
import { pathOf, type DataPage } from '../page';

const match = pathOf(':register');

/** The grid of a register. */
export const register: DataPage = {
  id: 'register',
  match: (parts) => (findRegister(parts[0] ?? '') === undefined ? null : match(parts)),
  load: () => import('../grid/RegisterPage.svelte'),
  menu: null,
};
