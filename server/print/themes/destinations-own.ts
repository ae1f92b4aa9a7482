import type { ScenarioDocument } from '../../../geodata/model/scenario';
import type { ScenarioStanding } from '../../../geodata/scene/scenario-page';

/** A scenario with what it is drawn and counted on. */
export interface ScenarioOwn {
  readonly document: ScenarioDocument;
  readonly standing: ScenarioStanding;
  /** Facts (`GroundFacts`) and contours (a FeatureCollection) as JSON texts. */
  readonly facts: string;
  readonly shapes: string;
}
