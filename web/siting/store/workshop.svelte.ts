import { untrack } from 'svelte';
import {
  evaluatedDocument,
  planTravel,
  type Baseline,
  type PlanData,
} from '../../../geodata/catchments/plan/data';
import { withPlace } from '../../../geodata/catchments/plan/edit';
import { closedIn } from '../../../geodata/catchments/plan/season';
import { drawnSites, existingSites, planSites, type PlanSite } from '../../../geodata/catchments/plan/sites';
import type { GroundFacts } from '../../../geodata/grouping/facts';
import type { DemandFacts } from '../../../geodata/model/demand';
import type { Issue } from '../../../geodata/model/issue';
import type { LonLat } from '../../../geodata/model/place';
import type { SitingDocument, SitingProof, StoredSitingPlan } from '../../../geodata/model/siting-plan';
import { sitingScene } from '../../../geodata/scene/siting';
import type { Shading } from '../../../geodata/scene/siting-drawing';
import { siteKind } from '../../../geodata/scene/siting-marks';
import type { Flavour } from '../../../geodata/symbology/palette';
import type { SiteKind } from '../../../geodata/symbology/siting';
import type { Language } from '../../../geodata/text/format';
import { scenarioUiFor } from '../../../geodata/text/ui-scenario';
import { sitingUiFor } from '../../../geodata/text/ui-siting';
import type { Travels } from '../../catchments/travel/travels.svelte';
import type { ScenarioGround } from '../../destinations/ground';
import { troubleText } from '../../ui/trouble-text';
import type { PlanDesk } from '../solve/desk.svelte';
import { afterAction, type PointAction } from './actions';
import { PlanEditor } from './editor.svelte';
import type { PlanView } from './plan-view';

/** Another plan that this one can be compared with. */
interface Other {
  readonly id: string;
  readonly name: string;
}

/** What a workshop needs of the page it is in. */
export interface PlanWorkshopDeps {
  readonly language: () => Language;
  readonly flavour: () => Flavour;
  readonly editable: boolean;
  readonly newId: () => string;
  readonly travels: Travels;
  readonly desk: PlanDesk;
  readonly demands: DemandFacts;
  readonly others: readonly Other[];
  readonly readDocument: (plan: string) => Promise<SitingDocument>;
  readonly onchange: (document: SitingDocument) => void;
}

/** The workshop of a plan of reception points: what its panels and its map share. */
export class PlanWorkshop implements PlanView {
  #head: StoredSitingPlan;
  #said = $state.raw('');
  #aim = $state.raw<readonly LonLat[]>([]);
  #beside = $state.raw<(Other & Baseline) | null>(null);
  /** The panel that is shown, by its id in the registry. */
  panel = $state.raw('points');
  shading = $state.raw<Shading>('cost');
  isSpider = $state.raw(true);
  readonly ground: ScenarioGround;
  readonly editor: PlanEditor;
  /** What the desk was handed over last. */
  #given: PlanData | null = null;
  readonly #deps: PlanWorkshopDeps;

