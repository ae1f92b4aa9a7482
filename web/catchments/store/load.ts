import type { Me } from '../../../geodata/model/account';
import type { DemandFacts } from '../../../geodata/model/demand';
import type { ScenarioDocument, ScenarioSummary } from '../../../geodata/model/scenario';
import type { Language } from '../../../geodata/text/format';
import { ApiError, fetchDataset, send } from '../../api';
import { loadAround, loadShapes, scenarioGround, type ScenarioGround } from '../../destinations/ground';
import { httpScenarioApi } from '../../destinations/scenario-api';

/** What a day is drawn and counted with. */
export interface DayData {
  readonly ground: ScenarioGround;
  readonly demands: DemandFacts;
}

/** What the map of catchments asks of the server. Trouble is thrown as `ApiError`. */
export interface CatchmentApi {
  /** The day (ISO date) that a link without one shows: the last of the year of the network. */
  day(): Promise<string>;
  load(day: string): Promise<DayData>;
  scenarios(): Promise<readonly ScenarioSummary[]>;
  /** A scenario as it stands for those who edit it, else as it was last shared; null when it is not for this reader. */
  scenario(id: string): Promise<ScenarioDocument | null>;
}

/** The server's own API; what it says is asked in `language`. */
export function httpCatchmentApi(language: () => Language, me: Me): CatchmentApi {
  const scenarios = httpScenarioApi(language);
  return {
    day: async () => `${(await fetchDataset()).networkYear}-12-31`,
    load: async (day) => {
      const [facts, shapes, around, demands] = await Promise.all([
        scenarios.facts(day),
        loadShapes(),
        loadAround(),
        send<DemandFacts>('GET', `/api/demands/${day}`, language()),
      ]);
      return { ground: scenarioGround(facts, shapes, around), demands };
    },
    scenarios: () => scenarios.list(),
    scenario: async (id) => {
      try {
        if (me.may.includes('scenario.edit')) return (await scenarios.read(id)).document;
        const versions = await scenarios.versions(id);
        return versions.toSorted((a, b) => b.number - a.number)[0]?.document ?? null;
      } catch (error) {
        if (error instanceof ApiError && error.status === 404) return null;
        throw error;
      }
    },
  };
}
