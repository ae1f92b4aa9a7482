import { demandPlaces } from '../../../geodata/catchments/demand-places';
import { communeAreas, groupsOf } from '../../../geodata/catchments/groups';
import { groupsOfPlaces } from '../../../geodata/catchments/coverage';
import { partiesOf } from '../../../geodata/catchments/training';
import type { CatchmentPanelId } from '../../../geodata/catchments/paths';
import {
  tidyThresholds,
  unitOf,
  usualThresholds,
  type CatchmentView,
} from '../../../geodata/catchments/view';
import { planOf } from '../../../geodata/grouping/plan';
import type { Me } from '../../../geodata/model/account';
import type { ScenarioDocument, ScenarioSummary } from '../../../geodata/model/scenario';
import type { TravelChoice } from '../../../geodata/model/travel';
import { groupingName } from '../../../geodata/scene/scenario';
import { catchmentUrl, readCatchmentView } from '../../../geodata/scene/catchment-url';
import type { Camera } from '../../../geodata/scene/view';
import { catchmentUiFor } from '../../../geodata/text/ui-catchment';
import { scenarioWordsFor } from '../../../geodata/text/scenario-words';
import { ApiError } from '../../api';
import type { AddressWriter } from '../../state/history';
import type { Preferences } from '../../state/preferences.svelte';
import { catchmentPanelAt } from '../address';
import type { Travels } from '../travel/travels.svelte';
import type { CatchmentApi, DayData } from './load';

interface StoreDeps {
  readonly preferences: Preferences;
  readonly me: Me;
  readonly travels: Travels;
  readonly api: CatchmentApi;
  readonly address: AddressWriter;
  /** ISO date of a link without one. */
  readonly day: string;
}

/** What the reader of the map of catchments chose, and the data of its day. Every choice is written in the address. */
export class CatchmentStore {
  readonly #deps: StoreDeps;
  #view = $state.raw<CatchmentView>() as CatchmentView;
  // Apart: moving the map must not compute anything again.
  #camera = $state.raw<Camera | null>(null);
  #warnings = $state.raw<readonly string[]>([]);
  #data = $state.raw<DayData>() as DayData;
  #failed = $state.raw<string | null>(null);
  #scenarios = $state.raw<readonly ScenarioSummary[] | null>(null);
  #scenario = $state.raw<{ readonly id: string; readonly document: ScenarioDocument | null } | null>(null);

