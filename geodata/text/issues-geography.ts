import { blank, type Sentence } from './issues-pack-cells';

/** What is wrong with contours or the reference geography and what to do about it, and the steps of reading them, by `Issue.code`. */
export const geographyIssues = {
  'geography-unknown-department': {
    fr: (v) =>
      `Le département «\u00a0${blank(v, 'department')}\u00a0» n’a pas de commune dans la liste officielle. Vérifiez le code dans pack.csv (par exemple 59 ou 2A).`,
    en: (v) =>
      `Département “${blank(v, 'department')}” has no commune in the official list. Check the code in pack.csv (for instance 59 or 2A).`,
  },
  'geography-no-epci': {
    fr: (v) =>
      `La commune ${blank(v, 'name')} (${blank(v, 'insee')}) n’appartient à aucun EPCI\u00a0: ce cas n’est pas prévu.`,
    en: (v) =>
      `Commune ${blank(v, 'name')} (${blank(v, 'insee')}) belongs to no EPCI: this case is not provided for.`,
  },
  'geography-no-town': {
    fr: (v) =>
      `Aucune commune du département ${blank(v, 'department')} n’a de point connu. Donnez-en dans places.csv (insee, lon, lat).`,
    en: (v) =>
      `No commune of département ${blank(v, 'department')} has a known point. Give some in places.csv (insee, lon, lat).`,
  },
  'geography-no-point': {
    fr: (v) =>
      `La commune ${blank(v, 'name')} (${blank(v, 'insee')}) n’a pas de point connu. Ajoutez-la à places.csv (insee, lon, lat).`,
    en: (v) =>
      `Commune ${blank(v, 'name')} (${blank(v, 'insee')}) has no known point. Add it to places.csv (insee, lon, lat).`,
  },
  'geography-point-at-sea': {
    fr: (v) =>
      `Le point de la commune ${blank(v, 'name')} (${blank(v, 'insee')}) tombe en mer ou hors de France. Corrigez-le dans places.csv.`,
    en: (v) =>
      `The point of commune ${blank(v, 'name')} (${blank(v, 'insee')}) is at sea or outside France. Mend it in places.csv.`,
  },
  'geography-making-mosaic': {
    fr: (v) => `Calcul de la mosaïque généralisée de ${blank(v, 'count')} communes`,
    en: (v) => `Computing the generalised mosaic of ${blank(v, 'count')} communes`,
  },
  'contours-asking': {
    fr: (v) => `Demande des contours officiels à ${blank(v, 'host')}`,
    en: (v) => `Asking ${blank(v, 'host')} for the official contours`,
  },
  'contours-receiving': {
    fr: (v) => `Contours reçus\u00a0: ${blank(v, 'kilobytes')}\u00a0ko`,
    en: (v) => `Contours received: ${blank(v, 'kilobytes')} kB`,
  },
  'contours-reading': {
    fr: () => 'Lecture du fichier de contours',
    en: () => 'Reading the file of contours',
  },
  'contours-checking': {
    fr: (v) => `Vérification de ${blank(v, 'count')} contours`,
    en: (v) => `Checking ${blank(v, 'count')} contours`,
  },
  'contours-too-slow': {
    fr: (v) =>
      `Pas de réponse complète en ${blank(v, 'seconds')}\u00a0s. Réessayez quand le réseau est disponible\u00a0: npm run geodata -- --official.`,
    en: (v) =>
      `No complete answer within ${blank(v, 'seconds')} s. Try again when the network is available: npm run geodata -- --official.`,
  },
  'contours-unreachable': {
    fr: (v) =>
      `Les contours officiels n’ont pas pu être obtenus (${blank(v, 'cause')}). Réessayez quand le réseau est disponible\u00a0: npm run geodata -- --official.`,
    en: (v) =>
      `The official contours could not be obtained (${blank(v, 'cause')}). Try again when the network is available: npm run geodata -- --official.`,
  },
  'contours-no-file': {
    fr: (v) => `Ce fichier ne peut pas être lu (${blank(v, 'cause')}). Vérifiez son chemin.`,
    en: (v) => `This file cannot be read (${blank(v, 'cause')}). Check its path.`,
  },
  'contours-not-json': {
    fr: (v) =>
      `Ce n’est ni du GeoJSON, ni du TopoJSON, ni un fichier zip contenant un shapefile (${blank(v, 'cause')}).`,
    en: (v) =>
      `This is neither GeoJSON, nor TopoJSON, nor a zip file holding a shapefile (${blank(v, 'cause')}).`,
  },
  'contours-archive-cut': {
    fr: () => 'Ce fichier zip est incomplet. Téléchargez-le ou copiez-le à nouveau.',
    en: () => 'This zip file is incomplete. Download or copy it again.',
  },
  'contours-not-shapefile': {
    fr: (v) =>
      `Aucun shapefile lisible dans ce fichier zip (${blank(v, 'cause')}). Il doit contenir au moins les fichiers .shp et .dbf.`,
    en: (v) =>
      `No readable shapefile in this zip file (${blank(v, 'cause')}). It must hold at least the .shp and .dbf files.`,
  },
  'contours-not-a-collection': {
    fr: () =>
      'Ce fichier ne contient pas de collection d’entités (FeatureCollection). Exportez la couche des communes.',
    en: () =>
      'This file holds no collection of features (FeatureCollection). Export the layer of the communes.',
  },
  'contours-no-code': {
    fr: (v) =>
      `Aucune propriété ne donne le code INSEE des communes. Nommez-la de l’une de ces façons\u00a0: ${blank(v, 'names')}.`,
    en: (v) =>
      `No property gives the INSEE code of the communes. Name it in one of these ways: ${blank(v, 'names')}.`,
  },
  'contours-bad-code': {
    fr: (v) =>
      `${blank(v, 'value')} n’est pas un code INSEE de commune (cinq caractères, par exemple 59350).`,
    en: (v) =>
      `${blank(v, 'value')} is not the INSEE code of a commune (five characters, for instance 59350).`,
  },
  'contours-not-an-area': {
    fr: (v) =>
      `La commune ${blank(v, 'insee')} n’est pas dessinée par un polygone. Corrigez ou retirez cette entité.`,
    en: (v) => `Commune ${blank(v, 'insee')} is not drawn as a polygon. Mend or remove this feature.`,
  },
  'contours-unknown-system': {
    fr: () =>
      'Les coordonnées ne sont ni en degrés (WGS\u00a084), ni en Lambert-93. Exportez le fichier dans l’un de ces systèmes.',
    en: () =>
      'The coordinates are neither in degrees (WGS 84) nor in Lambert-93. Export the file in one of these systems.',
  },
  'contours-open-ring': {
    fr: (v) =>
      `Le contour de la commune ${blank(v, 'insee')} n’est pas fermé, ou a moins de trois sommets. Réparez la géométrie, puis exportez à nouveau.`,
    en: (v) =>
      `The contour of commune ${blank(v, 'insee')} is not closed, or has fewer than three vertices. Repair the geometry, then export again.`,
  },
  'contours-not-degrees': {
    fr: (v) =>
      `Le contour de la commune ${blank(v, 'insee')} sort des longitudes et latitudes possibles. Vérifiez le système de coordonnées.`,
    en: (v) =>
      `The contour of commune ${blank(v, 'insee')} is outside possible longitudes and latitudes. Check the coordinate system.`,
  },
  'contours-area': {
    fr: (v) =>
      `La commune ${blank(v, 'insee')} aurait ${blank(v, 'area')}\u00a0km²\u00a0: ce n’est pas plausible. Vérifiez son contour.`,
    en: (v) =>
      `Commune ${blank(v, 'insee')} would have ${blank(v, 'area')} km²: not plausible. Check its contour.`,
  },
  'contours-far': {
    fr: (v) =>
      `Le contour de la commune ${blank(v, 'insee')} est à ${blank(v, 'km')}\u00a0km de la ville. Vérifiez son code et le système de coordonnées.`,
    en: (v) =>
      `The contour of commune ${blank(v, 'insee')} is ${blank(v, 'km')} km away from its town. Check its code and the coordinate system.`,
  },
  'contours-twice': {
    fr: (v) =>
      `La commune ${blank(v, 'insee')} est déjà donnée par l’entité ${blank(v, 'first')}. Gardez une seule entité par commune.`,
    en: (v) =>
      `Commune ${blank(v, 'insee')} is already given by feature ${blank(v, 'first')}. Keep one feature a commune.`,
  },
  'contours-unknown-code': {
    fr: (v) =>
      `Le code ${blank(v, 'insee')} n’est celui d’aucune commune, actuelle ou fusionnée depuis. Corrigez-le ou retirez cette entité.`,
    en: (v) =>
      `Code ${blank(v, 'insee')} is that of no commune, of today or merged since. Mend it or remove this feature.`,
  },
  'contours-missing': {
    fr: (v) =>
      `Il manque ${blank(v, 'count')} commune(s) du département\u00a0: ${blank(v, 'names')}. Prenez un millésime récent et toute la couche.`,
    en: (v) =>
      `${blank(v, 'count')} commune(s) of the département are missing: ${blank(v, 'names')}. Take a recent vintage and the whole layer.`,
  },
  'contours-crossing': {
    fr: (v) =>
      `Des limites se croisent ou ne se raccordent pas vers ${blank(v, 'lon')}, ${blank(v, 'lat')} (${blank(v, 'names')}). Prenez des contours dont les voisins partagent les mêmes sommets.`,
    en: (v) =>
      `Limits cross or do not meet near ${blank(v, 'lon')}, ${blank(v, 'lat')} (${blank(v, 'names')}). Take contours whose neighbours share the same vertices.`,
  },
  'contours-overlap': {
    fr: (v) =>
      `Ces communes se recouvrent vers ${blank(v, 'lon')}, ${blank(v, 'lat')}\u00a0: ${blank(v, 'names')}. Corrigez leurs contours.`,
    en: (v) =>
      `These communes overlap near ${blank(v, 'lon')}, ${blank(v, 'lat')}: ${blank(v, 'names')}. Mend their contours.`,
  },
  'contours-gap': {
    fr: (v) =>
      `Il reste un vide entre des communes vers ${blank(v, 'lon')}, ${blank(v, 'lat')}. Prenez des contours dont les voisins partagent les mêmes sommets.`,
    en: (v) =>
      `A gap is left between communes near ${blank(v, 'lon')}, ${blank(v, 'lat')}. Take contours whose neighbours share the same vertices.`,
  },
  'contours-merged': {
    fr: (v) =>
      `La commune ${blank(v, 'insee')} a fusionné depuis avec ${blank(v, 'name')} (${blank(v, 'successor')})\u00a0: leurs contours sont réunis.`,
    en: (v) =>
      `Commune ${blank(v, 'insee')} has since merged into ${blank(v, 'name')} (${blank(v, 'successor')}): their contours are united.`,
  },
  'contours-damaged': {
    fr: () =>
      'Les contours gardés sont illisibles\u00a0: la mosaïque est utilisée. Reprenez-les par npm run geodata -- --official (ou --from FICHIER).',
    en: () =>
      'The contours kept cannot be read: the mosaic is used. Take them again with npm run geodata -- --official (or --from FILE).',
  },
  'contours-outdated': {
    fr: (v) =>
      `Les contours gardés (${blank(v, 'label')}) ne sont plus ceux de la liste officielle des communes\u00a0: la mosaïque est utilisée. Reprenez-les par npm run geodata -- --official (ou --from FICHIER).`,
    en: (v) =>
      `The contours kept (${blank(v, 'label')}) no longer fit the official list of communes: the mosaic is used. Take them again with npm run geodata -- --official (or --from FILE).`,
  },
} as const satisfies Record<string, { readonly fr: Sentence; readonly en: Sentence }>;
