/** French words of the screens of catchments. */
export const fr = {
  title: 'Bassins',
  nav: {
    map: 'Carte',
    data: 'Données',
    destinations: 'Destinations',
    siting: 'Implantations',
    signIn: 'Se connecter',
    account: (name: string) => `${name}, mon compte`,
    unknown: 'Cette page n’existe pas.',
    retry: 'Réessayer',
    offline: 'Le serveur ne répond pas. Vérifiez la connexion, puis réessayez.',
    failed: (detail: string) => `Le serveur a refusé\u00a0: ${detail}`,
    panels: 'Panneaux des bassins',
    label: 'Carte des bassins',
  },
};
