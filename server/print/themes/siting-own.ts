import type { SitingDocument, SitingProof } from '../../../geodata/model/siting-plan';
import type { PlanStanding } from '../../../geodata/scene/siting-page';

/** A plan of reception points with what it is drawn and evaluated on; JSON texts as they are kept. */
export interface PlanOwn {
  readonly name: string;
  readonly document: SitingDocument;
  readonly proof: SitingProof | null;
  readonly standing: PlanStanding;
  /** `GroundFacts`, contours (a FeatureCollection), `DemandFacts`, and the `TravelMatrix` or "null". */
  readonly facts: string;
  readonly shapes: string;
  readonly demands: string;
  readonly costs: string;
}

/** Parameters of the page of a plan, and what they may say. */
export const planParameters = ['shading', 'series'] as const;
export const beforeAfter = 'before-after';
