import Users from '@lucide/svelte/icons/users-round';
import School from '@lucide/svelte/icons/graduation-cap';
import Target from '@lucide/svelte/icons/target';
import type { Component } from 'svelte';
import type { CatchmentPanelId } from '../../../geodata/catchments/paths';
import type { CatchmentStore } from '../store/catchments.svelte';
import type { Results } from '../store/results.svelte';

/** A panel of the map of catchments: its entry in the rail, and its component, which comes when it is first shown. */
interface CatchmentPanel {
  readonly id: CatchmentPanelId;
  readonly icon: Component<{ size?: number; 'aria-hidden'?: 'true' }>;
  readonly load: () => Promise<{ readonly default: Component<{ store: CatchmentStore; results: Results }> }>;
}

/** Every panel of the map of catchments, in the order of its rail; words name them by their ids. */
export const catchmentPanels: readonly CatchmentPanel[] = [
  { id: 'areas', icon: Target, load: () => import('./AreasPanel.svelte') },
  { id: 'coverage', icon: Users, load: () => import('./CoveragePanel.svelte') },
  { id: 'training', icon: School, load: () => import('./TrainingPanel.svelte') },
];
