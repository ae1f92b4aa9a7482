import { travelRequestOf } from '../../../geodata/catchments/orders';
import { catchmentPaths } from '../../../geodata/catchments/paths';
import type { CatchmentView } from '../../../geodata/catchments/view';
import { done, refused, type Result } from '../../../geodata/model/issue';
import type { ScenarioDocument } from '../../../geodata/model/scenario';
import { catchmentParameters } from '../../../geodata/scene/catchment-url';
import { readDataset } from '../../db/queries/dataset';
import { readVersions } from '../../db/queries/scenario-versions';
import { readScenario } from '../../db/queries/scenarios';
import { catchmentViewOf, inputsOf, type CatchmentOwn } from './catchments-own';
import { seesDrafts } from './destinations';
import { printTheme, type PrintReading, type ViewAddress } from './theme';
import { trouble, unknownView, unreadParameters } from './trouble';

/** Catchments, coverage and the costs of sessions, on the data of the day of the view. */
export const catchmentTheme = printTheme<CatchmentOwn>({
  id: 'catchments',
  paths: Object.values(catchmentPaths),
  parameters: catchmentParameters,
  read: readCatchments,
  show: async (own, tables, address, language) =>
    (await import('./catchments-show')).showCatchments(own, tables, address, language),
});

async function readCatchments(address: ViewAddress, reading: PrintReading): Promise<Result<CatchmentOwn>> {
  const { sql, grounds } = reading;
  const dataset = await readDataset(sql);
  if (dataset === null) return unknownView(address);
  const { view, warnings } = catchmentViewOf(address, `${dataset.networkYear}-12-31`);
  if (warnings.length > 0) return unreadParameters(address, warnings);
  const [{ facts, shapes }, demands] = await Promise.all([
    grounds.ofDay(view.day),
    grounds.demandsOfDay(view.day),
  ]);
  const scenario = await readGroups(view, reading);
  if (view.groups.kind === 'scenario' && scenario === null) return unreadParameters(address, ['by']);
  // The name of a place is not asked of an engine.
  const request = travelRequestOf(inputsOf(view, { facts, demands }, 'fr'));
  const travel = request === null ? null : await reading.cachedTravel(request);
  if (request !== null && travel === null)
    return refused([trouble('print-no-ways', { param: 'way', value: request.engine })]);
  return done({ facts, demands, shapes, travel, scenario });
}

/** The scenario that places are counted by, as whoever asks sees it; null: none, or none for them. */
async function readGroups(
  { groups }: CatchmentView,
  reading: PrintReading,
): Promise<ScenarioDocument | null> {
  if (groups.kind !== 'scenario') return null;
  if (seesDrafts(reading)) return (await readScenario(reading.sql, groups.id))?.document ?? null;
  return (await readVersions(reading.sql, groups.id)).at(-1)?.document ?? null;
}
