import type { Pin, PinContent, SeminarView, SessionRecord } from '../../geodata/model/seminar';
import type { ApiError } from '../api';
import { Outbox, type Sending, type Store } from './outbox';

interface TalkDeps {
  readonly author: string;
  readonly store: Store;
  readonly newId: () => string;
  readonly send: (sending: Sending) => Promise<void>;
  /** The clock, in milliseconds. */
  readonly now: () => number;
}

/** A talk that is taken up this late is another occasion: its clock begins anew. */
const longestMs = 12 * 3_600_000;

/** A talk as its presenter holds it: the step, the pins, the decisions; what is written is sent as soon as the network allows. */
export class Talk {
  readonly id: string;
  readonly views: readonly SeminarView[];
  step = $state(0);
  blank = $state(false);
  pins = $state.raw<readonly Pin[]>([]);
  decisions = $state.raw<Readonly<Record<string, string>>>({});
  waiting = $state(0);
  trouble = $state.raw<ApiError | null>(null);
  /** When it began, null before that (milliseconds); kept on this computer, so that a reload changes nothing. */
  begun = $state<number | null>(null);
  /** Pins written here, the last one last: what can be undone. */
  #written = $state.raw<readonly Pin[]>([]);
  readonly #outbox: Outbox;

  constructor(
    readonly record: SessionRecord,
    private readonly deps: TalkDeps,
  ) {
    this.id = record.session.id;
    this.views = record.version.document.views;
    this.step = record.session.step;
    this.pins = record.pins;
    this.decisions = record.decisions;
    const begun = Number(deps.store.getItem(this.#begunName) ?? NaN);
    this.begun = deps.now() - begun < longestMs ? begun : null;
    this.#outbox = new Outbox({
      name: `maillage.talk.${this.id}`,
      store: deps.store,
      send: deps.send,
      onchange: (waiting, trouble) => {
        this.waiting = waiting;
        this.trouble = trouble;
      },
    });
    for (const sending of this.#outbox.waiting) this.#take(sending);
    this.waiting = this.#outbox.waiting.length;
  }

  /** The view of the moment; null for a seminar without views. */
  get view(): SeminarView | null {
    return this.views[this.step] ?? null;
  }
  get shownPins(): readonly Pin[] {
    return this.pins.filter(({ view }) => view === this.view?.id);
  }
  get canUndo(): boolean {
    return this.#written.length > 0;
  }
  /** Something of it has been shown or written before. */
  get isUnderWay(): boolean {
    const isWritten = this.pins.length > 0 || Object.keys(this.decisions).length > 0;
    return this.begun !== null || this.step > 0 || isWritten;
  }
  get #begunName(): string {
    return `maillage.talk.${this.id}.begun`;
  }

  /** Begins, or takes up again. */
  begin(): void {
    if (this.begun !== null) return;
    this.begun = this.deps.now();
    this.deps.store.setItem(this.#begunName, String(this.begun));
  }

  /** Shows a step, counted from 0; beyond the ends, the end. */
  go(step: number): void {
    this.blank = false;
    const wanted = Math.max(0, Math.min(this.views.length - 1, step));
    if (wanted === this.step) return;
    this.step = wanted;
    void this.#outbox.add({ key: 'step', method: 'PATCH', path: '', body: { step: wanted } });
  }

  /** Places a pin on the view of the moment. */
  pin(content: Omit<PinContent, 'view'>): void {
    if (this.view === null) return;
    const rank = 1 + Math.max(0, ...this.pins.map((one) => one.rank));
    const made: Pin = {
      ...content,
      view: this.view.id,
      id: this.deps.newId(),
      rank,
      author: this.deps.author,
    };
    this.pins = [...this.pins, made];
    this.#written = [...this.#written, made];
    const body: PinContent = { view: made.view, at: made.at, text: made.text, group: made.group };
    void this.#outbox.add({ key: `pin ${made.id}`, method: 'PUT', path: `/pins/${made.id}`, body });
  }

  /** Takes away the pin written last; gives it, null when there is none. */
  undo(): Pin | null {
    const last = this.#written.at(-1);
    if (last === undefined) return null;
    this.#written = this.#written.slice(0, -1);
    this.pins = this.pins.filter(({ id }) => id !== last.id);
    void this.#outbox.add({ key: `pin ${last.id}`, method: 'DELETE', path: `/pins/${last.id}` });
    return last;
  }

  /** Writes what was decided at a view. */
  decide(view: string, text: string): void {
    if ((this.decisions[view] ?? '') === text) return;
    this.decisions = { ...this.decisions, [view]: text };
    const path = `/decisions/${view}`;
    void this.#outbox.add({ key: path, method: 'PUT', path, body: { text } });
  }

  /** Ends the talk, which is left to the room or not; resolves once it was tried to tell. */
  end(leftToRoom: boolean): Promise<void> {
    this.deps.store.removeItem(this.#begunName);
    return this.#outbox.add({ key: 'end', method: 'PATCH', path: '', body: { ended: true, leftToRoom } });
  }

  /** Tries again to send what waits. */
  flush(): void {
    if (this.waiting > 0) void this.#outbox.flush();
  }

  /** Takes up what was written before this page was loaded. */
  #take({ key, method, path, body }: Sending): void {
    const [, kind, name = ''] = path.split('/');
    if (kind === 'pins') {
      const others = this.pins.filter(({ id }) => id !== name);
      const rank = 1 + Math.max(0, ...this.pins.map((one) => one.rank));
      this.pins =
        method === 'PUT'
          ? [...others, { ...(body as PinContent), id: name, rank, author: this.deps.author }]
          : others;
    } else if (kind === 'decisions') {
      this.decisions = { ...this.decisions, [name]: (body as { text: string }).text };
    } else if (key === 'step') this.step = (body as { step: number }).step;
  }
}
