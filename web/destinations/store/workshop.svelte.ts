import type { ScenarioChange } from '../../../geodata/grouping/change';
import { faultsOf } from '../../../geodata/grouping/check';
import { giveUnits, recolouring } from '../../../geodata/grouping/give-units';
import {
  addGrouping,
  closeUnit,
  editGrouping,
  openUnit,
  removeGrouping,
} from '../../../geodata/grouping/make-change';
import type { Plan } from '../../../geodata/grouping/plan';
import { unitName, unitOfCommune } from '../../../geodata/grouping/units';
import type { Issue } from '../../../geodata/model/issue';
import type { Grouping, Scenario, Share } from '../../../geodata/model/scenario';
import { groupingName, scenarioScene } from '../../../geodata/scene/scenario';
import type { Flavour } from '../../../geodata/symbology/palette';
import { compareNames, formatList, type Language } from '../../../geodata/text/format';
import { issueText } from '../../../geodata/text/issues';
import { scenarioWordsFor } from '../../../geodata/text/scenario-words';
import { scenarioUiFor } from '../../../geodata/text/ui-scenario';
import type { ScenarioGround } from '../ground';
import { ScenarioEditor } from './scenario-editor.svelte';
import { brushSizes, type Tool } from './tool';
import type { MapAim, UnitQuestion, WorkshopDeps } from './workshop-deps';

/**
 * The workshop of a scenario: what its panels and its map share. `plan` follows every change at once; `faults` and `scene`, which
 * take longer, follow when there is time (`settled` is the plan they are of).
 */
export class Workshop {
  #head: Scenario;
  #settled: Plan;
  #active = $state.raw<string | null>(null);
  #aim = $state.raw<MapAim | null>(null);
  #said = $state.raw('');
  #isWaiting = false;
  /** The tool of the pointer, and the diameter of the brush in CSS pixels. */
  tool = $state.raw<Tool>('brush');
  brush = $state.raw<number>(brushSizes.first);
  /** The panel that is shown, by its id in the registry. */
  panel = $state.raw('groupings');
  /** Communes (INSEE codes) that the pointer or a list points at. */
  pointed = $state.raw<readonly string[]>([]);
  /** A plan drawn in the place of the scenario's, such as a proposal that nobody has adopted. */
  preview = $state.raw<Plan | null>(null);
  /** Who wants a unit of the map: the next click answers it, whatever the tool. */
  asking = $state.raw<UnitQuestion | null>(null);
  /** The unit whose shares are being set in a dialog. */
  sharing = $state.raw<string | null>(null);
  readonly ground: ScenarioGround;
  readonly editor: ScenarioEditor;
  readonly editable: boolean;
  readonly #deps: WorkshopDeps;

