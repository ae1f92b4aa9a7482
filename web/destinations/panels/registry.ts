import Gauge from '@lucide/svelte/icons/gauge';
import Pool from '@lucide/svelte/icons/hand-coins';
import Blocks from '@lucide/svelte/icons/shapes';
import List from '@lucide/svelte/icons/list';
import Dices from '@lucide/svelte/icons/dices';
import Wand from '@lucide/svelte/icons/wand-sparkles';
import Share from '@lucide/svelte/icons/share-2';
import Warning from '@lucide/svelte/icons/triangle-alert';
import type { Component } from 'svelte';
import { proposalUiFor } from '../../../geodata/text/ui-proposal';
import { poolingUiFor } from '../../../geodata/text/ui-pooling';
import { scoreUiFor } from '../../../geodata/text/ui-score';
import { robustnessUiFor } from '../../../geodata/text/ui-robustness';
import type { ScenarioUi } from '../../../geodata/text/ui-scenario';
import type { Workshop } from '../store/workshop.svelte';

/** A panel of the workshop: its entry in the rail, and its component, which is given the workshop and comes when it is first shown. */
export interface WorkshopPanel {
  readonly id: string;
  readonly icon: Component<{ size?: number; 'aria-hidden'?: 'true' }>;
  readonly label: (ui: ScenarioUi, workshop: Workshop) => string;
  /** A number to draw attention with; 0 shows none. */
  readonly count?: (workshop: Workshop) => number;
  readonly load: () => Promise<{ readonly default: Component<{ workshop: Workshop }> }>;
}

/** Every panel of the workshop, in the order of its rail. */
export const workshopPanels: readonly WorkshopPanel[] = [
  {
    id: 'groupings',
    icon: Blocks,
    label: (ui) => ui.groupings.label,
    load: () => import('./Groupings.svelte'),
  },
  { id: 'units', icon: List, label: (ui) => ui.units.label, load: () => import('./Units.svelte') },
  {
    id: 'faults',
    icon: Warning,
    label: (ui) => ui.faults.label,
    count: ({ faults }) => faults.filter(({ severity }) => severity === 'error').length,
    load: () => import('./Faults.svelte'),
  },
  {
    id: 'score',
    icon: Gauge,
    label: (_, { language }) => scoreUiFor(language).title,
    load: () => import('../score/ScorePanel.svelte'),
  },
  {
    id: 'pooling',
    icon: Pool,
    label: (_, { language }) => poolingUiFor(language).title,
    load: () => import('../pooling/PoolingPanel.svelte'),
  },
  {
    id: 'propose',
    icon: Wand,
    label: (_, { language }) => proposalUiFor(language).label,
    load: () => import('../propose/ProposePanel.svelte'),
  },
  {
    id: 'robustness',
    icon: Dices,
    label: (_, { language }) => robustnessUiFor(language).label,
    load: () => import('../robustness/RobustnessPanel.svelte'),
  },
  { id: 'sharing', icon: Share, label: (ui) => ui.sharing.label, load: () => import('./Sharing.svelte') },
];
