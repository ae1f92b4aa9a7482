import { blank, type Sentence } from './issues-pack-cells';

/** What keeps ways and areas from being had of an engine of routes, and what to do, by `Issue.code`. */
export const travelIssues = {
  'travel-unreachable': {
    fr: (v) =>
      `Le moteur d’itinéraires ne répond pas (${blank(v, 'reason')}). Vérifiez son adresse, puis relancez le calcul.`,
    en: (v) =>
      `The engine of routes does not answer (${blank(v, 'reason')}). Check its address, then ask again.`,
  },
  'travel-timeout': {
    fr: (v) =>
      `Le moteur d’itinéraires n’a pas répondu en ${blank(v, 'seconds')}\u00a0s. Relancez le calcul plus tard\u00a0: ce qui est fait est gardé.`,
    en: (v) =>
      `The engine of routes did not answer within ${blank(v, 'seconds')} s. Ask again later: what is done is kept.`,
  },
  'travel-too-many': {
    fr: () =>
      'Le moteur d’itinéraires demande d’attendre (trop de demandes). Relancez le calcul plus tard\u00a0: ce qui est fait est gardé.',
    en: () => 'The engine of routes asks to wait (too many requests). Ask again later: what is done is kept.',
  },
  'travel-server-error': {
    fr: (v) =>
      `Le moteur d’itinéraires est en panne (réponse ${blank(v, 'status')}). Relancez le calcul plus tard\u00a0: ce qui est fait est gardé.`,
    en: (v) =>
      `The engine of routes fails (answer ${blank(v, 'status')}). Ask again later: what is done is kept.`,
  },
  'travel-refused': {
    fr: (v) =>
      `Le moteur d’itinéraires refuse la demande (réponse ${blank(v, 'status')}\u00a0: ${blank(v, 'reason')}). Vérifiez sa configuration (clé, profils, limites).`,
    en: (v) =>
      `The engine of routes refuses the request (answer ${blank(v, 'status')}: ${blank(v, 'reason')}). Check its configuration (key, profiles, limits).`,
  },
  'travel-malformed': {
    fr: (v) =>
      `La réponse du moteur d’itinéraires n’a pas la forme attendue (${blank(v, 'reason')}). Vérifiez que son adresse est bien celle de ce moteur.`,
    en: (v) =>
      `The answer of the engine of routes has not the expected form (${blank(v, 'reason')}). Check that its address is that of this engine.`,
  },
  'travel-answer-too-large': {
    fr: () => 'La réponse du moteur d’itinéraires est trop grosse pour être lue.',
    en: () => 'The answer of the engine of routes is too large to be read.',
  },
  'travel-lengths': {
    fr: (v) =>
      `Le moteur d’itinéraires a donné ${blank(v, 'got')} valeurs au lieu de ${blank(v, 'wanted')}. Rien n’en est gardé.`,
    en: (v) =>
      `The engine of routes gave ${blank(v, 'got')} values instead of ${blank(v, 'wanted')}. Nothing of it is kept.`,
  },
  'travel-negative': {
    fr: (v) =>
      `Le moteur d’itinéraires donne un coût négatif de ${blank(v, 'from')} à ${blank(v, 'to')}. Rien n’en est gardé.`,
    en: (v) =>
      `The engine of routes gives a negative cost from ${blank(v, 'from')} to ${blank(v, 'to')}. Nothing of it is kept.`,
  },
  'travel-absurd': {
    fr: (v) =>
      `Le moteur d’itinéraires donne ${blank(v, 'km')}\u00a0km en ${blank(v, 'minutes')}\u00a0min de ${blank(v, 'from')} à ${blank(v, 'to')}, ce qui ne se peut. Rien n’en est gardé.`,
    en: (v) =>
      `The engine of routes gives ${blank(v, 'km')} km in ${blank(v, 'minutes')} min from ${blank(v, 'from')} to ${blank(v, 'to')}, which cannot be. Nothing of it is kept.`,
  },
  'travel-no-road': {
    fr: () => 'Aucune route près de ce lieu.',
    en: () => 'There is no road near this place.',
  },
  'travel-area-empty': {
    fr: (v) => `La zone de ${blank(v, 'limit')} est vide.`,
    en: (v) => `The area of ${blank(v, 'limit')} is empty.`,
  },
  'travel-area-elsewhere': {
    fr: (v) => `La zone de ${blank(v, 'limit')} ne contient pas son propre départ.`,
    en: (v) => `The area of ${blank(v, 'limit')} does not hold its own origin.`,
  },
  'travel-area-shrinks': {
    fr: (v) => `La zone de ${blank(v, 'limit')} est plus petite que celle d’une limite moindre.`,
    en: (v) => `The area of ${blank(v, 'limit')} is smaller than that of a lower limit.`,
  },
  'travel-engine-gone': {
    fr: () => 'Ce moteur d’itinéraires n’est plus configuré, ou ses routes ont changé. Relancez le calcul.',
    en: () => 'This engine of routes is not configured any more, or its roads have changed. Ask again.',
  },
  'travel-unforeseen': {
    fr: () =>
      'Une erreur imprévue a interrompu le calcul\u202f; elle est consignée dans le journal du serveur.',
    en: () => 'An unexpected error stopped the computation; it is written to the log of the server.',
  },
} as const satisfies Readonly<Record<string, { readonly fr: Sentence; readonly en: Sentence }>>;
