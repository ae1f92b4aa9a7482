import type { fr } from './ui-catchment-fr';

/** English words of the screens of catchments. */
export const en: typeof fr = {
  title: 'Catchments',
  nav: {
    map: 'Map',
    data: 'Data',
    destinations: 'Destinations',
    siting: 'Siting',
    signIn: 'Sign in',
    account: (name) => `${name}, my account`,
    unknown: 'This page does not exist.',
    retry: 'Try again',
    offline: 'The server does not answer. Check the connection, then try again.',
    failed: (detail) => `The server refused: ${detail}`,
    panels: 'Panels of catchments',
    label: 'Map of catchments',
  },
};
