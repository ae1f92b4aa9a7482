import type { ScenarioDocument } from '../../../geodata/model/scenario';
import type { GroundTexts } from './grounds';
import type { ScenarioStanding } from '../../../geodata/scene/scenario-page';

/** A scenario with what it is drawn and counted on. */
export interface ScenarioOwn {
  readonly document: ScenarioDocument;
  readonly standing: ScenarioStanding;
  readonly ground: GroundTexts;
}
