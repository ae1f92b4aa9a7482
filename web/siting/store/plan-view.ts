import type { PlanData } from '../../../geodata/catchments/plan/data';
import type { PlanEvaluation } from '../../../geodata/catchments/plan/evaluate';
import type { PlanSite } from '../../../geodata/catchments/plan/sites';
import type { SitingDocument, SitingProof } from '../../../geodata/model/siting-plan';
import type { Language } from '../../../geodata/text/format';
import type { SitingUi } from '../../../geodata/text/ui-siting';

/** What the panels that compute need of a workshop. */
export interface PlanView {
  readonly language: Language;
  readonly ui: SitingUi;
  readonly editable: boolean;
  readonly document: SitingDocument;
  readonly sites: readonly PlanSite[];
  /** Beside the baseline; null until it is computed, or while it cannot be. */
  readonly evaluation: PlanEvaluation | null;
  /** What the plan is compared with, as people say it, and its id; null: the network of today. */
  readonly baselineName: string;
  readonly baselineId: string | null;
  /** Other plans that it can be compared with. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly compareWith: (plan: string | null) => Promise<void>;
  readonly data: PlanData;
  /** Changes the plan as one step that can be undone. `proof` is what a model said of its points; null: chosen by hand. */
  readonly change: (document: SitingDocument, said: string, proof?: SitingProof | null) => void;
  readonly nameOf: (site: string) => string;
  readonly say: (text: string) => void;
  /** Shows places or points (ids) on the map. */
  readonly show: (ids: readonly string[]) => void;
}
