import type { Ui } from './ui';

export const fr: Ui = {
  brand: 'Maillage',
  skip: {
    label: 'Accès rapides',
    map: 'Aller à la carte',
    panel: 'Aller au panneau',
    table: 'Aller au tableau des données',
    sheet: 'Aller à la fiche',
  },
  rail: { label: 'Thèmes', tools: 'Outils' },
  themes: { reseau: 'Réseau', strategies: 'Stratégies' },
  tools: {
    dark: 'Passer au thème sombre',
    light: 'Passer au thème clair',
    language: 'Switch to English',
    languageShort: 'EN',
    help: 'Clavier et aide',
    copyLink: 'Copier le lien',
    copied: 'Lien copié\u00a0: il rouvrira exactement cette vue.',
    copyFailed: 'Le lien n’a pas pu être copié\u00a0: copiez l’adresse du navigateur.',
    table: 'Tableau',
    sources: 'Sources\u00a0:',
    allSources: 'Sources et mentions en entier',
  },
  panel: { label: 'Panneau du thème', open: 'Ouvrir le panneau', close: 'Replier le panneau' },
  search: {
    label: 'Chercher une commune ou une structure',
    placeholder: 'Commune ou structure…',
    none: (query) => `Rien ne répond à «\u00a0${query}\u00a0». Essayez le nom d’une commune du département.`,
  },
  legend: {
    title: 'Légende',
    hint: 'Une entrée pressée filtre la carte.',
  },
  filters: {
    active: 'Filtres actifs',
    clear: 'Tout effacer',
    remove: (label) => `Retirer le filtre ${label}`,
    kind: 'Type de structure',
    kindShort: { SI: 'SI', OT: 'OT', BA: 'Bureaux annexes' },
    epci: 'EPCI',
    epciPlaceholder: 'Tous les EPCI',
    epciNone: 'Aucun EPCI de ce nom.',
    outlines: 'Limites à afficher',
    basemap: 'Fond de carte en ligne',
  },
  cross: {
    title: 'Par zone et par classe',
    zone: 'Zone',
    extent: 'Compter seulement ce qui est visible',
    cell: (row, column, counts, control) =>
      `${row}, ${column}\u00a0: ${counts}${control === null ? '' : `, total publié ${control}`}`,
    difference: (text) => `écart ${text} avec le total publié`,
  },
  strategies: {
    choose: 'Démarche',
    actors: 'Acteurs impliqués',
    noActors:
      'Aucun acteur enregistré pour les démarches montrées. Avancez dans le temps ou changez de démarche.',
    actorCount: (count) => (count > 1 ? `${count} démarches` : `${count} démarche`),
  },
  time: {
    label: 'Frise du temps',
    date: 'Date de la carte',
    play: 'Lire',
    pause: 'Arrêter',
    previous: 'Mois précédent',
    next: 'Mois suivant',
    speed: 'Vitesse',
    speeds: { slow: 'lente', normal: 'normale', fast: 'rapide' },
    growth: 'Territoires par statut, mois par mois',
  },
  map: {
    label: 'Carte',
    hint: 'Flèches\u00a0: déplacer. Plus et moins\u00a0: zoomer. N et P\u00a0: passer d’un élément au suivant ou au précédent. Entrée\u00a0: ouvrir sa fiche.',
    zoomIn: 'Zoomer',
    zoomOut: 'Dézoomer',
    home: 'Voir tout le département',
    noWebgl:
      'Ce navigateur ne peut pas dessiner la carte (WebGL est indisponible). Le tableau des données dit la même chose\u00a0: ouvrez-le.',
    basemapFailed: 'Le fond de carte en ligne ne répond pas\u00a0: la carte continue sans lui.',
    walk: (label, detail, index, total) => `${label}. ${detail}. ${index} sur ${total}.`,
  },
  sheet: {
    label: 'Fiche',
    close: 'Fermer la fiche',
    history: 'Historique',
    noHistory: 'Aucune date enregistrée.',
    missing: 'Cet élément n’existe pas dans les données chargées.',
  },
  table: {
    label: 'Tableau des données',
    close: 'Fermer le tableau',
    sortBy: (column) => `Trier par ${column}`,
    rows: (count) => (count > 1 ? `${count} lignes` : `${count} ligne`),
    empty: 'Aucune ligne\u00a0: les filtres ne laissent rien. Effacez-en un dans la légende ou le panneau.',
    show: (name) => `Ouvrir la fiche\u00a0: ${name}`,
  },
  status: {
    loading: 'Chargement des données…',
    failedTitle: 'Les données ne sont pas arrivées',
    offline:
      'Le serveur ne répond pas. Vérifiez qu’il est démarré et que le réseau fonctionne, puis réessayez.',
    server: (status, detail) =>
      `Le serveur a répondu ${status}\u00a0: ${detail} Si l’erreur persiste, transmettez ce message à la personne qui gère Maillage.`,
    missing:
      'Aucun jeu de données n’est chargé sur ce serveur. Chargez un pack de département, puis réessayez.',
    retry: 'Réessayer',
    warnings: (names) =>
      `L’adresse contenait ${names.length > 1 ? 'des valeurs inconnues' : 'une valeur inconnue'} (${names.join(', ')})\u00a0: la vue habituelle est montrée à la place.`,
    dismiss: 'Fermer ce message',
    empty: 'Rien ne répond à ces filtres. Retirez-en un, ou effacez-les tous.',
    partFailed: 'Une partie des données n’est pas arrivée. Réessayez dans un instant.',
  },
  help: {
    title: 'Au clavier',
    keys: [
      [['Tab'], 'passer d’un élément de l’interface au suivant'],
      [['←', '→', '↑', '↓'], 'déplacer la carte quand elle a le focus'],
      [['+', '−'], 'zoomer, dézoomer'],
      [['N', 'P'], 'élément suivant, précédent sur la carte'],
      [['Entrée'], 'ouvrir la fiche de l’élément'],
      [['Échap'], 'fermer la fiche'],
      [['←', '→'], 'mois précédent, suivant sur la frise'],
      [['Page préc.', 'Page suiv.'], 'un an plus tard, plus tôt sur la frise'],
    ],
    views:
      'Chaque vue est un lien\u00a0: thème, filtres, date, sélection et position de la carte sont dans l’adresse. Précédent et suivant du navigateur fonctionnent.',
    close: 'Fermer',
  },
};
