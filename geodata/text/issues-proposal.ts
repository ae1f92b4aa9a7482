import { blank, type Sentence } from './issues-pack-cells';

/** Why a proposal cannot be asked for as it is, or what to know of it, by `Issue.code`. */
export const proposalIssues = {
  'proposal-unknown-method': {
    fr: (v) => `La méthode «\u00a0${blank(v, 'method')}\u00a0» n’existe pas ici. Choisissez-en une autre.`,
    en: (v) => `There is no method “${blank(v, 'method')}” here. Choose another.`,
  },
  'proposal-unknown-variable': {
    fr: (v) => `La variable «\u00a0${blank(v, 'variable')}\u00a0» n’existe pas ici. Retirez-la.`,
    en: (v) => `There is no variable “${blank(v, 'variable')}” here. Remove it.`,
  },
  'proposal-unknown-quantity': {
    fr: (v) =>
      `«\u00a0${blank(v, 'quantity')}\u00a0» n’est pas connu de ${blank(v, 'units')} unité(s), qui comptent pour 0\u00a0: un minimum atteint l’est à coup sûr.`,
    en: (v) =>
      `“${blank(v, 'quantity')}” is not known of ${blank(v, 'units')} unit(s), which count as 0: a minimum that is reached is reached for sure.`,
  },
  'proposal-wants-groups': {
    fr: (v) => `${blank(v, 'method')} veut un nombre de regroupements. Donnez-le.`,
    en: (v) => `${blank(v, 'method')} wants a number of groupings. Give it.`,
  },
  'proposal-wants-floor': {
    fr: (v) => `${blank(v, 'method')} veut un minimum par regroupement. Donnez-le.`,
    en: (v) => `${blank(v, 'method')} wants a minimum for each grouping. Give it.`,
  },
  'proposal-wants-either': {
    fr: (v) =>
      `${blank(v, 'method')} veut un nombre de regroupements, ou un minimum pour chacun. Donnez l’un des deux.`,
    en: (v) =>
      `${blank(v, 'method')} wants a number of groupings, or a minimum for each. Give one of the two.`,
  },
  'robustness-too-few-groupings': {
    fr: () =>
      'Il faut au moins deux regroupements non verrouillés, avec des unités, pour en tirer d’autres au hasard.',
    en: () => 'It takes two groupings at least that are not locked and have units to draw others at random.',
  },
  'robustness-pieces': {
    fr: () =>
      'Un regroupement est en plusieurs morceaux\u00a0: corrigez-le ou déclarez un lien, puis recommencez.',
    en: () => 'A grouping is in several pieces: mend it or declare a link, then start over.',
  },
  'robustness-constraints': {
    fr: () => 'Le découpage ne respecte pas lui-même la contrainte choisie. Choisissez-en une autre.',
    en: () => 'The plan itself does not meet the constraint that was chosen. Choose another.',
  },
} as const satisfies Record<string, { readonly fr: Sentence; readonly en: Sentence }>;
