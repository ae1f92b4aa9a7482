import { createContext } from 'svelte';
import type { Me } from '../../geodata/model/account';
import type { Preferences } from '../state/preferences.svelte';
import type { Travels } from './travel/travels.svelte';

/** What the screens of catchments and of plans of reception points share. */
export interface Catchments {
  readonly preferences: Preferences;
  readonly me: Me;
  readonly travels: Travels;
}

/** What the screens share, given once by their shell; reading it outside of the shell throws. */
export const [getCatchments, setCatchments] = createContext<Catchments>();
