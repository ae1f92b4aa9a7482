import type { Language } from '../../geodata/text/format';

type Words = Readonly<Record<Language, string>>;

/** Refusals that concern accounts and what they may do; part of the list of all problems. */
export const accessProblems = {
  'sign-in-required': {
    status: 401,
    title: { fr: 'Connexion nécessaire', en: 'Signing in is required' },
    meaning: {
      fr: 'Cette adresse demande un compte\u00a0: connectez-vous, puis recommencez.',
      en: 'This address asks for an account: sign in, then try again.',
    },
  },
  'wrong-credentials': {
    status: 401,
    title: { fr: 'Adresse ou mot de passe inexact', en: 'Wrong e-mail or password' },
    meaning: {
      fr: 'L’adresse électronique ou le mot de passe ne convient pas.',
      en: 'The e-mail or the password is not right.',
    },
  },
  'account-disabled': {
    status: 403,
    title: { fr: 'Compte désactivé', en: 'Account disabled' },
    meaning: {
      fr: 'Ce compte est désactivé\u202f; adressez-vous à un administrateur.',
      en: 'This account is disabled; ask an administrator.',
    },
  },
  'not-allowed': {
    status: 403,
    title: { fr: 'Action non permise', en: 'Not allowed' },
    meaning: {
      fr: 'Votre rôle, ou les objets confiés à votre compte, ne permettent pas cette action.',
      en: 'Your role, or the objects given to your account, do not allow this.',
    },
  },
  'foreign-origin': {
    status: 403,
    title: { fr: 'Requête d’un autre site', en: 'Request of another site' },
    meaning: {
      fr: 'Une requête qui modifie quelque chose doit venir d’une page de ce serveur (en-tête «\u00a0Origin\u00a0»).',
      en: 'A request that changes something must come from a page of this server (header "Origin").',
    },
  },
  'wrong-media-type': {
    status: 415,
    title: { fr: 'Type de contenu refusé', en: 'Media type refused' },
    meaning: {
      fr: 'Le corps de la requête doit être annoncé comme «\u00a0application/json\u00a0».',
      en: 'The body of the request must be announced as "application/json".',
    },
  },
  'too-many-attempts': {
    status: 429,
    title: { fr: 'Trop d’essais', en: 'Too many attempts' },
    meaning: {
      fr: 'Trop d’essais depuis cette adresse ou pour ce compte\u202f; l’en-tête «\u00a0Retry-After\u00a0» dit combien de secondes attendre.',
      en: 'Too many attempts from this address or for this account; the header "Retry-After" gives the seconds to wait.',
    },
  },
  'link-refused': {
    status: 410,
    title: { fr: 'Lien périmé', en: 'Link no longer valid' },
    meaning: {
      fr: 'Ce lien est inconnu, a déjà servi ou n’est plus valable\u202f; demandez-en un autre à un administrateur.',
      en: 'This link is unknown, has been used or is no longer valid; ask an administrator for another.',
    },
  },
  'account-exists': {
    status: 409,
    title: { fr: 'Compte existant', en: 'Account exists' },
    meaning: {
      fr: 'Cette adresse électronique a déjà un compte.',
      en: 'This e-mail already has an account.',
    },
  },
  'no-password': {
    status: 409,
    title: { fr: 'Compte sans mot de passe', en: 'Account without a password' },
    meaning: {
      fr: 'Ce compte se connecte par un fournisseur d’identité\u00a0: il n’a pas de mot de passe ici.',
      en: 'This account signs in by an identity provider: it has no password here.',
    },
  },
  'last-administrator': {
    status: 409,
    title: { fr: 'Dernier administrateur', en: 'Last administrator' },
    meaning: {
      fr: 'Il faut au moins un administrateur\u00a0: nommez-en d’abord un autre.',
      en: 'There must be at least one administrator: name another one first.',
    },
  },
  'identity-provider-unavailable': {
    status: 503,
    title: { fr: 'Fournisseur d’identité indisponible', en: 'Identity provider unavailable' },
    meaning: {
      fr: 'Le fournisseur d’identité ne répond pas\u202f; réessayez dans un instant, ou utilisez votre mot de passe.',
      en: 'The identity provider does not answer; try again in a moment, or use your password.',
    },
  },
  'mail-not-configured': {
    status: 409,
    title: { fr: 'Courrier non configuré', en: 'Mail not configured' },
    meaning: {
      fr: 'Ce serveur n’envoie pas de courrier\u00a0: son administrateur peut le configurer (SMTP_URL, MAIL_FROM).',
      en: 'This server sends no mail: its administrator can configure it (SMTP_URL, MAIL_FROM).',
    },
  },
  'undeclared-access': {
    status: 500,
    title: { fr: 'Erreur du serveur', en: 'Server error' },
    meaning: {
      fr: 'Cette adresse ne dit pas qui peut l’utiliser\u00a0: elle est donc fermée à tous. C’est une erreur de l’application.',
      en: 'This address does not say who may use it, and is therefore closed to all. This is an error of the application.',
    },
  },
} as const satisfies Record<string, { status: number; title: Words; meaning: Words }>;
