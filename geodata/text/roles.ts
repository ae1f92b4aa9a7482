import type { Role } from '../model/account';
import type { Language } from './format';

/** Names of the roles, within a sentence. */
export const roleNames: Readonly<Record<Language, Readonly<Record<Role, string>>>> = {
  fr: {
    reader: 'lecteur',
    contributor: 'contributeur',
    engineer: 'ingénieur',
    administrator: 'administrateur',
  },
  en: { reader: 'reader', contributor: 'contributor', engineer: 'engineer', administrator: 'administrator' },
};
