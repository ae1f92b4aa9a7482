import type { DemandFacts } from '../../geodata/model/demand';
import type {
  SitingPlanSummary,
  SitingPlanVersion,
  SitingProof,
  StoredSitingPlan,
} from '../../geodata/model/siting-plan';
import type { TravelMatrix } from '../../geodata/model/travel';
import type { Language } from '../../geodata/text/format';
import { send } from '../api';
import { httpDraftedApi, type DraftedApi, type FrozenReply } from '../workshop/drafted-api';

/** What a plan is made of. `day` is an ISO date. */
export type PlanContent = Pick<StoredSitingPlan, 'name' | 'description' | 'day' | 'document'>;

/** What is said of a plan when it is frozen; `costs` is the job of travel that it was computed on, null as the crow flies. */
interface Freezing {
  readonly note: string;
  readonly proof: SitingProof | null;
  readonly costs: string | null;
}

interface Plan {
  readonly summary: SitingPlanSummary;
  readonly stored: StoredSitingPlan;
  readonly frozen: SitingPlanVersion;
  readonly edited: Partial<PlanContent>;
  readonly freezing: Freezing;
  readonly computedOn: { readonly demands: DemandFacts; readonly costs: TravelMatrix | null };
}

/** A frozen version with all that it was computed on. */
export type PlanVersionReply = FrozenReply<Plan>;

/** What the screens of plans ask of the server. Trouble is thrown as `ApiError`. */
export interface PlanApi extends DraftedApi<Plan> {
  demands(day: string): Promise<DemandFacts>;
  create(asked: PlanContent): Promise<StoredSitingPlan>;
}

/** The server's own API; what it says is asked in `language`. */
export function httpPlanApi(language: () => Language): PlanApi {
  const root = '/api/siting-plans';
  return {
    ...httpDraftedApi<Plan>({ root, plural: 'plans', shared: '/api/shared-plans' }, language),
    demands: (day) => send('GET', `/api/demands/${day}`, language()),
    create: (asked) => send('POST', root, language(), asked),
  };
}
