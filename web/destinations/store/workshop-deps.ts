import type { ScenarioChange } from '../../../geodata/grouping/change';
import type { Flavour } from '../../../geodata/symbology/palette';
import type { Language } from '../../../geodata/text/format';

/** What a workshop needs of the page it is in. */
export interface WorkshopDeps {
  readonly language: () => Language;
  readonly flavour: () => Flavour;
  /** Whether one may change the scenario. */
  readonly editable: boolean;
  readonly newId: () => string;
  /** Calls once nothing more pressing is to be done. */
  readonly idle: (call: () => void) => void;
  /** Changes were made, to be saved. */
  readonly onchange: (changes: readonly ScenarioChange[]) => void;
}

/** Where the map is asked to go: communes (INSEE codes) to show, which stay outlined for a moment. */
export interface MapAim {
  readonly communes: readonly string[];
}

/** A question that a unit of the map answers, and who asks it. */
export interface UnitQuestion {
  readonly by: string;
  readonly answer: (unit: string) => void;
}
