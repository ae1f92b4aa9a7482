import type { Scenario, ScenarioSummary } from '../../../geodata/model/scenario';
import { draftedQueries } from './drafted';

/** What is read of scenarios. */
export const {
  list: readScenarios,
  read: readScenario,
  lock: lockScenario,
} = draftedQueries<ScenarioSummary, Scenario>(
  'scenario',
  (sql) => sql`d.document->>'level' as level, jsonb_array_length(d.document->'groupings') as groupings`,
);
