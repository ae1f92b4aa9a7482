import type { AreasResult } from '../../../geodata/catchments/area-contract';
import {
  areasOrderOf,
  howLines,
  isWeightAttested,
  reachOrderOf,
  sessionsOrderOf,
  travelRequestOf,
  type CatchmentInputs,
} from '../../../geodata/catchments/orders';
import { asksWhen, chosenPoints, type ChosenPoints } from '../../../geodata/catchments/points';
import type { SessionCost } from '../../../geodata/catchments/training';
import type { CatchmentView } from '../../../geodata/catchments/view';
import type { Issue } from '../../../geodata/model/issue';
import type { TravelRequest } from '../../../geodata/model/travel';
import { areasScene, type Missing } from '../../../geodata/scene/catchment-areas';
import {
  groundEdge,
  type CatchmentDrawing,
  type CatchmentScene,
} from '../../../geodata/scene/catchment-base';
import { coverageScene } from '../../../geodata/scene/catchment-coverage';
import { trainingScene } from '../../../geodata/scene/catchment-training';
import type { Reach } from '../../../geodata/stats/coverage/reach';
import type { Computer } from '../compute/computer';
import type { CatchmentStore } from './catchments.svelte';
import type { DayData } from './load';

/** A result with what it was computed from: it is drawn with that until a newer one comes. */
interface Made<Value> {
  readonly view: CatchmentView;
  readonly data: DayData;
  readonly chosen: ChosenPoints;
  readonly value: Value;
}

/** What is computed for the panel of a store, and the scene that it makes. */
export class Results {
  readonly #store: CatchmentStore;
  readonly #computer: Computer;
  #shares = $state.raw<{ readonly key: string; readonly shares: ReadonlyMap<string, number> } | null>(null);
  #areas = $state.raw<Made<AreasResult> | null>(null);
  #reach = $state.raw<Made<readonly Reach[]> | null>(null);
  #sessions = $state.raw<Made<readonly SessionCost[]> | null>(null);
  #issues = $state.raw<readonly Issue[]>([]);
  #broken = $state.raw<string | null>(null);
  #isBusy = $state.raw(false);

