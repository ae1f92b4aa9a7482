import { faultsOf, type Fault } from '../../geodata/grouping/check';
import { planOf, type Plan } from '../../geodata/grouping/plan';
import type { ScenarioVersion } from '../../geodata/model/scenario';
import { loadAround, scenarioGround, type ScenarioGround } from './ground';
import type { VersionReply } from './scenario-api';

/** A shared version, on the data that was frozen with it. */
export interface ShownVersion {
  readonly version: ScenarioVersion;
  readonly ground: ScenarioGround;
  readonly plan: Plan;
  readonly faults: readonly Fault[];
}

/** A shared version ready to be shown; the land around is left out for those who may not read it. */
export async function openVersion({ version, facts, shapes }: VersionReply): Promise<ShownVersion> {
  const ground = scenarioGround(facts, shapes, await loadAround());
  const plan = planOf(version.document, ground.ground);
  return { version, ground, plan, faults: faultsOf(plan, ground.ground) };
}
