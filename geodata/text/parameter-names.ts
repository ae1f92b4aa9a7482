import type { Language } from './format';

/** What the parameters of addresses are called: those of the views of the map, then those of the views of catchments alone. */
export const parameterWords: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  theme: { fr: 'thème', en: 'theme' },
  type: { fr: 'démarche', en: 'initiative' },
  date: { fr: 'date', en: 'date' },
  zones: { fr: 'zones', en: 'zones' },
  classes: { fr: 'classes de structures', en: 'classes of structures' },
  epcis: { fr: 'EPCI', en: 'EPCI' },
  statuses: { fr: 'statuts', en: 'statuses' },
  series: { fr: 'série de cartes', en: 'series of maps' },
  campaign: { fr: 'campagne de collecte', en: 'campaign of collection' },
  outlines: { fr: 'limites à afficher', en: 'outlines to show' },
  select: { fr: 'sélection', en: 'selection' },
  map: { fr: 'position de la carte', en: 'position of the map' },
  table: { fr: 'tableau', en: 'table' },
  extent: { fr: 'compte de ce qui est visible', en: 'count of what is in sight' },
  method: { fr: 'méthode', en: 'method' },
  from: { fr: 'points de départ', en: 'origins' },
  steps: { fr: 'seuils', en: 'thresholds' },
  way: { fr: 'mesure des trajets', en: 'measure of travel' },
  bands: { fr: 'couronnes', en: 'rings' },
  each: { fr: 'bassins séparés', en: 'separate catchments' },
  whole: { fr: 'au-delà du département', en: 'beyond the département' },
  decay: { fr: 'décroissance', en: 'decay' },
  pull: { fr: 'attraction', en: 'attraction' },
  weight: { fr: 'ce qui est compté', en: 'what is counted' },
  month: { fr: 'mois', en: 'month' },
  weekday: { fr: 'jour de la semaine', en: 'day of the week' },
  hour: { fr: 'heure', en: 'hour' },
  by: { fr: 'regroupement des résultats', en: 'grouping of the results' },
  session: { fr: 'lieu de la formation', en: 'place of the training' },
  agents: { fr: 'agents à former', en: 'agents to train' },
};

/** What parameters are called in a language, each name once; one that is not known keeps its own. */
export function parameterNames(params: readonly string[], language: Language): readonly string[] {
  return [...new Set(params.map((param) => parameterWords[param]?.[language] ?? param))];
}