  readonly words = $derived.by(() => catchmentUiFor(this.language));
  readonly ground = $derived.by(() => this.#data.ground.ground);
  readonly #measure = $derived.by(() => this.#view.measure);
  readonly #month = $derived.by(() => this.#view.when.month);
  /** The places of the demand that is chosen, in its month. */
  readonly places = $derived.by(() =>
    demandPlaces(this.ground.facts, this.#data.demands, { measure: this.#measure, month: this.#month }),
  );
  readonly measures = $derived.by(() => [
    ...new Set(this.#data.demands.demands.map(({ measure }) => measure)),
  ]);
  readonly #areas = $derived.by(() => communeAreas(this.#data.ground.shapes));
  readonly parties = $derived.by(() => partiesOf(this.ground.facts, this.#view.agents));
  readonly #plan = $derived.by(() => {
    const document = this.#scenario?.document ?? null;
    return document === null ? null : planOf(document, this.ground);
  });
  /** The groups that places are counted by. */
  readonly groupsOfPlace = $derived.by(() => {
    const plan = this.#plan;
    const words = scenarioWordsFor(this.language);
    const name = (id: string) => (plan === null ? id : groupingName(plan, id, words));
    const { groups } = this.#view;
    const shown = groups.kind === 'scenario' && this.#scenario?.id !== groups.id ? null : plan;
    return groupsOfPlaces(this.places, this.ground, this.#areas, groupsOf(groups, this.ground, shown, name));
  });

  /** The map of an address, on the data of its day. */
  constructor(deps: StoreDeps, data: DayData, url: Pick<URL, 'pathname' | 'search'>) {
    this.#deps = deps;
    this.#data = data;
    this.#take(url);
  }

  get view(): CatchmentView {
    return this.#view;
  }
  get camera(): Camera | null {
    return this.#camera;
  }
  get data(): DayData {
    return this.#data;
  }
  get preferences(): Preferences {
    return this.#deps.preferences;
  }
  get language() {
    return this.#deps.preferences.language;
  }
  get travels(): Travels {
    return this.#deps.travels;
  }
  /** Names of the parameters of the address that could not be read. */
  get warnings(): readonly string[] {
    return this.#warnings;
  }
  /** Why the data of a day, or a scenario, could not be had. */
  get failed(): string | null {
    return this.#failed;
  }
  /** Scenarios that can be chosen as groups; null before they are asked for. */
  get scenarios(): readonly ScenarioSummary[] | null {
    return this.#scenarios;
  }

  /** Takes part of the view; `isPassing` values, of what is being dragged, do not each become a step of the history. */
  set(part: Partial<CatchmentView>, isPassing = false): void {
    this.#view = { ...this.#view, ...part };
    this.#write(isPassing);
    if (part.day !== undefined) void this.#load();
    if (part.groups !== undefined) void this.#loadScenario();
  }

  /** Sets how ways are measured; thresholds follow when they were the usual ones of the other unit. */
  setTravel(travel: TravelChoice, isPassing = false): void {
    const [before, after] = [unitOf(this.#view.travel), unitOf(travel)];
    const isUsual = this.#view.thresholds.join() === usualThresholds(before).join();
    this.set(
      { travel, ...(before !== after && isUsual ? { thresholds: usualThresholds(after) } : {}) },
      isPassing,
    );
  }

  /** Sets thresholds, put in order. */
  setThresholds(values: readonly number[], isPassing = false): void {
    this.set({ thresholds: tidyThresholds(values, unitOf(this.#view.travel)) }, isPassing);
  }

  setPanel(panel: CatchmentPanelId): void {
    if (panel !== this.#view.panel) this.set({ panel });
  }

  /** Told by the map after it has moved; null: it shows the whole. */
  moved(camera: Camera | null): void {
    this.#camera = camera;
    this.#write(true);
  }

  /** The address of the view. */
  get link(): string {
    return catchmentUrl({ ...this.#view, camera: this.#camera });
  }

  /** Takes the view of the address, which the buttons of the browser changed. */
  restore(url: Pick<URL, 'pathname' | 'search'>): void {
    this.#deps.address.drop();
    const { day } = this.#view;
    this.#take(url);
    if (this.#view.day !== day) void this.#load();
    void this.#loadScenario();
  }

  /** Asks once for the scenarios that can be chosen, and for that of the address. */
  async openScenarios(): Promise<void> {
    void this.#loadScenario();
    if (this.#scenarios !== null) return;
    this.#scenarios = (await this.#tried(() => this.#deps.api.scenarios())) ?? [];
  }

  #take({ pathname, search }: Pick<URL, 'pathname' | 'search'>): void {
    const params = new URLSearchParams(search);
    const panel = catchmentPanelAt(pathname) ?? 'areas';
    const read = readCatchmentView(panel, (param) => params.get(param), this.#deps.day);
    this.#view = read.view;
    this.#camera = read.view.camera;
    this.#warnings = read.warnings;
  }

  #write(isPassing: boolean): void {
    if (isPassing) this.#deps.address.replace(this.link);
    else this.#deps.address.push(this.link);
  }

  async #load(): Promise<void> {
    const { day } = this.#view;
    const data = await this.#tried(() => this.#deps.api.load(day));
    if (data !== null && this.#view.day === day) this.#data = data;
  }

  async #loadScenario(): Promise<void> {
    const { groups } = this.#view;
    if (groups.kind !== 'scenario' || this.#scenario?.id === groups.id) return;
    const { id } = groups;
    const document = await this.#tried(() => this.#deps.api.scenario(id));
    if (document === null) this.#failed ??= this.words.coverage.noScenario;
    this.#scenario = { id, document };
  }

  async #tried<T>(ask: () => Promise<T>): Promise<T | null> {
    this.#failed = null;
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.#failed = error.status === 0 ? this.words.nav.offline : this.words.nav.failed(error.detail);
      return null;
    }
  }
}