  readonly #openingsKey = $derived.by(() => {
    const { when, day } = this.#store.view;
    return asksWhen(when) ? JSON.stringify([when, day, this.#store.ground.facts.day]) : null;
  });
  /** The points that count; null while it is looked up which open. */
  readonly chosen = $derived.by((): ChosenPoints | null => {
    const { ground, view, words } = this.#store;
    const key = this.#openingsKey;
    if (key !== null && this.#shares?.key !== key) return null;
    return chosenPoints(
      ground.facts,
      view,
      words.origins.place,
      key === null ? null : (this.#shares?.shares ?? null),
    );
  });
  readonly #inputs = $derived.by((): CatchmentInputs | null => {
    const { view, ground, places, parties } = this.#store;
    const { chosen } = this;
    return chosen === null ? null : { view, facts: ground.facts, places, parties, chosen };
  });
  /** What the panel asks of an engine; null as the crow flies. */
  readonly request = $derived.by((): TravelRequest | null => {
    const { view, travels } = this.#store;
    const { travel } = view;
    const inputs = this.#inputs;
    if (travel.kind === 'crow' || inputs === null) return null;
    return travels.engines.some(({ id }) => id === travel.engine) ? travelRequestOf(inputs) : null;
  });
  /** Why nothing can be computed now; null: it can. */
  readonly #missing = $derived.by((): Missing | null => {
    const { view } = this.#store;
    if (this.chosen === null) return 'waiting';
    if (this.chosen.points.length === 0 && view.panel !== 'training') return 'none';
    if (view.travel.kind === 'crow') return null;
    if (this.request === null) return 'missing';
    const course = this.#store.travels.courseOf(this.request);
    return course?.kind === 'done' ? null : 'missing';
  });
  readonly scene = $derived.by((): CatchmentScene => this.#scene());

  /** What computes for a store with a computer. */
  constructor(store: CatchmentStore, computer: Computer) {
    this.#store = store;
    this.#computer = computer;
  }

  get issues(): readonly Issue[] {
    return this.#issues;
  }
  /** What broke the last computation; null when nothing did. */
  get broken(): string | null {
    return this.#broken;
  }
  get isBusy(): boolean {
    return this.#isBusy;
  }
  /** The reaches that are shown, with the view they are of. */
  get reach(): Made<readonly Reach[]> | null {
    return this.#missing === null ? this.#reach : null;
  }
  get areas(): Made<AreasResult> | null {
    return this.#missing === null ? this.#areas : null;
  }
  get sessions(): Made<readonly SessionCost[]> | null {
    return this.#missing === null ? this.#sessions : null;
  }
  /** The lines that say how ways of a view were measured. */
  howOf(view: CatchmentView): readonly string[] {
    const { language, travels } = this.#store;
    const matrix = this.request?.kind === 'matrix' ? travels.matrixOf(this.request) : null;
    return howLines(view, matrix, language);
  }

  /** Looks up which points open, when that is asked for: to be run whenever what it reads changes. */
  async lookUpOpenings(): Promise<void> {
    const key = this.#openingsKey;
    const { view, ground } = this.#store;
    if (key === null || this.#shares?.key === key) return;
    const { openings } = ground.facts;
    const order = { openings, year: Number(view.day.slice(0, 4)), when: view.when };
    const made = await this.#tried(() => this.#computer.ask('openings', order));
    if (made !== null) this.#shares = { key, shares: made.value };
  }

  /** Computes what the panel shows: to be run whenever what it reads changes. */
  async compute(): Promise<void> {
    const { view, data, ground, travels } = this.#store;
    const { chosen, request } = this;
    const inputs = this.#inputs;
    if (this.#missing !== null || chosen === null || inputs === null) return;
    if (data.ground.ground.facts.day !== view.day) return;
    const made = { view, data, chosen };
    const matrix = request?.kind === 'matrix' ? travels.matrixOf(request) : null;
    if (view.panel === 'areas') {
      const areas = request?.kind === 'areas' ? travels.areasOf(request) : null;
      const order = areasOrderOf(inputs, groundEdge(ground), areas);
      const got = await this.#tried(() => this.#computer.ask('areas', order));
      if (got === null) return;
      this.#issues = got.value.ok ? [] : got.value.issues;
      this.#areas = got.value.ok ? { ...made, value: got.value.value } : null;
    } else if (view.panel === 'coverage') {
      const got = await this.#tried(() => this.#computer.ask('reach', reachOrderOf(inputs, matrix)));
      if (got?.value) this.#reach = { ...made, value: got.value };
    } else {
      const got = await this.#tried(() => this.#computer.ask('sessions', sessionsOrderOf(inputs, matrix)));
      if (got?.value) this.#sessions = { ...made, value: got.value };
    }
  }

  async #tried<T>(ask: () => Promise<T>): Promise<T | null> {
    this.#isBusy = true;
    this.#broken = null;
    try {
      return await ask();
    } catch (error) {
      this.#broken = error instanceof Error ? error.message : String(error);
      return null;
    } finally {
      this.#isBusy = false;
    }
  }

  #drawing({ view, data, chosen }: Omit<Made<unknown>, 'value'>): CatchmentDrawing {
    const { language, preferences, places } = this.#store;
    return {
      view,
      ground: data.ground.ground,
      surroundings: data.ground,
      chosen,
      language,
      flavour: preferences.flavour,
      isWeightAttested: isWeightAttested({ view, places }, data.ground.ground.facts),
    };
  }

  #scene(): CatchmentScene {
    const { view, data, groupsOfPlace, places, parties } = this.#store;
    const none = { points: [], closed: [], unknown: [], isByDemonstration: false };
    const now = this.#drawing({ view, data, chosen: this.chosen ?? none });
    const missing = this.#missing ?? (this.#broken === null && this.#issues.length === 0 ? null : 'refused');
    if (view.panel === 'areas') {
      const made = missing === null || missing === 'waiting' ? this.#areas : null;
      return made === null
        ? areasScene(now, missing ?? 'waiting')
        : areasScene(this.#drawing(made), made.value);
    }
    if (view.panel === 'coverage') {
      const made = missing === null || missing === 'waiting' ? this.#reach : null;
      if (made === null) return coverageScene(now, missing ?? 'waiting');
      // Thresholds are laid over what is computed already.
      const drawing = { ...this.#drawing(made), view: { ...made.view, thresholds: view.thresholds } };
      return coverageScene(drawing, {
        places,
        reaches: made.value,
        groupOf: (id) =>
          groupsOfPlace(id)
            .map(({ group }) => group)
            .join(', '),
        how: this.howOf(made.view),
      });
    }
    const made = missing === null ? this.#sessions : null;
    if (made === null) return trainingScene(now, missing ?? 'waiting');
    return trainingScene(
      { ...this.#drawing(made), view: { ...made.view, session: view.session } },
      { parties, costs: made.value, how: this.howOf(made.view) },
    );
  }
}
