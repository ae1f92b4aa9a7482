import type { Ground } from '../../geodata/grouping/ground';
import { unitsOf } from '../../geodata/grouping/units';
import type { Hypotheses, ScenarioDocument } from '../../geodata/model/scenario';

const nothing = { low: 0, high: 0 };
/** Hypotheses under which pooling does nothing. */
export const noHypotheses: Hypotheses = {
  functions: [],
  pointCost: nothing,
  harmonisation: nothing,
  fteCost: nothing,
};

/** A document of a level whose groupings have the names given, each with its units. */
export function documentOf(
  level: ScenarioDocument['level'],
  groupings: Readonly<Record<string, readonly string[]>>,
  rest: Partial<ScenarioDocument> = {},
): ScenarioDocument {
  return {
    format: 1,
    level,
    opened: [],
    groupings: Object.keys(groupings).map((id, colour) => ({
      id,
      name: `Destination ${id}`,
      colour: colour % 12,
      seat: null,
      description: '',
      locked: false,
    })),
    assignment: Object.fromEntries(
      Object.entries(groupings).flatMap(([grouping, units]) =>
        units.map((unit) => [unit, [{ grouping, share: 1 }]]),
      ),
    ),
    links: [],
    weights: {},
    hypotheses: noHypotheses,
    ...rest,
  };
}

/** Ids of the units of a document on a ground. */
export function unitIds(document: ScenarioDocument, ground: Ground): readonly string[] {
  return [...unitsOf(document, ground).keys()];
}
