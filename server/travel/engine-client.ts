import type { Issue, Result } from '../../geodata/model/issue';
import { done, refused } from '../../geodata/model/issue';
import { Pace, wait } from './pace';
import type { Wait } from './pace';

/** Largest answer that is read: a matrix of a million ways is 20 MB. */
const largest = 64 * 1024 * 1024;
/** Seconds after which an answer is not waited for. */
const patience = 60;
/** How often a request is tried, and the milliseconds before the second try; they double with each. */
const tries = 4;
const firstPause = 1000;
/** Longest wait that an engine may ask for (Retry-After), in milliseconds. */
const longestPause = 120_000;

/** What an engine answered, read as JSON. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** What a client may be given beside its address. */
export interface ClientOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds from one request to the next. */
  readonly interval?: number;
  readonly pause?: Wait;
  readonly patience?: number;
}

/** The only place of the server that asks engines of routes: under one base address, without redirections, with bounded answers and tries. */
export class EngineClient {
  readonly #base: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #pace: Pace;
  readonly #pause: Wait;
  readonly #patience: number;

  /** `base`: address without a slash at its end. */
  constructor(base: string, options: ClientOptions = {}) {
    this.#base = base;
    this.#headers = { Accept: 'application/json, application/geo+json', ...options.headers };
    this.#pause = options.pause ?? wait;
    this.#pace = new Pace(options.interval ?? 0, this.#pause);
    this.#patience = options.patience ?? patience;
  }

  /** Asks a path below the base address; answers of 2xx, 400 and 404 are given to whoever knows their meaning. A body is sent as JSON by POST. */
  async ask(path: string, signal: AbortSignal, body?: unknown): Promise<Result<Answer>> {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await this.#try(path, signal, body);
      if (outcome.kind === 'answer') return outcome.result;
      if (attempt === tries || signal.aborted) return refused([outcome.issue]);
      const pause = outcome.after ?? firstPause * 2 ** (attempt - 1);
      if (pause > longestPause) return refused([outcome.issue]);
      try {
        await this.#pause(pause, signal);
      } catch {
        return refused([outcome.issue]);
      }
    }
  }

  async #try(path: string, signal: AbortSignal, body: unknown): Promise<Outcome> {
    try {
      await this.#pace.turn(signal);
    } catch (error) {
      return again('travel-unreachable', { reason: reasonOf(error) });
    }
    const limit = AbortSignal.timeout(this.#patience * 1000);
    try {
      const response = await fetch(`${this.#base}${path}`, {
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
        headers: { ...this.#headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
        redirect: 'error',
        signal: AbortSignal.any([signal, limit]),
      });
      return await read(response);
    } catch (error) {
      if (limit.aborted) return again('travel-timeout', { seconds: this.#patience });
      return again('travel-unreachable', { reason: reasonOf(error) });
    }
  }
}

type Outcome =
  | { readonly kind: 'answer'; readonly result: Result<Answer> }
  | { readonly kind: 'again'; readonly issue: Issue; readonly after: number | null };

async function read(response: Response): Promise<Outcome> {
  const { status } = response;
  if (status === 429 || status >= 500) {
    await response.body?.cancel();
    return status === 429
      ? again('travel-too-many', {}, retryAfter(response))
      : again('travel-server-error', { status }, retryAfter(response));
  }
  const text = await textOf(response);
  if (text === null) return answer(refused([error('travel-answer-too-large')]));
  const body = parse(text);
  if (body === undefined && (response.ok || status === 400 || status === 404))
    return answer(refused([error('travel-malformed', { reason: text.slice(0, 80) })]));
  if (!response.ok && status !== 400 && status !== 404)
    return answer(refused([error('travel-refused', { status, reason: text.slice(0, 200) })]));
  return answer(done({ status, body }));
}

/** The text of an answer, null when it is too large. */
async function textOf(response: Response): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    // Leaving the loop cancels the rest.
    if (size > largest) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Milliseconds that an answer asks to wait, as seconds or as a date; null when it does not say. */
function retryAfter(response: Response): number | null {
  const header = response.headers.get('Retry-After');
  if (header === null) return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const instant = Date.parse(header);
  return Number.isNaN(instant) ? null : Math.max(0, instant - Date.now());
}

function answer(result: Result<Answer>): Outcome {
  return { kind: 'answer', result };
}

function again(code: string, values: NonNullable<Issue['values']>, after: number | null = null): Outcome {
  return { kind: 'again', issue: error(code, values), after };
}

function error(code: string, values: NonNullable<Issue['values']> = {}): Issue {
  return { code, severity: 'error', values };
}

/** What cut a request off. Of one that could not even be made the name alone is told: its words hold the address, or the key. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (!(cause instanceof Error)) return error.name;
  return 'code' in cause ? String(cause.code) : String(cause);
}
