import { blank, type Sentence } from './issues-pack-cells';

/** What keeps a catchment from being computed, and what to do, by `Issue.code`. */
export const catchmentIssues = {
  'catchment-no-points': {
    fr: () => 'Aucun point. Donnez au moins un point.',
    en: () => 'No point. Give at least one.',
  },
  'catchment-wants-distance': {
    fr: () => 'Une distance manque. Ajoutez --distance 5,10,15 (en kilomètres), ou un contour par --within.',
    en: () => 'A distance is missing. Add --distance 5,10,15 (in kilometres), or a contour by --within.',
  },
  'catchment-bad-parameter': {
    fr: () =>
      'Les distances doivent être croissantes et supérieures à 0, la décroissance supérieure à 0, le facteur de détour 1 ou plus.',
    en: () => 'Distances must rise and be above 0, the decay above 0, the detour factor 1 or more.',
  },
  'catchment-bad-place': {
    fr: (v) =>
      `Le point ${blank(v, 'id')} n’est pas en longitude et latitude. Convertissez le fichier en WGS\u00a084.`,
    en: (v) => `Point ${blank(v, 'id')} is not a longitude and a latitude. Convert the file to WGS 84.`,
  },
  'catchment-bad-attractiveness': {
    fr: (v) => `L’attractivité du point ${blank(v, 'id')} doit être supérieure à 0.`,
    en: (v) => `The attractiveness of point ${blank(v, 'id')} must be above 0.`,
  },
  'catchment-off-map': {
    fr: (v) =>
      `À ${blank(v, 'km')}\u00a0km autour du point ${blank(v, 'id')}, on passe un pôle ou le 180ᵉ méridien. Réduisez la distance ou retirez ce point.`,
    en: (v) =>
      `${blank(v, 'km')} km around point ${blank(v, 'id')} reach over a pole or the 180th meridian. Shorten the distance or remove this point.`,
  },
  'catchment-too-wide': {
    fr: () =>
      'Les points et le contour s’étendent sur plus de 24°\u00a0: aucun plan n’y est juste partout. Traitez chaque territoire à part.',
    en: () =>
      'Points and contour span more than 24°: no plane is right all over. Treat each territory on its own.',
  },
  'points-not-a-point': {
    fr: (v) =>
      `Cette entité n’est pas un point (${blank(v, 'type')}), ou une coordonnée n’est pas un nombre. Corrigez-la ou retirez-la.`,
    en: (v) =>
      `This feature is not a point (${blank(v, 'type')}), or a coordinate is not a number. Mend or remove it.`,
  },
  'points-not-degrees': {
    fr: (v) =>
      `Les coordonnées ne sont pas des longitudes et latitudes (${blank(v, 'cause')}). Convertissez le fichier en WGS\u00a084.`,
    en: (v) =>
      `Coordinates are not longitudes and latitudes (${blank(v, 'cause')}). Convert the file to WGS 84.`,
  },
  'points-not-above-0': {
    fr: (v) => `«\u00a0${blank(v, 'value')}\u00a0» n’est pas un nombre supérieur à 0. Corrigez cette valeur.`,
    en: (v) => `“${blank(v, 'value')}” is not a number above 0. Mend this value.`,
  },
  'points-no-overlap': {
    fr: () =>
      'Rien du contour n’est dans les distances données. Vérifiez que les points et le contour se rapportent au même territoire.',
    en: () =>
      'Nothing of the contour is within the distances given. Check that points and contour are of the same territory.',
  },
} as const satisfies Record<string, { readonly fr: Sentence; readonly en: Sentence }>;
