import type { Confidence } from '../../geodata/model/evidence';
import type { EditEvidence } from '../../geodata/register/exchange';

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** Where what one enters comes from, and why: chosen once, kept while the page is open. */
export class Provenance {
  #confidence = $state.raw<Confidence>('declared');
  #source = $state.raw('');
  #day = $state.raw('');
  #reason = $state.raw('');

  /** What goes with each edit; the day is an ISO date. */
  readonly evidence: EditEvidence = $derived({
    confidence: this.#confidence,
    source: orNull(this.#source),
    day: orNull(this.#day),
  });
  readonly reason: string | null = $derived(orNull(this.#reason));

  /** Changes part of it. */
  set(change: {
    readonly confidence?: Confidence;
    readonly source?: string;
    readonly day?: string;
    readonly reason?: string;
  }): void {
    this.#confidence = change.confidence ?? this.#confidence;
    this.#source = change.source ?? this.#source;
    this.#day = change.day ?? this.#day;
    this.#reason = change.reason ?? this.#reason;
  }
}
