import { groundFingerprint } from '../../../geodata/grouping/fingerprint';
import type { Plan } from '../../../geodata/grouping/plan';
import { adoptedPlan, adoptionOf } from '../../../geodata/grouping/propose/adopt';
import {
  askedUnits,
  assignmentOf,
  declaredLinks,
  problemOf,
  type Asked,
} from '../../../geodata/grouping/propose/ask';
import type { Progress } from '../../../geodata/grouping/propose/contract';
import {
  recordOf,
  replayDiffers,
  type Differences,
  type KeptProposal,
  type ProposalRecord,
} from '../../../geodata/grouping/propose/record';
import { methodOf } from '../../../geodata/grouping/propose/registry';
import type { ProposalRequest } from '../../../geodata/grouping/propose/request';
import { gapsOf } from '../../../geodata/grouping/propose/unit-graph';
import { unitVariables } from '../../../geodata/grouping/unit-values';
import type { Issue } from '../../../geodata/model/issue';
import { isSame } from '../../../geodata/register/same';
import { proposalUiFor } from '../../../geodata/text/ui-proposal';
import { compareNames } from '../../../geodata/text/format';
import type { Workshop } from '../store/workshop.svelte';
import { firstRequest } from './first-request';
import { KeptList } from './kept-list.svelte';
import type { ProposalApi } from './proposal-api';
import type { SolveOrder, SolveReply } from './protocol';
import { WorkerRun, type WorkerLike } from './worker-run';

/** What came of a request, with how long it took and, for a replay, what differs from the first time. */
export interface Proposal {
  readonly record: ProposalRecord;
  readonly notes: readonly Issue[];
  /** Milliseconds; null for one that was kept. */
  readonly ms: number | null;
  /** The kept proposal that was replayed, and what differs (null: nothing). */
  readonly replay: { readonly of: KeptProposal; readonly differences: Differences | null } | null;
}

interface ProposerDeps {
  readonly api: ProposalApi;
  readonly openWorker: () => WorkerLike;
}

/** What is asked for a scenario, the run that is under way, and what came of it. */
export class Proposer {
  #request = $state.raw<ProposalRequest>(firstRequest());
  #run = $state.raw<WorkerRun<SolveReply> | null>(null);
  #progress = $state.raw<Progress | null>(null);
  #result = $state.raw<Proposal | null>(null);
  #issues = $state.raw<readonly Issue[]>([]);
  #broken = $state.raw<string | null>(null);
  #by = $state.raw<'groups' | 'floor'>('groups');
  #isShown = false;
  /** The grouping of each unit that is drawn on the map. */
  #drawn: Readonly<Record<string, number>> | null = null;
  readonly workshop: Workshop;
  readonly kept: KeptList;
  readonly #deps: ProposerDeps;

