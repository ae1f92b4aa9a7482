import type { CatchmentInput, Wording } from './contract';

/**
 * How distances are measured, and what is known of the error: no road network takes part. The average detour, 1.343, is that of ways to the
 * centre of 300 European cities (Environment and Planning B, 2023, doi 10.1177/23998083231168870).
 */
function distanceLine(detour: number): Wording {
  if (detour === 1)
    return {
      fr: 'Distances à vol d’oiseau, sans réseau routier\u00a0: un trajet par la route est plus long, de 34\u202f% en moyenne vers le centre de 300 villes d’Europe',
      en: 'Distances as the crow flies, without roads: a way by road is longer, by 34% on average towards the centre of 300 European cities',
    };
  return {
    fr: `Distances routières estimées\u00a0: vol d’oiseau × ${detour.toLocaleString('fr')}, sans réseau routier\u202f; l’erreur en chaque lieu n’est pas connue (moyenne de 300 villes d’Europe\u00a0: × 1,34)`,
    en: `Road distances estimated: crow-fly × ${detour.toLocaleString('en')}, without roads; the error at each place is not known (average of 300 European cities: × 1.34)`,
  };
}

/** The lines that say how a catchment was computed: those of the method, distances, and the day of the points. */
export function howOf(
  { detour, day }: Pick<CatchmentInput, 'detour' | 'day'>,
  lines: readonly Wording[],
): Wording[] {
  return [
    ...lines,
    distanceLine(detour),
    ...(day === null ? [] : [{ fr: `Points du ${day}`, en: `Points of ${day}` }]),
  ];
}