  readonly ui = $derived.by(() => scenarioUiFor(this.language));
  readonly words = $derived.by(() => scenarioWordsFor(this.language));
  readonly faults = $derived.by(() => faultsOf(this.#settled, this.ground.ground));
  readonly scene = $derived.by(() =>
    scenarioScene(this.preview ?? this.#settled, this.ground.ground, {
      language: this.language,
      flavour: this.#deps.flavour(),
      surroundings: this.ground,
      faults: this.preview === null ? this.faults : [],
      retained: this.#head.state === 'retained',
    }),
  );
  /** Units in no grouping, by name. */
  readonly unassigned = $derived.by(() =>
    [...this.plan.units.values()]
      .filter(({ id }) => this.plan.sharesOf.get(id)?.length === 0)
      .toSorted((a, b) => compareNames(a.name, b.name)),
  );
  readonly #unitAt = $derived.by(() => {
    const units = new Map<string, string>();
    for (const { id, communes } of this.plan.units.values())
      for (const insee of communes) units.set(insee, id);
    return units;
  });

  /** A workshop on a scenario as the server has it. */
  constructor(scenario: Scenario, ground: ScenarioGround, deps: WorkshopDeps) {
    this.#head = $state.raw(scenario);
    this.ground = ground;
    this.editable = deps.editable;
    this.#deps = deps;
    this.editor = new ScenarioEditor(scenario.document, ground.ground, (changes) => {
      deps.onchange(changes);
      this.#settle();
    });
    this.#settled = $state.raw(this.editor.plan);
    this.#active = scenario.document.groupings[0]?.id ?? null;
    if (!deps.editable) this.tool = 'pan';
  }

  get language(): Language {
    return this.#deps.language();
  }
  get flavour(): Flavour {
    return this.#deps.flavour();
  }
  /** Name, day, state and the rest of the scenario but its document. */
  get head(): Scenario {
    return this.#head;
  }
  get plan(): Plan {
    return this.editor.plan;
  }
  get settled(): Plan {
    return this.#settled;
  }
  /** The plan that the map shows: the preview, when there is one. */
  get shown(): Plan {
    return this.preview ?? this.plan;
  }
  /** Gives the id of a grouping that is to be made. */
  get newId(): () => string {
    return this.#deps.newId;
  }
  /** What was done last, for those who listen. */
  get said(): string {
    return this.#said;
  }
  get aim(): MapAim | null {
    return this.#aim;
  }
  /** The grouping that the tools give to; null when there is none. */
  get active(): Grouping | null {
    const { groupings } = this.plan;
    return groupings.find(({ id }) => id === this.#active) ?? groupings[0] ?? null;
  }

  /** Makes a grouping the one that the tools give to. */
  choose(grouping: string): void {
    this.#active = grouping;
    this.say(this.ui.said.active(this.nameOf(grouping)));
  }

  /** The name of a grouping as people say it. */
  nameOf(grouping: string): string {
    return groupingName(this.plan, grouping, this.words);
  }

  /** The name of a unit, opened ones included. */
  unitName(unit: string): string {
    return this.plan.units.get(unit)?.name ?? unitName(unit, this.ground.ground);
  }

  /** The unit that a commune (INSEE code) is of. */
  unitAt(insee: string): string | null {
    return this.#unitAt.get(insee) ?? null;
  }

  /** The opened unit that a commune (INSEE code) is of; null when it is of none. */
  wholeOf(insee: string): string | null {
    const { document, ground } = this.editor;
    const whole = unitOfCommune(insee, document.level, ground);
    return document.opened.includes(whole) ? whole : null;
  }

  /** Gives units to the grouping of the tools, making one when there is none. */
  give(units: Iterable<string>): void {
    const { active } = this;
    if (active !== null) this.giveTo(units, active.id);
    else {
      const id = this.#deps.newId();
      const made = addGrouping(this.editor.document, id, '');
      if (this.#apply([made])) this.giveTo(units, id);
    }
  }

  /** Gives units to a grouping, or to none (null); says how many, and which ones a lock keeps. */
  giveTo(units: Iterable<string>, grouping: string | null): void {
    this.share(units, grouping === null ? null : [{ grouping, share: 1 }]);
  }

  /** Gives units to several groupings by shares that sum to 1. */
  share(units: Iterable<string>, to: readonly Share[] | null): void {
    if (!this.editable) return;
    const { said } = this.ui;
    const given = giveUnits(this.plan, units, to);
    const locked = given.locked.length === 0 ? '' : said.locked(given.locked.length);
    if (given.change === null) this.say(locked === '' ? said.unchanged : locked);
    else if (this.#apply([given.change, ...recolouring(this.plan, given.units, to, this.ground.ground)])) {
      const names =
        to === null
          ? null
          : formatList(
              to.map((one) => this.nameOf(one.grouping)),
              this.language,
            );
      const text = names === null ? said.freed(given.units.length) : said.given(given.units.length, names);
      this.say(`${text} ${said.left(this.unassigned.length)} ${locked}`.trim());
    }
  }

  /** Adds a grouping and makes it the one that the tools give to; gives its id, null when there are too many. */
  add(name = ''): string | null {
    const id = this.#deps.newId();
    if (!this.#apply([addGrouping(this.editor.document, id, name)])) return null;
    this.#active = id;
    this.say(this.ui.said.added(this.nameOf(id)));
    return id;
  }

  /** Changes a grouping. */
  edit(grouping: string, properties: Partial<Omit<Grouping, 'id'>>): void {
    const change = editGrouping(this.editor.document, grouping, properties);
    if (change !== null) this.#apply([change]);
  }

  /** Moves a grouping up (-1) or down (1) in the order. */
  move(grouping: string, by: -1 | 1): void {
    const change = editGrouping(this.editor.document, grouping, {});
    if (change?.kind !== 'grouping' || change.after === null) return;
    const at = change.after.at + by;
    if (at < 0 || at >= this.plan.groupings.length) return;
    this.#apply([{ ...change, after: { ...change.after, at } }]);
    this.say(this.ui.said.moved(this.nameOf(grouping), at + 1));
  }

  /** Removes a grouping; its units are in none. */
  remove(grouping: string): void {
    const name = this.nameOf(grouping);
    if (this.#apply(removeGrouping(this.editor.document, grouping))) this.say(this.ui.said.removed(name));
  }

  /** Opens a unit into its communes, or closes it again. */
  setOpen(unit: string, isOpen: boolean): void {
    const { document, ground } = this.editor;
    if (isOpen) this.#apply([openUnit(document, unit, ground)]);
    else {
      const closing = closeUnit(document, unit, ground);
      if (!closing.ok) this.say(this.#told(closing.issues));
      else if (this.#apply([closing.value])) this.say(this.#told(closing.notes));
    }
  }

  /** Makes other changes, such as those of a panel; tells what stands against them, and gives whether they entered. */
  apply(changes: readonly ScenarioChange[]): boolean {
    return this.#apply(changes);
  }

  /** Goes a step back. */
  undo(): void {
    if (!this.editor.undo()) return;
    this.say(`${this.ui.said.undone} ${this.ui.said.left(this.unassigned.length)}`);
  }

  /** Goes a step forth again. */
  redo(): void {
    if (!this.editor.redo()) return;
    this.say(`${this.ui.said.redone} ${this.ui.said.left(this.unassigned.length)}`);
  }

  /** The document is now this one, others' changes included. */
  receive(document: Scenario['document']): void {
    this.editor.receive(document);
    this.#settle();
  }

  /** Its name, its description, its state or another of its properties is now this one. */
  rename(head: Partial<Scenario>): void {
    this.#head = { ...this.#head, ...head };
  }

  /** Shows communes on the map, and outlines them. */
  show(communes: readonly string[]): void {
    this.pointed = communes;
    this.#aim = { communes };
  }

  /** Says something to those who listen. */
  say(text: string): void {
    // The same words twice are heard twice only when they differ.
    this.#said = text !== '' && text === this.#said ? `${text}\u00a0` : text;
  }

  #apply(changes: readonly ScenarioChange[]): boolean {
    if (!this.editable) return false;
    this.preview = null;
    const issues = this.editor.apply(changes);
    if (issues.length > 0) this.say(this.#told(issues));
    return issues.length === 0;
  }

  #told(issues: readonly Issue[]): string {
    return issues.map((issue) => issueText(issue, this.language)).join(' ');
  }

  /** Lets what takes longer follow, once for several changes. */
  #settle(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#deps.idle(() => {
      this.#isWaiting = false;
      this.#settled = this.editor.plan;
    });
  }
}
