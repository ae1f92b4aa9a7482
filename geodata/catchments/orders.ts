import type { MultiPolygon } from 'geojson';
import type { GroundFacts } from '../grouping/facts';
import { isUnattested } from '../model/evidence';
import type { LonLat } from '../model/place';
import type { TravelAreas, TravelMatrix, TravelRequest } from '../model/travel';
import { howOf } from '../spatial/catchment/how';
import type { Language } from '../text/format';
import type { AreasOrder } from './area-contract';
import { pointsOfDay } from './areas';
import type { ReachOrder } from './coverage';
import type { PlacedDemand } from './demand-places';
import type { ChosenPoints } from './points';
import type { Party, SessionsOrder } from './training';
import { travelHow } from './travel-how';
import { areaMethodOf, detourOf, type CatchmentView } from './view';

/** What a view is computed from: the places of its demand, the agents of its structures, the points that count. WGS 84. */
export interface CatchmentInputs {
  readonly view: CatchmentView;
  readonly facts: Pick<GroundFacts, 'communes'>;
  readonly places: readonly PlacedDemand[];
  readonly parties: readonly Party[];
  readonly chosen: ChosenPoints;
}

/** Most points whose areas an engine is asked for, and most places of a matrix. */
const mostAreas = 200;
const mostPlaces = 2000;

const placed = ({ id, at: [lon, lat] }: { readonly id: string; readonly at: LonLat }) => ({
  id,
  at: [lon, lat] as const,
});

/** Seats of communes, as places where a session may be held. */
function seats({ communes }: CatchmentInputs['facts']) {
  return communes.map(({ insee, seat }) => ({ id: `commune:${insee}`, at: seat }));
}

/** What a view asks of its engine; null as the crow flies, or when there is nothing to ask about. */
export function travelRequestOf({
  view,
  facts,
  places,
  parties,
  chosen,
}: CatchmentInputs): TravelRequest | null {
  const { travel } = view;
  if (travel.kind === 'crow' || (view.panel !== 'training' && chosen.points.length === 0)) return null;
  const { engine, mode, measure } = travel;
  if (view.panel === 'areas')
    return {
      kind: 'areas',
      engine,
      mode,
      measure,
      limits: [...view.thresholds],
      points: chosen.points.slice(0, mostAreas).map(placed),
    };
  // Of all points, whichever are chosen, so that it is asked for once.
  const isOwn = view.origins.kind === 'place' || view.origins.kind === 'commune';
  const isTraining = view.panel === 'training';
  return {
    kind: 'matrix',
    engine,
    mode,
    origins: (isTraining ? seats(facts) : places).slice(0, mostPlaces).map(placed),
    destinations: (isOwn && !isTraining ? chosen.points : parties).slice(0, mostPlaces).map(placed),
  };
}

/** Whether what a view counts is attested: its demand, or the staff that comes to a session. */
export function isWeightAttested(
  { view, places }: Pick<CatchmentInputs, 'view' | 'places'>,
  { staff }: Pick<GroundFacts, 'staff'>,
): boolean {
  return view.panel === 'training'
    ? !staff.some(({ confidence }) => isUnattested(confidence))
    : places.every(({ isAttested }) => isAttested);
}

const weighed = (places: readonly PlacedDemand[]) => places.map(({ id, at, weight }) => ({ id, at, weight }));

/** What the areas of a view are computed from. `edge`: the outline of the ground; `travel`: areas of the engine, when one was chosen. */
export function areasOrderOf(
  { view, places, chosen }: CatchmentInputs,
  edge: MultiPolygon,
  travel: TravelAreas | null,
): AreasOrder {
  const { thresholds, isBands, isDissolved, isClipped, decay, day } = view;
  return {
    method: areaMethodOf(view),
    points: chosen.points.map(({ id, at, attractiveness }) => ({ id, at, attractiveness })),
    places: weighed(places),
    thresholds,
    isBands,
    isDissolved,
    within: isClipped ? edge : null,
    ground: edge,
    decay,
    day,
    detour: detourOf(view.travel),
    travel,
  };
}

/** What the reaches of a view are computed from. `matrix`: that of the engine, when one was chosen. */
export function reachOrderOf(
  { view, places, chosen }: CatchmentInputs,
  matrix: TravelMatrix | null,
): ReachOrder {
  const points = chosen.points.map(({ id, at }) => ({ id, at }));
  return { places: weighed(places), points, travel: view.travel, matrix };
}

/** What the sessions of a view are computed from. `matrix`: that of the engine, when one was chosen. */
export function sessionsOrderOf(
  { view, facts, parties }: CatchmentInputs,
  matrix: TravelMatrix | null,
): SessionsOrder {
  const coming = parties.map(({ id, at, agents }) => ({ id, at, agents: agents ?? 0 }));
  return { parties: coming, places: seats(facts), travel: view.travel, matrix };
}

/** The lines that say how the ways of a view were measured. */
export function howLines(
  { travel, day }: CatchmentView,
  matrix: TravelMatrix | null,
  language: Language,
): readonly string[] {
  const lines =
    travel.kind === 'crow' || matrix === null
      ? howOf({ detour: detourOf(travel), day: null }, [])
      : travelHow(matrix, travel.measure);
  return [...lines, pointsOfDay(day)].map((line) => line[language]);
}
