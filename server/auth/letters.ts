import type { Role } from '../../geodata/model/account';
import { formatDate } from '../../geodata/text/format';
import type { Language } from '../../geodata/text/format';
import { roleNames } from '../../geodata/text/roles';
import type { Letter } from './mail';

/** What a letter hands over: the link, and its last day (ISO instant). */
export interface Handed {
  readonly link: string;
  readonly expiresAt: string;
}

const letters = {
  fr: {
    invitation: (role: string, { link, expiresAt }: Handed) => ({
      subject: 'Votre invitation à Maillage',
      text: `Bonjour,\n\nVous êtes invité à utiliser Maillage, la carte du réseau des offices de tourisme, avec le rôle «\u00a0${role}\u00a0».\n\nPour créer votre compte, ouvrez ce lien, valable une fois et jusqu’au ${dayOf(expiresAt, 'fr')}\u00a0:\n\n${link}\n\nSi vous n’attendiez pas ce message, ne faites rien\u00a0: rien ne sera créé.\n`,
    }),
    reset: ({ link, expiresAt }: Handed) => ({
      subject: 'Choisir un nouveau mot de passe pour Maillage',
      text: `Bonjour,\n\nUn administrateur de Maillage a préparé ce lien pour que vous choisissiez un nouveau mot de passe. Il est valable une fois, jusqu’au ${dayOf(expiresAt, 'fr')}\u00a0:\n\n${link}\n\nSi vous ne l’avez pas demandé, ne faites rien\u00a0: votre mot de passe reste le même.\n`,
    }),
  },
  en: {
    invitation: (role: string, { link, expiresAt }: Handed) => ({
      subject: 'Your invitation to Maillage',
      text: `Hello,\n\nYou are invited to use Maillage, the map of the network of tourist offices, as ${role}.\n\nTo create your account, open this link; it works once, until ${dayOf(expiresAt, 'en')}:\n\n${link}\n\nIf you did not expect this message, do nothing: nothing will be created.\n`,
    }),
    reset: ({ link, expiresAt }: Handed) => ({
      subject: 'Choose a new password for Maillage',
      text: `Hello,\n\nAn administrator of Maillage has prepared this link for you to choose a new password. It works once, until ${dayOf(expiresAt, 'en')}:\n\n${link}\n\nIf you did not ask for it, do nothing: your password stays the same.\n`,
    }),
  },
} as const;

function dayOf(instant: string, language: Language): string {
  return formatDate(instant.slice(0, 10), language);
}

/** The letter that carries an invitation. */
export function invitationLetter(to: string, role: Role, handed: Handed, language: Language): Letter {
  return { to, ...letters[language].invitation(roleNames[language][role], handed) };
}

/** The letter that carries a link to choose a new password. */
export function resetLetter(to: string, handed: Handed, language: Language): Letter {
  return { to, ...letters[language].reset(handed) };
}
