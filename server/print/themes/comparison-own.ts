import type { GroundTexts, JsonText } from './grounds';
import type { PlanRef } from '../../../geodata/grouping/compare/plan-ref';
import type { ScenarioDocument } from '../../../geodata/model/scenario';

/** A plan of a comparison. */
export interface ComparedOwn {
  readonly ref: PlanRef;
  /** null: a reference, which words name. */
  readonly name: string | null;
  readonly document: ScenarioDocument | null;
  /** Facts (`GroundFacts`) of its own day; null: those of the ground. */
  readonly facts: JsonText | null;
}

/** Plans, and the ground that all are counted on. */
export interface ComparisonOwn {
  readonly ground: GroundTexts;
  readonly plans: readonly ComparedOwn[];
}
