import type { LonLat } from '../model/place';
import type { TravelChoice, TravelMatrix } from '../model/travel';
import { geodesicM } from '../spatial/geodesic';

/** What ways cost between places, named by their ids; null: there is no way. */
export interface CostTable {
  readonly unit: 'km' | 'min';
  readonly costOf: (from: string, to: string) => number | null;
}

interface Placed {
  readonly id: string;
  readonly at: LonLat;
}

/**
 * Costs as a choice of travel has them: geodesic kilometres times the detour factor, or those of a matrix, in km or in minutes. Null when
 * an engine was chosen and its matrix is not there. A place that the table does not know has no way.
 */
export function costTable(
  choice: TravelChoice,
  matrix: TravelMatrix | null,
  places: readonly Placed[],
  points: readonly Placed[],
): CostTable | null {
  if (choice.kind === 'crow') return crowTable(choice.detour, places, points);
  return matrix === null ? null : matrixTable(matrix, choice.measure);
}

function crowTable(detour: number, places: readonly Placed[], points: readonly Placed[]): CostTable {
  const at = new Map([...places, ...points].map((one) => [one.id, one.at]));
  return {
    unit: 'km',
    costOf: (from, to) => {
      const [a, b] = [at.get(from), at.get(to)];
      return a === undefined || b === undefined ? null : (geodesicM(a, b) * detour) / 1000;
    },
  };
}

function matrixTable(matrix: TravelMatrix, measure: 'time' | 'distance'): CostTable {
  const rank = (ids: readonly string[]) => new Map(ids.map((id, index) => [id, index]));
  const [rows, columns] = [rank(matrix.origins), rank(matrix.destinations)];
  const costs = measure === 'time' ? matrix.minutes : matrix.km;
  return {
    unit: measure === 'time' ? 'min' : 'km',
    costOf: (from, to) => {
      const [row, column] = [rows.get(from), columns.get(to)];
      return row === undefined || column === undefined
        ? null
        : (costs[row * matrix.destinations.length + column] ?? null);
    },
  };
}
