import { comparePlans, type PlanComparison } from '../../../geodata/grouping/compare/compare-plans';
import { scorePlan } from '../../../geodata/grouping/score/score-plan';
import { groupingName, scenarioScene, type ScenarioScene } from '../../../geodata/scene/scenario';
import { withMoves } from '../../../geodata/scene/moves';
import type { Flavour } from '../../../geodata/symbology/palette';
import type { Language } from '../../../geodata/text/format';
import { scenarioWordsFor } from '../../../geodata/text/scenario-words';
import { compareUiFor } from '../../../geodata/text/ui-compare';
import type { ScenarioGround } from '../ground';
import type { MapAim } from '../store/workshop-deps';
import { compareUrl, type CompareMode, type CompareView } from '../../../geodata/scene/compare-url';
import type { Compared, ComparedPlan } from './load-plans';
import { planName } from '../../../geodata/scene/plan-name';

interface ComparisonDeps {
  readonly language: () => Language;
  readonly flavour: () => Flavour;
  /** Writes the address: at once as a step one may go back from, or in place. */
  readonly write: (url: string, how: 'push' | 'replace') => void;
}

/** A plan with how it is called and drawn. */
export interface ShownPlan extends ComparedPlan {
  readonly title: string;
  readonly scene: ScenarioScene;
  /** How it differs from the first of the pair; null: it is the first. */
  readonly comparison: PlanComparison | null;
}

/** What the screen of a comparison shows of its plans; every choice is written in the address. */
export class Comparison {
  #view: CompareView;
  #pointed = $state.raw<readonly string[]>([]);
  #aim = $state.raw<MapAim | null>(null);
  readonly ground: ScenarioGround;
  readonly #plans: readonly ComparedPlan[];
  readonly #deps: ComparisonDeps;

  readonly words = $derived.by(() => compareUiFor(this.language));
  readonly #scenarioWords = $derived.by(() => scenarioWordsFor(this.language));
  // Only a change of the first of the pair makes it all again: not the camera, nor the sliding limit.
  readonly #from = $derived.by(() => this.#view.from);
  readonly #comparisons = $derived.by(() => {
    const base = this.#plans[this.#from];
    return this.#plans.map((one) =>
      base === undefined || one === base ? null : comparePlans(base.plan, one.plan, this.ground.ground),
    );
  });
  readonly #hatched = $derived.by(() => this.#view.moves);
  readonly plans = $derived.by((): readonly ShownPlan[] => {
    const titles = this.#plans.map(({ ref, name }) => planName(ref, name, this.words, this.language));
    const base = titles[this.#from] ?? '';
    return this.#plans.map((one, index) => {
      const comparison = this.#comparisons[index] ?? null;
      const moved = this.#hatched && comparison !== null ? comparison.moves : [];
      const scene = scenarioScene(one.plan, this.ground.ground, {
        language: this.language,
        flavour: this.flavour,
        surroundings: this.ground,
        faults: [],
        retained: false,
      });
      const shown = {
        communes: [...new Set(moved.map(({ insee }) => insee))],
        label: this.words.who.legend(base),
      };
      return {
        ...one,
        title: titles[index] ?? '',
        scene: withMoves(scene, shown, one.plan, this.ground.ground, this.ground, this.flavour),
        comparison,
      };
    });
  });
  readonly scores = $derived.by(() => this.#plans.map(({ plan }) => scorePlan(plan, this.ground.ground)));

  /** A comparison of plans that have been fetched, as an address says it. */
  constructor({ ground, plans }: Compared, view: CompareView, deps: ComparisonDeps) {
    this.ground = ground;
    this.#plans = plans;
    this.#view = $state.raw(view);
    this.#deps = deps;
  }

  get language(): Language {
    return this.#deps.language();
  }
  get flavour(): Flavour {
    return this.#deps.flavour();
  }
  get view(): CompareView {
    return this.#view;
  }
  get pointed(): readonly string[] {
    return this.#pointed;
  }
  get aim(): MapAim | null {
    return this.#aim;
  }
  /** The two plans whose differences are told. */
  get pair(): {
    readonly from: ShownPlan;
    readonly to: ShownPlan;
    readonly comparison: PlanComparison;
  } | null {
    const [from, to] = [this.plans[this.#view.from], this.plans[this.#view.to]];
    if (from === undefined || to === undefined || to.comparison === null) return null;
    return { from, to, comparison: to.comparison };
  }

  /** The name of a grouping of a plan; null: of none. */
  nameOf({ plan }: Pick<ComparedPlan, 'plan'>, grouping: string | null): string {
    return grouping === null ? this.words.who.nowhere : groupingName(plan, grouping, this.#scenarioWords);
  }

  /** Tells the differences of other two plans (places among the plans); the same twice swaps the two. */
  setPair(from: number, to: number): void {
    const { from: oldFrom, to: oldTo } = this.#view;
    const isSame = from === to;
    this.#set({ from: isSame ? oldTo : from, to: isSame ? oldFrom : to }, 'push');
  }
  setMode(mode: CompareMode): void {
    this.#set({ mode }, 'push');
  }
  setMoves(moves: boolean): void {
    this.#set({ moves }, 'push');
  }
  /** Puts the sliding limit at a percentage of the width. */
  setSwipe(percent: number): void {
    this.#set({ swipe: Math.min(100, Math.max(0, percent)) }, 'replace');
  }
  /** The maps now stand here; null: they show the whole. */
  moved(camera: CompareView['camera']): void {
    this.#set({ camera }, 'replace');
  }
  /** Goes back to a view of the same plans that the address says again. */
  restore(view: CompareView): void {
    this.#view = view;
  }
  /** Outlines communes (INSEE codes) on every map and shows them. */
  show(communes: readonly string[]): void {
    this.#pointed = communes;
    this.#aim = { communes };
  }

  #set(part: Partial<CompareView>, how: 'push' | 'replace'): void {
    this.#view = { ...this.#view, ...part };
    this.#deps.write(compareUrl(this.#view), how);
  }
}
