import type { Metric } from './contract';
import { actors } from './metrics/actors';
import { fteBalance, populationBalance } from './metrics/balance';
import { polsbyPopper, reock } from './metrics/compactness';
import { diameter, meanDistance } from './metrics/distances';
import { epciSplit, epciWhole } from './metrics/epci';
import { homogeneity } from './metrics/homogeneity';
import { area, population } from './metrics/land';
import { budget, budgetRate, fte, fteRate } from './metrics/means';
import { reception } from './metrics/reception';
import { skillsInDuplicate, skillsMissing, skillsPresent } from './metrics/skills';
import { straddling } from './metrics/straddling';
import {
  strategiesComplementary,
  strategiesToExtend,
  strategiesToReconcile,
  strategyCover,
} from './metrics/strategies';
import { structures } from './metrics/structures';

/** Everything groupings and plans are judged by, in the order in which it is shown. */
export const metrics: readonly Metric[] = [
  population,
  area,
  structures,
  fte,
  fteRate,
  budget,
  budgetRate,
  strategyCover,
  strategiesToReconcile,
  strategiesComplementary,
  strategiesToExtend,
  straddling,
  epciWhole,
  epciSplit,
  reception,
  meanDistance,
  diameter,
  polsbyPopper,
  reock,
  homogeneity,
  populationBalance,
  fteBalance,
  skillsPresent,
  skillsMissing,
  skillsInDuplicate,
  actors,
];

/** A metric by its id; undefined when there is none. */
export function metricOf(id: string): Metric | undefined {
  return metrics.find((metric) => metric.id === id);
}
