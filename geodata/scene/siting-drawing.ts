import type { PlanEvaluation, ServedPlace } from '../catchments/plan/evaluate';
import type { PlanSite } from '../catchments/plan/sites';
import { unitOf } from '../catchments/view';
import type { Ground } from '../grouping/ground';
import type { DemandFacts } from '../model/demand';
import { inhabitants, type SitingDocument, type SitingProof } from '../model/siting-plan';
import type { TravelMatrix } from '../model/travel';
import type { Flavour } from '../symbology/palette';
import type { Language } from '../text/format';
import type { Counted } from '../text/plan-words-shape';
import type { Surroundings } from './scenario-layers';

/** What communes are shaded by: how far they are from their point, or how that changes. */
export const shadings = ['cost', 'change'] as const;
export type Shading = (typeof shadings)[number];

/** What a plan is drawn from. `evaluation` is null until it is computed, or while it cannot be. */
export interface SitingDrawing {
  readonly name: string;
  readonly document: SitingDocument;
  readonly sites: readonly PlanSite[];
  readonly evaluation: PlanEvaluation | null;
  readonly ground: Ground;
  readonly demands: DemandFacts;
  readonly matrix: TravelMatrix | null;
  readonly proof: SitingProof | null;
  readonly surroundings: Surroundings;
  readonly shading: Shading;
  readonly isSpider: boolean;
  readonly language: Language;
  readonly flavour: Flavour;
}

/** What the figures of a plan count. */
export function countedOf(
  { demand, travel }: SitingDocument,
  places: readonly Pick<ServedPlace, 'place'>[],
): Counted {
  return {
    unit: unitOf(travel),
    measure: demand.measure === inhabitants ? null : demand.measure,
    areCommunes: places.every(({ place }) => place.startsWith('commune:')),
  };
}
