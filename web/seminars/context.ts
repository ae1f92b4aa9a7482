import { createContext } from 'svelte';
import type { Me } from '../../geodata/model/account';
import type { Preferences } from '../state/preferences.svelte';
import type { SeminarApi } from './seminar-api';

/** What the screens of seminars share: who is there, and how the server is asked. */
export interface Seminars {
  readonly preferences: Preferences;
  readonly me: Me;
  readonly api: SeminarApi;
}

/** What the screens share, given once by their shell; reading it outside of the shell throws. */
export const [getSeminars, setSeminars] = createContext<Seminars>();
