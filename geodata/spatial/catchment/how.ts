import type { CatchmentInput, Wording } from './contract';

/** How distances are measured, and what is known of the error: no road network takes part. */
function distanceLine(detour: number): Wording {
  if (detour === 1)
    return {
      fr: 'Distances à vol d’oiseau, sans réseau routier\u00a0: un trajet par la route est plus long, souvent de 20 à 60\u202f%',
      en: 'Distances as the crow flies, without roads: a way by road is longer, often by 20 to 60%',
    };
  return {
    fr: `Distances routières estimées\u00a0: vol d’oiseau × ${detour.toLocaleString('fr')}, sans réseau routier\u202f; un détour réel va souvent de 1,2 à 1,6`,
    en: `Road distances estimated: crow-fly × ${detour.toLocaleString('en')}, without roads; a true detour is often from 1.2 to 1.6`,
  };
}

/** The lines that say how a catchment was computed: those of the method, distances, and the day of the points. */
export function howOf({ detour, day }: CatchmentInput, lines: readonly Wording[]): Wording[] {
  return [
    ...lines,
    distanceLine(detour),
    ...(day === null ? [] : [{ fr: `Points du ${day}`, en: `Points of ${day}` }]),
  ];
}
