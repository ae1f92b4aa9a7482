import type { Preferences } from '../../state/preferences.svelte';
import type { Travels } from '../travel/travels.svelte';

/** What the map of catchments shows, and every choice that was made of it. */
export class CatchmentStore {
  readonly preferences: Preferences;
  readonly travels: Travels;

  /** The map of what the address says. */
  constructor(preferences: Preferences, travels: Travels) {
    this.preferences = preferences;
    this.travels = travels;
  }
}
