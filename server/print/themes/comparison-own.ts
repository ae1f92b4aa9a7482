import type { PlanRef } from '../../../geodata/grouping/compare/plan-ref';
import type { ScenarioDocument } from '../../../geodata/model/scenario';

/** A plan of a comparison. */
export interface ComparedOwn {
  readonly ref: PlanRef;
  /** null: a reference, which words name. */
  readonly name: string | null;
  readonly document: ScenarioDocument | null;
  /** Facts (`GroundFacts`) of its own day as JSON text; null: those of the ground. */
  readonly facts: string | null;
}

/** Plans, and the ground that all are counted on: facts and contours (a FeatureCollection) as JSON texts. */
export interface ComparisonOwn {
  readonly facts: string;
  readonly shapes: string;
  readonly plans: readonly ComparedOwn[];
}
