import { formatDate, formatNumber, type Language } from './format';

/** What is told of a result of an engine, in words. */
interface TravelTold {
  readonly engine: string;
  readonly mode: string;
  readonly measure: string;
  readonly roads: string;
  readonly computed: string;
}

/** French words of the choice of how ways are measured. */
const fr = {
  title: 'Comment mesurer les trajets',
  crow: 'À vol d’oiseau × facteur de détour',
  detour: 'Facteur de détour',
  detourValue: (detour: number) => `× ${formatNumber(detour, 'fr', 2)}`,
  detourAbout: (detour: number) =>
    detour === 1
      ? 'Sans détour, les trajets sont sous-estimés\u00a0: par la route, un trajet est plus long de 34\u00a0% en moyenne vers le centre de 300 villes d’Europe.'
      : `Les distances par la route sont estimées\u00a0: vol d’oiseau × ${formatNumber(detour, 'fr', 2)}. Moyenne de 300 villes d’Europe\u00a0: × 1,34. Juste en moyenne, fausse lieu par lieu (rivière, estuaire, relief)\u202f; l’erreur n’a pas été mesurée ici.`,
  detourSource: 'Source\u00a0: Environment and Planning B, 2023, doi\u00a010.1177/23998083231168870.',
  none: 'Aucun moteur d’itinéraires n’est installé sur ce serveur\u00a0: ni temps de trajet ni distances par la route. Les distances sont à vol d’oiseau, multipliées par un facteur que vous choisissez.',
  failed: 'La liste des moteurs d’itinéraires n’a pas pu être lue\u00a0: seul le vol d’oiseau est proposé.',
  lost: (engine: string) =>
    `Le moteur «\u00a0${engine}\u00a0» de ce lien n’est pas installé ici\u00a0: aucun résultat n’est montré à sa place. Choisissez une autre mesure.`,
  mode: 'Mode de déplacement',
  modes: { car: 'En voiture', bicycle: 'À vélo', foot: 'À pied' },
  measure: 'Mesure',
  measures: { time: 'Temps de trajet (minutes)', distance: 'Distance par la route (km)' },
  dataDate: (day: string | null) =>
    day === null ? 'Date des routes non précisée' : `Routes du ${formatDate(day, 'fr')}`,
  how: ({ engine, mode, measure, roads, computed }: TravelTold) =>
    `${measure}, profil «\u00a0${mode.toLowerCase()}\u00a0» du moteur ${engine}. ${roads}. Calculé le ${computed}`,
  compute: {
    ask: 'Calculer les trajets',
    askAreas: 'Calculer les zones',
    asked: (count: number) =>
      `${formatNumber(count, 'fr')}\u00a0trajets à demander au moteur, s’ils ne le sont pas déjà.`,
    askedAreas: (count: number) =>
      `${formatNumber(count, 'fr')}\u00a0zones à demander au moteur, si elles ne le sont pas déjà.`,
    waiting: 'Dans la file d’attente…',
    running: (done: number, total: number) => `${formatNumber(done, 'fr')} sur ${formatNumber(total, 'fr')}`,
    cancel: 'Arrêter le calcul',
    cancelled: 'Le calcul a été arrêté.',
    failed: (why: string) => `Le calcul a échoué\u00a0: ${why}`,
    again: 'Recommencer',
    closed:
      'Ce calcul n’a pas encore été fait, et vos droits ne permettent pas de le lancer\u00a0: demandez-le à un ingénieur, ou choisissez le vol d’oiseau.',
  },
};

/** Words of the choice of how ways are measured, in one language. */
export type TravelUi = typeof fr;

const en: TravelUi = {
  title: 'How ways are measured',
  crow: 'As the crow flies × detour factor',
  detour: 'Detour factor',
  detourValue: (detour) => `× ${formatNumber(detour, 'en', 2)}`,
  detourAbout: (detour) =>
    detour === 1
      ? 'Without a detour, ways are underestimated: by road, a way is 34% longer on average towards the centre of 300 European cities.'
      : `Distances by road are estimated: crow-fly × ${formatNumber(detour, 'en', 2)}. Average of 300 European cities: × 1.34. Right on average, wrong place by place (river, estuary, relief); the error has not been measured here.`,
  detourSource: 'Source: Environment and Planning B, 2023, doi 10.1177/23998083231168870.',
  none: 'No engine of routes is installed on this server: neither travel times nor distances by road. Distances are as the crow flies, times a factor of your choice.',
  failed: 'The engines of routes could not be asked for: only the crow’s flight is offered.',
  lost: (engine) =>
    `The engine “${engine}” of this link is not installed here: no result is shown in its place. Choose another measure.`,
  mode: 'Means of travel',
  modes: { car: 'By car', bicycle: 'By bicycle', foot: 'On foot' },
  measure: 'Measure',
  measures: { time: 'Travel time (minutes)', distance: 'Distance by road (km)' },
  dataDate: (day) => (day === null ? 'Date of the roads not stated' : `Roads of ${formatDate(day, 'en')}`),
  how: ({ engine, mode, measure, roads, computed }) =>
    `${measure}, profile “${mode.toLowerCase()}” of the engine ${engine}. ${roads}. Computed on ${computed}`,
  compute: {
    ask: 'Compute the ways',
    askAreas: 'Compute the areas',
    asked: (count) =>
      `${formatNumber(count, 'en')} ways to ask the engine for, unless they are known already.`,
    askedAreas: (count) =>
      `${formatNumber(count, 'en')} areas to ask the engine for, unless they are known already.`,
    waiting: 'Waiting in the queue…',
    running: (done, total) => `${formatNumber(done, 'en')} of ${formatNumber(total, 'en')}`,
    cancel: 'Stop computing',
    cancelled: 'Computing was stopped.',
    failed: (why) => `Computing failed: ${why}`,
    again: 'Try again',
    closed:
      'This has not been computed yet, and you may not have it computed: ask an engineer, or choose the crow’s flight.',
  },
};

const words: Readonly<Record<Language, TravelUi>> = { fr, en };

/** The words of the choice of how ways are measured in a language. */
export function travelUiFor(language: Language): TravelUi {
  return words[language];
}
