import type { SitingDocument, SitingProof } from '../../../geodata/model/siting-plan';
import type { GroundTexts, JsonText } from './grounds';
import type { Standing } from '../../../geodata/text/standing-words';

/** A plan of reception points with what it is drawn and evaluated on. */
export interface PlanOwn {
  readonly name: string;
  readonly document: SitingDocument;
  readonly proof: SitingProof | null;
  readonly standing: Standing;
  readonly ground: GroundTexts;
  /** `DemandFacts`. */
  readonly demands: JsonText;
  /** `TravelMatrix`; null: none was asked for. */
  readonly costs: JsonText | null;
}

/** Parameters of the page of a plan, and what they may say. */
export const planParameters = ['shading', 'series'] as const;
export const beforeAfter = 'before-after';