  readonly words = $derived.by(() => proposalUiFor(this.workshop.language));
  /** What is asked, of the units of the scenario as it is. */
  readonly request = $derived.by((): ProposalRequest => {
    const { level, opened } = this.workshop.plan.document;
    const { groups, floor } = this.#request;
    return {
      ...this.#request,
      level,
      opened: [...opened],
      groups: this.by === 'groups' ? groups : null,
      floor: this.by === 'floor' ? floor : null,
    };
  });
  readonly method = $derived.by(() => methodOf(this.#request.method));
  /** What tells how many groupings there shall be: what the method wants, or what was chosen where it takes either. */
  readonly by = $derived.by(() => {
    const wants = this.method?.wants ?? 'groups';
    return wants === 'either' ? this.#by : wants;
  });
  readonly units = $derived.by(() =>
    askedUnits(this.request, this.workshop.plan, this.#ground).units.toSorted((a, b) =>
      compareNames(a.name, b.name),
    ),
  );
  readonly variables = $derived.by(() => unitVariables(this.#ground, this.units));
  readonly gaps = $derived.by(() =>
    gapsOf(this.units, declaredLinks(this.workshop.plan.document), this.#ground),
  );

  /** What proposes for the scenario of a workshop. */
  constructor(workshop: Workshop, deps: ProposerDeps) {
    this.workshop = workshop;
    this.#deps = deps;
    this.kept = new KeptList(deps.api);
    if (workshop.editable) void this.kept.load();
  }

  get #ground() {
    return this.workshop.ground.ground;
  }
  /** How units and variables are named in what is told. */
  get names() {
    const { language } = this.workshop;
    return {
      language,
      words: this.words,
      unitName: (id: string) => this.workshop.unitName(id),
      variableName: (id: string) => this.variables.find((one) => one.id === id)?.label[language],
    };
  }
  get isRunning(): boolean {
    return this.#run !== null;
  }
  get progress(): Progress | null {
    return this.#progress;
  }
  get result(): Proposal | null {
    return this.#result;
  }
  /** Why the request is none that can be met. */
  get issues(): readonly Issue[] {
    return this.#issues;
  }
  /** What broke the last run; null when nothing did. */
  get broken(): string | null {
    return this.#broken;
  }

  /** What is set, whether or not the method takes it. */
  get settings(): ProposalRequest {
    return this.#request;
  }

  /** Sets part of what is asked; `by`: what tells how many, for a method that takes either. */
  set(part: Partial<ProposalRequest>, by: 'groups' | 'floor' = this.#by): void {
    this.#by = by;
    this.#request = { ...this.#request, ...part };
    this.#issues = [];
  }

  /** Asks for what is set: gives nothing new when it is refused. */
  async start(): Promise<void> {
    const made = await this.#solve(this.request);
    if (made === null) return;
    const { record } = made;
    this.#finish({ ...made, replay: null });
    await this.kept.keep(record);
  }

  /** Asks again for what was asked, and compares. */
  async replay(of: KeptProposal): Promise<void> {
    const made = await this.#solve(of.record.request);
    if (made !== null)
      this.#finish({ ...made, replay: { of, differences: replayDiffers(of.record, made.record) } });
  }

  /** Ends the run at once; what was drawn of it goes. */
  cancel(): void {
    if (this.#run === null) return;
    this.#run.cancel();
    this.workshop.say(this.words.run.cancelled);
  }

  /** Shows a kept proposal again. */
  open({ record }: KeptProposal): void {
    this.#issues = [];
    this.#result = { record, notes: [], ms: null, replay: null };
    this.#draw(record.outcome.found ? record.outcome.assignment : null);
  }

  /** Takes the settings of a kept proposal. */
  take({ record }: KeptProposal): void {
    const { groups, floor } = record.request;
    this.set(
      {
        ...record.request,
        groups: groups ?? this.#request.groups,
        floor: floor ?? this.#request.floor,
      },
      floor === null ? 'groups' : 'floor',
    );
  }

  /** Whether a proposal is of the units of the scenario as it is. */
  get isOfScenario(): boolean {
    const request = this.#result?.record.request;
    const { level, opened } = this.workshop.plan.document;
    return request !== undefined && isSame([request.level, request.opened], [level, opened]);
  }

  /** Puts the proposal into the scenario, as one step that can be undone. */
  adopt(newId: () => string): void {
    const record = this.#result?.record;
    if (record?.outcome.found !== true) return;
    const { assignment } = record.outcome;
    const { document } = this.workshop.plan;
    const made = adoptionOf(
      document,
      { assignment, keepLocked: record.request.keepLocked, newId },
      this.#ground,
    );
    this.#issues = made.ok ? [] : made.issues;
    if (!made.ok || !this.workshop.apply(made.value)) return;
    this.discard();
    this.workshop.say(this.words.result.adopted(record.outcome.groups));
  }

  /** Sets the proposal aside: the scenario is drawn again. */
  discard(): void {
    this.#result = null;
    this.#draw(null);
  }

  /** Draws the proposal on the map as long as the panel is open. */
  setShown(isShown: boolean): void {
    this.#isShown = isShown;
    this.#draw(this.#drawn);
  }

  /** What comes of a request; null when it is refused, cancelled or broken. */
  async #solve(request: ProposalRequest): Promise<Omit<Proposal, 'replay'> | null> {
    if (this.#run !== null) return null;
    const { plan } = this.workshop;
    const asked = problemOf(request, plan, this.#ground);
    this.#issues = asked.ok ? [] : asked.issues;
    this.#broken = null;
    if (!asked.ok) return null;
    this.discard();
    this.#progress = null;
    const order: SolveOrder = {
      kind: 'solve',
      method: request.method,
      problem: asked.value.problem,
      timeLimitMs: request.timeLimitS * 1000,
    };
    const run = new WorkerRun<SolveReply>(
      this.#deps.openWorker(),
      order,
      ({ kind }) => kind !== 'progress',
      (reply) => this.#hear(reply, asked.value),
    );
    this.#run = run;
    const last = await run.result;
    this.#run = null;
    this.#draw(null);
    if (last?.kind === 'broken') this.#broken = last.message;
    if (last?.kind !== 'solved') return null;
    const versions = { data: groundFingerprint(this.#ground), code: this.kept.code };
    return {
      record: recordOf(request, asked.value, last.outcome, versions),
      notes: asked.notes,
      ms: last.ms,
    };
  }

  #hear(reply: SolveReply, asked: Asked): void {
    if (reply.kind !== 'progress') return;
    const { labels, value } = reply.progress;
    const isBetter = labels !== null && value !== this.#progress?.value;
    this.#progress = reply.progress;
    if (isBetter) this.#draw(Object.fromEntries(assignmentOf(asked, labels)));
  }

  #finish(proposal: Proposal): void {
    this.#result = proposal;
    const { outcome } = proposal.record;
    this.#draw(outcome.found ? outcome.assignment : null);
    const { run } = this.words;
    this.workshop.say(outcome.found ? run.done(outcome.groups) : run.noneFound);
  }

  #draw(assignment: Readonly<Record<string, number>> | null): void {
    this.#drawn = assignment;
    this.workshop.preview = this.#isShown && assignment !== null ? this.planWith(assignment) : null;
  }

  /** The plan that would be if a proposal were adopted; null when it cannot be. */
  planWith(assignment: Readonly<Record<string, number>>): Plan | null {
    const { keepLocked } = this.#request;
    return adoptedPlan(this.workshop.plan.document, { assignment, keepLocked }, this.#ground);
  }
}
