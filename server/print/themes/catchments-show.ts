import { computeAreas } from '../../../geodata/catchments/areas';
import { groundCoverage, groupsOfPlaces, reachesOf } from '../../../geodata/catchments/coverage';
import { communeAreas, groupsOf } from '../../../geodata/catchments/groups';
import {
  areasOrderOf,
  howLines,
  isWeightAttested,
  reachOrderOf,
  sessionsOrderOf,
} from '../../../geodata/catchments/orders';
import { sessionCosts } from '../../../geodata/catchments/training';
import { groundOf } from '../../../geodata/grouping/ground';
import { planOf } from '../../../geodata/grouping/plan';
import { done, type Result } from '../../../geodata/model/issue';
import { areasScene } from '../../../geodata/scene/catchment-areas';
import { groundEdge, type CatchmentDrawing } from '../../../geodata/scene/catchment-base';
import { coverageScene } from '../../../geodata/scene/catchment-coverage';
import { trainingScene } from '../../../geodata/scene/catchment-training';
import { coverageGroupsTable } from '../../../geodata/scene/coverage-page';
import type { PageScene } from '../../../geodata/scene/page/page-scene';
import { groupingName } from '../../../geodata/scene/scenario';
import { networkYearEnd } from '../../../geodata/scene/view';
import type { Tables } from '../../../geodata/scene/tables';
import type { Language } from '../../../geodata/text/format';
import { scenarioWordsFor } from '../../../geodata/text/scenario-words';
import { catchmentViewOf, inputsOf, type CatchmentOwn } from './catchments-own';
import { shapesOf } from './ground-shown';
import type { Shown, ViewAddress } from './theme';

/** What the page of a view of catchments shows, computed as the screen computes it. */
export function showCatchments(
  own: CatchmentOwn,
  { dataset, backdrop, backdropLabels }: Tables,
  address: ViewAddress,
  language: Language,
): Result<Shown> {
  const { view } = catchmentViewOf(address, networkYearEnd(dataset));
  const shapes = shapesOf(own.shapes);
  const ground = groundOf(own.facts, shapes);
  const inputs = inputsOf(view, own, language);
  const { chosen, places, parties } = inputs;
  const drawing: CatchmentDrawing = {
    view,
    ground,
    surroundings: { shapes, backdrop, backdropLabels },
    chosen,
    language,
    flavour: 'light',
    isWeightAttested: isWeightAttested(inputs, own.facts),
  };
  const matrix = own.travel !== null && 'origins' in own.travel ? own.travel : null;
  const areas = own.travel !== null && !('origins' in own.travel) ? own.travel : null;
  const shown = (scene: PageScene): Result<Shown> =>
    done({ scene, camera: view.camera, groupings: new Map(), beside: [], sources: null });
  const how = howLines(view, matrix, language);
  if (view.panel === 'training') {
    const costs = sessionCosts(sessionsOrderOf(inputs, matrix));
    return shown(trainingScene(drawing, costs === null ? 'missing' : { parties, costs, how }));
  }
  if (chosen.points.length === 0)
    return shown(view.panel === 'areas' ? areasScene(drawing, 'none') : coverageScene(drawing, 'none'));
  if (view.panel === 'areas') {
    const made = computeAreas(areasOrderOf(inputs, groundEdge(ground), areas));
    return made.ok ? shown(areasScene(drawing, made.value)) : made;
  }
  const reaches = reachesOf(reachOrderOf(inputs, matrix));
  if (reaches === null) return shown(coverageScene(drawing, 'missing'));
  const plan = own.scenario === null ? null : planOf(own.scenario, ground);
  const words = scenarioWordsFor(language);
  const name = (id: string) => (plan === null ? id : groupingName(plan, id, words));
  const groupsOfPlace = groupsOfPlaces(
    places,
    ground,
    communeAreas(shapes),
    groupsOf(view.groups, ground, plan, name),
  );
  const groupOf = (id: string) =>
    groupsOfPlace(id)
      .map(({ group }) => group)
      .join(', ');
  const scene = coverageScene(drawing, { places, reaches, groupOf, how });
  const coverage = groundCoverage(reaches, view.thresholds, groupsOfPlace);
  return shown({ ...scene, table: coverageGroupsTable(coverage, view, language) });
}
