/** Places together, as `geodata/siting/compare` counts them. */
export interface MovedPlaces {
  readonly places: number;
  readonly weight: number;
  readonly meanBefore: number | null;
  readonly meanAfter: number | null;
}

/** What figures count: the unit of ways, the measure of weights (null: inhabitants), and whether places are communes. */
export interface Counted {
  readonly unit: 'km' | 'min';
  readonly measure: string | null;
  readonly areCommunes: boolean;
}

/** The words of plans of reception points. Each sentence says whether it counts people or places. */
export interface PlanWords {
  readonly cost: (value: number, unit: 'km' | 'min') => string;
  readonly people: (weight: number, measure: string | null) => string;
  readonly places: (count: number, areCommunes: boolean) => string;
  readonly farther: (group: MovedPlaces, counted: Counted) => string;
  readonly nearer: (group: MovedPlaces, counted: Counted) => string;
  readonly lost: (group: MovedPlaces, counted: Counted) => string;
  readonly gained: (group: MovedPlaces, counted: Counted) => string;
  readonly unchanged: string;
  /** What the closing of a point costs, and what an opening brings. */
  readonly closing: (name: string, farther: MovedPlaces, counted: Counted) => string;
  readonly opening: (name: string, nearer: MovedPlaces, counted: Counted) => string;
  readonly title: (sites: number, name: string, day: string) => string;
  readonly finding: (
    figures: {
      readonly meanBefore: number | null;
      readonly meanAfter: number | null;
      readonly greatestAfter: number | null;
      readonly farthest: string | null;
    },
    counted: Counted,
  ) => string;
}
