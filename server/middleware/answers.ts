import type { Context } from 'hono';
import { compressionThreshold, encoders, encodingFor } from './encodings';
import type { Encoding } from './encodings';

/** The body of an answer, compressed at most once for each encoding. */
export class Answer {
  readonly #encoded = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>();
  constructor(
    readonly body: Uint8Array<ArrayBuffer>,
    readonly mediaType: string,
  ) {}

  /** Answers 200, compressed when the client admits it and it is worth it; spares large bodies the way through streams. */
  async send(c: Context): Promise<Response> {
    const encoding = this.body.byteLength < compressionThreshold ? null : encodingFor(c);
    if (encoding === null) return c.body(this.body, 200, { 'Content-Type': this.mediaType });
    const encoded = this.#encoded.get(encoding) ?? encoders[encoding](this.body);
    this.#encoded.set(encoding, encoded);
    return c.body(await encoded, 200, { 'Content-Type': this.mediaType, 'Content-Encoding': encoding });
  }
}

/** Remembers the last answers within a number of bytes; those asked least recently leave first. */
export class AnswerCache {
  readonly #answers = new Map<string, Answer>();
  readonly #capacity: number;
  #bytes = 0;

  /** `capacity` in bytes of uncompressed bodies; an answer that takes more than half of it is not kept. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** The answer under a key, now the most recent one. */
  get(key: string): Answer | undefined {
    const answer = this.#answers.get(key);
    if (answer === undefined) return undefined;
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    return answer;
  }

  /** Keeps an answer under a key. */
  put(key: string, answer: Answer): void {
    if (answer.body.byteLength > this.#capacity / 2 || this.#answers.has(key)) return;
    this.#answers.set(key, answer);
    this.#bytes += answer.body.byteLength;
    for (const [oldest, { body }] of this.#answers) {
      if (this.#bytes <= this.#capacity) return;
      this.#answers.delete(oldest);
      this.#bytes -= body.byteLength;
    }
  }
}
