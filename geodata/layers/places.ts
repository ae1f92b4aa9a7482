import type { Place } from '../model/place';
import { labelScale } from '../symbology/scales';
import { themes } from '../scene/view';
import type { LayerDefinition } from './context';

/** Rank of a town by its population: decides its type size and from which zoom it is named. */
function rankOf({ population }: Place): string {
  if (population >= 30_000) return 'town';
  if (population >= 10_000) return 'smallTown';
  return population >= 2_500 ? 'village' : 'hamlet';
}

/** Names of the communes, most populous first. */
export const placeLabels: LayerDefinition = {
  id: 'place-labels',
  themes,
  build: ({ tables, palette }) => ({
    type: 'label',
    id: 'place-labels',
    marks: tables.places
      .toSorted((a, b) => b.population - a.population || (a.insee < b.insee ? -1 : 1))
      .map((place) => ({ id: place.insee, key: rankOf(place), text: place.name, position: place.position })),
    scale: labelScale(palette),
  }),
};
