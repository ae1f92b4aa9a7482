import type { TravelMeasure, TravelProvenance } from '../model/travel';
import type { Wording } from '../spatial/catchment/contract';
import { formatDate } from '../text/format';
import { travelUiFor } from '../text/ui-catchment-travel';

/** The lines that say which engine a result comes from: means of travel, roads, day of the computation, credit. */
export function travelHow(from: TravelProvenance, measure: TravelMeasure): readonly Wording[] {
  const { engineName, mode, dataDate, computedAt, credit } = from;
  const line = (language: 'fr' | 'en') => {
    const words = travelUiFor(language);
    return words.how({
      engine: engineName,
      mode: words.modes[mode],
      measure: words.measures[measure],
      roads: words.dataDate(dataDate),
      computed: formatDate(computedAt.slice(0, 10), language),
    });
  };
  return [
    { fr: line('fr'), en: line('en') },
    { fr: credit, en: credit },
  ];
}