  readonly ui = $derived.by(() => sitingUiFor(this.language));
  /** Words that are those of scenarios too. */
  readonly scenarioUi = $derived.by(() => scenarioUiFor(this.language));
  readonly travelRequest = $derived.by(() => planTravel(this.#withBaseline, this.#basis));
  readonly data = $derived.by((): PlanData => ({
    ...this.#basis,
    matrix: this.travelRequest === null ? null : this.#deps.travels.matrixOf(this.travelRequest),
  }));
  /** Points (ids) that are known to be closed in the month of the plan. */
  readonly shut = $derived.by(() => closedIn(this.facts, this.document.demand.month));
  readonly sites = $derived.by((): readonly PlanSite[] => {
    const own = planSites(this.document, this.facts);
    const known = new Set(own.map(({ id }) => id));
    const others = planSites(this.#withBaseline, this.facts).filter(({ id }) => !known.has(id));
    return [...own, ...others].filter(({ id }) => !this.shut.has(id));
  });
  readonly #present = $derived.by(() => new Set(this.document.sites));
  readonly #names = $derived.by(() => new Map(this.sites.map(({ id, name }) => [id, name])));
  readonly drawing = $derived.by(() => ({
    name: this.#head.name,
    document: this.document,
    sites: drawnSites(this.document, this.sites),
    evaluation: this.evaluation,
    ground: this.ground.ground,
    demands: this.#deps.demands,
    matrix: this.data.matrix,
    proof: this.editor.proof,
    surroundings: this.ground,
    shading: this.shading,
    isSpider: this.isSpider,
    language: this.language,
    flavour: this.#deps.flavour(),
  }));
  readonly scene = $derived.by(() => sitingScene(this.drawing));

  /** A workshop on a plan as the server has it. */
  constructor(plan: StoredSitingPlan, ground: ScenarioGround, deps: PlanWorkshopDeps) {
    this.#head = $state.raw(plan);
    this.ground = ground;
    this.#deps = deps;
    this.editor = new PlanEditor(plan.document, deps.onchange);
  }

  get language(): Language {
    return this.#deps.language();
  }
  get editable(): boolean {
    return this.#deps.editable;
  }
  /** Name, day, state and the rest of the plan but its document. */
  get head(): StoredSitingPlan {
    return this.#head;
  }
  get document(): SitingDocument {
    return this.editor.document;
  }
  get facts(): GroundFacts {
    return this.ground.ground.facts;
  }
  get demands(): DemandFacts {
    return this.#deps.demands;
  }
  get travels(): Travels {
    return this.#deps.travels;
  }
  get evaluation() {
    const { outcome } = this.#deps.desk;
    return outcome?.ok === true ? outcome.value : null;
  }
  /** Why the plan cannot be evaluated. */
  get issues(): readonly Issue[] {
    const { outcome } = this.#deps.desk;
    return outcome?.ok === false ? outcome.issues : [];
  }
  get isBusy(): boolean {
    return this.#deps.desk.isBusy;
  }
  /** What broke the evaluation; null when nothing did. */
  get broken(): string | null {
    return this.#deps.desk.broken;
  }
  /** What was done last, for those who listen. */
  get said(): string {
    return this.#said;
  }
  /** Where the map is asked to go: positions to show, WGS 84. */
  get aim(): readonly LonLat[] {
    return this.#aim;
  }
  get others(): readonly Other[] {
    return this.#deps.others;
  }
  get baselineId(): string | null {
    return this.#beside?.id ?? null;
  }
  get baselineName(): string {
    return this.#beside?.name ?? this.ui.compare.today;
  }
  get baseline(): Baseline {
    return this.#beside ?? { sites: existingSites(this.facts), points: [] };
  }
  get #basis(): Omit<PlanData, 'matrix'> {
    return { facts: this.facts, demands: this.#deps.demands };
  }
  /** The plan with the points of what it is compared with, and with those that are only possible. */
  get #withBaseline(): SitingDocument {
    const { others } = this.document;
    return { ...evaluatedDocument(this.document, this.baseline), others };
  }

  /** Has the plan evaluated as it is; an effect that calls it is run again when anything of that changes. */
  evaluate(): void {
    const { document, baseline, data } = this;
    // What the desk is at is none of what is asked.
    untrack(() => {
      if (data !== this.#given) {
        this.#given = data;
        this.#deps.desk.data(data);
      }
      this.#deps.desk.ask(document, baseline);
    });
  }

  /** Sets the plan beside another one, by its id, or beside today's network (null). Trouble is said. */
  readonly compareWith = async (plan: string | null): Promise<void> => {
    if (plan === null) {
      this.#beside = null;
      return;
    }
    const other = this.others.find(({ id }) => id === plan);
    if (other === undefined) return;
    try {
      const { sites, points } = await this.#deps.readDocument(plan);
      this.#beside = { ...other, sites, points };
    } catch (error) {
      this.say(troubleText(error, this.scenarioUi.list));
    }
  };

  /** Changes the plan as one step that can be undone. */
  readonly change = (document: SitingDocument, said: string, proof: SitingProof | null = null): void => {
    if (!this.editable) return;
    this.editor.set(document, proof);
    if (said !== '') this.say(said);
  };

  /** Changes the plan while something is being dragged: joined to the step before. */
  pass(document: SitingDocument): void {
    if (this.editable) this.editor.set(document, null, true);
  }

  /** Does something with points (ids), and says it. */
  act(sites: readonly string[], action: PointAction): void {
    const { said, kinds, points } = this.ui;
    const [first = ''] = sites;
    const kind = action === 'remove' ? points.states.remove : kinds[action];
    const name = this.nameOf(first);
    this.change(
      afterAction(this.document, sites, action),
      sites.length === 1 ? said.state(name, kind) : said.bulk(sites.length, kind),
    );
  }

  /** Opens a point at a place (WGS 84) of its own. */
  openPlace(at: LonLat): void {
    const number = this.document.points.filter(({ place }) => place !== null).length + 1;
    const name = this.ui.points.placeName(number);
    this.change(withPlace(this.document, this.#deps.newId(), { name, at }), this.ui.said.added(name));
  }

  /** What a point is in the plan. */
  kindOf(site: PlanSite): SiteKind {
    return siteKind(site, this.#present);
  }

  readonly nameOf = (site: string): string =>
    this.#names.get(site) ?? this.ground.ground.communes.get(site.replace(/^commune:/, ''))?.name ?? site;

  readonly say = (text: string): void => {
    this.#said = text;
  };

  /** Shows places of demand or points (ids) on the map. */
  readonly show = (ids: readonly string[]): void => {
    const at = new Map<string, LonLat>([
      ...this.facts.communes.map(({ insee, seat }) => [`commune:${insee}`, seat] as const),
      ...this.#deps.demands.demands.map(({ name, at: place }) => [`gateway:${name}`, place] as const),
      ...this.sites.map(({ id, at: place }) => [id, place] as const),
    ]);
    this.#aim = ids.flatMap((id) => {
      const place = at.get(id);
      return place === undefined ? [] : [place];
    });
  };

  undo(): void {
    if (this.editor.undo()) this.say(this.ui.said.undone);
  }
  redo(): void {
    if (this.editor.redo()) this.say(this.ui.said.redone);
  }
  /** The plan is told by other words, or is in another state, from now on. */
  rename(head: Partial<StoredSitingPlan>): void {
    this.#head = { ...this.#head, ...head };
  }
}
