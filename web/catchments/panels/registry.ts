import type { Component } from 'svelte';
import type { CatchmentUi } from '../../../geodata/text/ui-catchment';
import type { CatchmentPanelId } from '../../../geodata/catchments/paths';
import type { CatchmentStore } from '../store/catchments.svelte';

/** A panel of the map of catchments: its entry in the rail, and its component, which is given the store and comes when it is first shown. */
export interface CatchmentPanel {
  readonly id: CatchmentPanelId;
  readonly icon: Component<{ size?: number; 'aria-hidden'?: 'true' }>;
  readonly label: (ui: CatchmentUi) => string;
  readonly load: () => Promise<{ readonly default: Component<{ store: CatchmentStore }> }>;
}

/** Every panel of the map of catchments, in the order of its rail. */
export const catchmentPanels: readonly CatchmentPanel[] = [];
