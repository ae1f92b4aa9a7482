import type { ScenarioChange } from '../../geodata/grouping/change';
import type { Scenario, ScenarioSummary, ScenarioVersion, UnitLevel } from '../../geodata/model/scenario';
import type { Language } from '../../geodata/text/format';
import { send, sendFile } from '../api';
import { httpDraftedApi, type DraftedApi, type FrozenReply } from '../workshop/drafted-api';

/** What is asked to make a scenario. `day` is an ISO date. */
interface NewScenario {
  readonly name: string;
  readonly description: string;
  readonly day: string;
  readonly level: UnitLevel;
}

/** What a scenario is told by besides its groupings. */
export type ScenarioHead = Partial<Pick<Scenario, 'name' | 'description' | 'day'>>;

interface Kind {
  readonly summary: ScenarioSummary;
  readonly stored: Scenario;
  readonly frozen: ScenarioVersion;
  readonly edited: ScenarioHead;
  readonly freezing: { readonly note: string };
  readonly computedOn: object;
}

/** A shared version with the facts and the contours that it was computed on. */
export type VersionReply = FrozenReply<Kind>;

/** What the screens of destinations ask of the server. Trouble is thrown as `ApiError`; `version` is that of what is changed. */
export interface ScenarioApi extends DraftedApi<Kind> {
  create(asked: NewScenario): Promise<Scenario>;
  change(id: string, version: number, changes: readonly ScenarioChange[]): Promise<number>;
  readAssignments(id: string, version: number, file: Blob): Promise<unknown>;
}

/** The server's own API; what it says is asked in `language`. */
export function httpScenarioApi(language: () => Language): ScenarioApi {
  const root = '/api/scenarios';
  const at = (id: string) => `${root}/${encodeURIComponent(id)}`;
  return {
    ...httpDraftedApi<Kind>({ root, plural: 'scenarios', shared: '/api/shared' }, language),
    create: (asked) => send('POST', root, language(), { ...asked, document: null }),
    change: async (id, version, changes) =>
      (await send<{ version: number }>('POST', `${at(id)}/changes`, language(), { changes }, version))
        .version,
    readAssignments: (id, version, file) =>
      sendFile(`${at(id)}/assignments`, language(), file, { type: 'text/csv', version }),
  };
}
