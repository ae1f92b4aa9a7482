import type { Ground } from './ground';
import type { Members } from './plan';

/** What a grouping amounts to at a glance; inhabitants and km² by the share it has of each commune. */
export interface Figures {
  readonly units: number;
  readonly communes: number;
  readonly population: number;
  readonly areaKm2: number;
  /** Structures that stand in its communes, annexes included, each counted once whatever the share. */
  readonly structures: number;
}

/** The figures of the members of a grouping; communes that the ground does not know count for nothing. */
export function figuresOf({ units, communes }: Pick<Members, 'units' | 'communes'>, ground: Ground): Figures {
  let [population, areaKm2, structures] = [0, 0, 0];
  for (const { insee, share } of communes) {
    const fact = ground.communes.get(insee);
    if (fact === undefined) continue;
    population += fact.population * share;
    areaKm2 += fact.areaKm2 * share;
    structures += ground.structuresIn.get(insee)?.length ?? 0;
  }
  return {
    units: units.length,
    communes: communes.length,
    population: Math.round(population),
    areaKm2,
    structures,
  };
}
