import { drawnSites, existingSites, planSites, type PlanSite } from '../../geodata/catchments/plan/sites';
import type { Baseline } from '../../geodata/catchments/plan/data';
import { closedIn } from '../../geodata/catchments/plan/season';
import { loadAround, scenarioGround, type ScenarioGround } from '../destinations/ground';
import type { PlanVersionReply } from './plan-api';
import { PlanDesk } from './solve/desk.svelte';
import { openPlanWorker } from './solve/open-worker';

/** A frozen version, on the data that were frozen with it, being evaluated. */
export interface ShownPlan extends Omit<PlanVersionReply, 'shapes' | 'facts'> {
  readonly ground: ScenarioGround;
  readonly sites: readonly PlanSite[];
  readonly baseline: Baseline;
  readonly desk: PlanDesk;
}

/** A frozen version ready to be shown; the land around is left out for those who may not read it. */
export async function openVersion({ facts, shapes, ...reply }: PlanVersionReply): Promise<ShownPlan> {
  const { version, demands, costs } = reply;
  const desk = new PlanDesk(openPlanWorker);
  const baseline = { sites: existingSites(facts), points: [] };
  desk.data({ facts, demands, matrix: costs });
  desk.ask(version.document, baseline);
  const shut = closedIn(facts, version.document.demand.month);
  return {
    ...reply,
    ground: scenarioGround(facts, shapes, await loadAround()),
    sites: drawnSites(
      version.document,
      planSites(version.document, facts).filter(({ id }) => !shut.has(id)),
    ),
    baseline,
    desk,
  };
}
