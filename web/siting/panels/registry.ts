import Chart from '@lucide/svelte/icons/chart-line';
import Compare from '@lucide/svelte/icons/git-compare';
import MapPin from '@lucide/svelte/icons/map-pin';
import Route from '@lucide/svelte/icons/route';
import Scale from '@lucide/svelte/icons/scale';
import Search from '@lucide/svelte/icons/search';
import Share from '@lucide/svelte/icons/share-2';
import Users from '@lucide/svelte/icons/users';
import type { Component } from 'svelte';
import type { SitingUi } from '../../../geodata/text/ui-siting';
import type { PlanWorkshop } from '../store/workshop.svelte';

/** A panel of the workshop of a plan: its entry in the rail, and its component, which comes when it is first shown. */
export interface PlanPanel {
  readonly id: keyof SitingUi['panels'];
  readonly icon: Component<{ size?: number; 'aria-hidden'?: 'true' }>;
  readonly load: () => Promise<{ readonly default: Component<{ workshop: PlanWorkshop }> }>;
}

/** Every panel of the workshop of a plan, in the order of its rail. */
export const planPanels: readonly PlanPanel[] = [
  { id: 'points', icon: MapPin, load: () => import('./Points.svelte') },
  { id: 'demand', icon: Users, load: () => import('./Demand.svelte') },
  { id: 'travel', icon: Route, load: () => import('./Travel.svelte') },
  { id: 'effects', icon: Scale, load: () => import('./Effects.svelte') },
  { id: 'search', icon: Search, load: () => import('./Search.svelte') },
  { id: 'curve', icon: Chart, load: () => import('./Curve.svelte') },
  { id: 'compare', icon: Compare, load: () => import('./Compare.svelte') },
  { id: 'sharing', icon: Share, load: () => import('./Sharing.svelte') },
];
