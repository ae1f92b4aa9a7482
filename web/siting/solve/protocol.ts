import type { Baseline, PlanData } from '../../../geodata/catchments/plan/data';
import type { PlanEvaluation } from '../../../geodata/catchments/plan/evaluate';
import type { CurveStep, SolvedPlan } from '../../../geodata/catchments/plan/solve';
import type { Result } from '../../../geodata/model/issue';
import type { SitingDocument } from '../../../geodata/model/siting-plan';
import type { SitingProgress } from '../../../geodata/siting/contract';
import type { Broken } from '../../destinations/propose/protocol';

/** What a worker is asked of plans: data once, then evaluations on them, numbered so that late answers are known. */
export type EvaluateOrder =
  | { readonly kind: 'data'; readonly data: PlanData }
  | {
      readonly kind: 'evaluate';
      readonly number: number;
      readonly document: SitingDocument;
      readonly baseline: Baseline;
    };

/** A search, or a curve, on data of its own; it ends with the worker. */
export type SearchOrder =
  | {
      readonly kind: 'solve';
      readonly document: SitingDocument;
      readonly data: PlanData;
      readonly timeLimitMs: number;
    }
  | {
      readonly kind: 'curve';
      readonly document: SitingDocument;
      readonly data: PlanData;
      readonly counts: readonly number[];
      readonly timeLimitMs: number;
    };

/** What the worker says. */
export type PlanReply =
  | { readonly kind: 'progress'; readonly progress: SitingProgress }
  | { readonly kind: 'step'; readonly step: CurveStep }
  | { readonly kind: 'evaluated'; readonly number: number; readonly outcome: Result<PlanEvaluation> }
  | { readonly kind: 'solved'; readonly outcome: Result<SolvedPlan>; readonly ms: number }
  | { readonly kind: 'curve'; readonly outcome: Result<readonly CurveStep[]> }
  | Broken;
