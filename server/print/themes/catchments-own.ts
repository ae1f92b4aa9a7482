import type { CatchmentInputs } from '../../../geodata/catchments/orders';
import { demandPlaces } from '../../../geodata/catchments/demand-places';
import type { CatchmentPanelId } from '../../../geodata/catchments/paths';
import { catchmentPaths } from '../../../geodata/catchments/paths';
import { asksWhen, chosenPoints, openShares } from '../../../geodata/catchments/points';
import { partiesOf } from '../../../geodata/catchments/training';
import type { CatchmentView } from '../../../geodata/catchments/view';
import type { GroundFacts } from '../../../geodata/grouping/facts';
import type { DemandFacts } from '../../../geodata/model/demand';
import type { ScenarioDocument } from '../../../geodata/model/scenario';
import type { TravelAreas, TravelMatrix } from '../../../geodata/model/travel';
import { readCatchmentView, type DecodedCatchmentView } from '../../../geodata/scene/catchment-url';
import type { Language } from '../../../geodata/text/format';
import { catchmentUiFor } from '../../../geodata/text/ui-catchment';
import type { JsonText } from './grounds';
import type { ViewAddress } from './theme';

/** What a view of catchments is drawn and counted on. */
export interface CatchmentOwn {
  readonly facts: GroundFacts;
  readonly demands: DemandFacts;
  /** Contours of communes, a FeatureCollection. */
  readonly shapes: JsonText;
  /** What the engine of the view has found; null as the crow flies. */
  readonly travel: TravelMatrix | TravelAreas | null;
  /** The scenario whose groupings places are counted by; null: none is. */
  readonly scenario: ScenarioDocument | null;
}

/** The view of an address; `day` (ISO date) is that of a link without one. */
export function catchmentViewOf({ pathname, param }: ViewAddress, day: string): DecodedCatchmentView {
  const panel = (Object.keys(catchmentPaths) as CatchmentPanelId[]).find(
    (id) => catchmentPaths[id] === pathname,
  );
  return readCatchmentView(panel ?? 'areas', param, day);
}

/** What a view is computed from. */
export function inputsOf(
  view: CatchmentView,
  { facts, demands }: Pick<CatchmentOwn, 'facts' | 'demands'>,
  language: Language,
): CatchmentInputs {
  const { when, measure, day, agents } = view;
  const shares = asksWhen(when) ? openShares(facts.openings, Number(day.slice(0, 4)), when) : null;
  return {
    view,
    facts,
    places: demandPlaces(facts, demands, { measure, month: when.month }),
    parties: partiesOf(facts, agents),
    chosen: chosenPoints(facts, view, catchmentUiFor(language).origins.place, shares),
  };
}
