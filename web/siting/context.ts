import { createContext } from 'svelte';
import type { PlanApi } from './plan-api';
import type { PlanSaver } from './store/saver.svelte';

/** What the screens of plans share, beside what those of catchments do. */
export interface Siting {
  readonly api: PlanApi;
  /** The saver of the plan that is open; null where nothing is edited. */
  readonly saver: () => PlanSaver | null;
}

/** What the screens share, given once by their shell; reading it outside of the shell throws. */
export const [getSiting, setSiting] = createContext<Siting>();
