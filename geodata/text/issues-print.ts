import { blank, type Sentence } from './issues-pack-cells';

/** What keeps a page from being printed, and what to do, by `Issue.code`. */
export const printIssues = {
  'print-bad-view': {
    fr: (v) =>
      `L’adresse de la vue (--view) ne convient pas\u00a0: «\u00a0${blank(v, 'param')}\u00a0» vaut «\u00a0${blank(v, 'value')}\u00a0». Copiez le lien de la carte telle que vous la voyez.`,
    en: (v) =>
      `The address of the view (--view) will not do: “${blank(v, 'param')}” is “${blank(v, 'value')}”. Copy the link of the map as you see it.`,
  },
  'print-unknown-view': {
    fr: (v) =>
      `La vue (--view) «\u00a0${blank(v, 'value')}\u00a0» n’existe pas, ou plus. Copiez le lien de la carte telle que vous la voyez.`,
    en: (v) =>
      `The view (--view) “${blank(v, 'value')}” does not exist, or no longer. Copy the link of the map as you see it.`,
  },
  'print-sign-in': {
    fr: (v) => `La vue (--view) «\u00a0${blank(v, 'value')}\u00a0» ne se montre qu’à qui a un compte.`,
    en: (v) => `The view (--view) “${blank(v, 'value')}” is shown to those alone who have an account.`,
  },
  'print-no-ways': {
    fr: (v) =>
      `Les trajets de cette vue ne sont pas encore calculés par «\u00a0${blank(v, 'value')}\u00a0». Ouvrez-la à l’écran, lancez le calcul, puis demandez la page.`,
    en: (v) =>
      `The ways of this view are not computed by “${blank(v, 'value')}” yet. Open it on the screen, have them computed, then ask for the page.`,
  },
  'print-unknown-frame': {
    fr: (v) =>
      `Le cadre (--frame) «\u00a0${blank(v, 'value')}\u00a0» n’est pas dans les données. Identifiants connus\u00a0: ${blank(v, 'allowed')}.`,
    en: (v) =>
      `The frame (--frame) “${blank(v, 'value')}” is not in the data. Known ids: ${blank(v, 'allowed')}.`,
  },
  'print-too-many-pages': {
    fr: (v) =>
      `L’atlas aurait ${blank(v, 'value')}\u00a0pages, pour ${blank(v, 'most')} au plus. Demandez-le par zones, ou choisissez des zones dans la vue (zones=…).`,
    en: (v) =>
      `The atlas would have ${blank(v, 'value')} pages, of ${blank(v, 'most')} at most. Ask for it by zones, or choose zones in the view (zones=…).`,
  },
  'print-no-such-atlas': {
    fr: (v) =>
      `De cette vue, pas d’atlas (--atlas) par «\u00a0${blank(v, 'value')}\u00a0», mais par\u00a0: ${blank(v, 'allowed')}.`,
    en: (v) =>
      `There is no atlas (--atlas) of that view by “${blank(v, 'value')}”, but by: ${blank(v, 'allowed')}.`,
  },
  'print-no-data': {
    fr: () => 'La base ne contient aucun jeu de données.',
    en: () => 'The database holds no data set.',
  },
  'print-bad-logo': {
    fr: (v) =>
      `Le logo (--logo) «\u00a0${blank(v, 'file')}\u00a0» ne peut être lu\u00a0: un fichier SVG ou PNG est attendu.`,
    en: (v) => `The logo (--logo) “${blank(v, 'file')}” cannot be read: an SVG or PNG file is expected.`,
  },
} as const satisfies Record<string, { readonly fr: Sentence; readonly en: Sentence }>;
