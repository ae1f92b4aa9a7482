import { createContext } from 'svelte';
import type { Me } from '../../geodata/model/account';
import type { Preferences } from '../state/preferences.svelte';
import type { ScenarioApi } from './scenario-api';
import type { Saver } from './store/saver.svelte';

/** What the screens of destinations share: who is there, and how the server is asked. */
export interface Destinations {
  readonly preferences: Preferences;
  readonly me: Me;
  readonly api: ScenarioApi;
  /** The saver of the scenario that is open; null where nothing is edited. */
  readonly saver: () => Saver | null;
}

/** What the screens share, given once by their shell; reading it outside of the shell throws. */
export const [getDestinations, setDestinations] = createContext<Destinations>();
