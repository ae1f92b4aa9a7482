/**
 * Types of messages of the PostgreSQL protocol 3.0 used here
 * (https://www.postgresql.org/docs/current/protocol-message-formats.html).
 */
const type = {
  query: 0x51,
  parse: 0x50,
  sync: 0x53,
  flush: 0x48,
  terminate: 0x58,
  error: 0x45,
  row: 0x44,
  complete: 0x43,
  copyIn: 0x47,
  ready: 0x5a,
} as const;
const cancelCode = 80877102;
const headerLength = 5;

/**
 * What a client wants answered at once: a start, or messages up to the Query, Sync or Flush that asks for the
 * answer.
 */
export interface Batch {
  readonly kind: 'startup' | 'cancel' | 'terminate' | 'query' | 'sync' | 'flush';
  readonly bytes: Buffer;
  /** True when a statement of the batch may be a COPY FROM STDIN. */
  readonly mayCopy: boolean;
}

/** Cuts the bytes of a client into batches; keeps what is incomplete until the rest comes. */
export class BatchReader {
  #pending: Buffer = Buffer.alloc(0);
  #started = false;

  /**
   * Adds what the client sent.
   *
   * @param chunk any piece of the stream
   * @returns the batches that are now complete, in order
   */
  read(chunk: Uint8Array): Batch[] {
    this.#pending = Buffer.concat([this.#pending, chunk]);
    const batches: Batch[] = [];
    for (let batch = this.#next(); batch; batch = this.#next()) batches.push(batch);
    return batches;
  }

  #next(): Batch | null {
    return this.#started ? this.#nextMessages() : this.#nextStart();
  }

  /** The first message of a connection has no type. */
  #nextStart(): Batch | null {
    const length = this.#pending.length < 8 ? Infinity : this.#pending.readUInt32BE(0);
    if (this.#pending.length < length) return null;
    const bytes = this.#take(length);
    const cancel = bytes.readUInt32BE(4) === cancelCode;
    this.#started = true;
    return { kind: cancel ? 'cancel' : 'startup', bytes, mayCopy: false };
  }

  #nextMessages(): Batch | null {
    let mayCopy = false;
    for (const message of messagesOf(this.#pending)) {
      if (message.type === type.query || message.type === type.parse) mayCopy ||= mentionsCopy(message.bytes);
      const kind = kindOf(message.type);
      if (kind) return { kind, bytes: this.#take(message.end), mayCopy };
    }
    return null;
  }

  #take(length: number): Buffer {
    const taken = this.#pending.subarray(0, length);
    this.#pending = this.#pending.subarray(length);
    return taken;
  }
}

function kindOf(code: number): Batch['kind'] | null {
  if (code === type.query) return 'query';
  if (code === type.sync) return 'sync';
  if (code === type.flush) return 'flush';
  return code === type.terminate ? 'terminate' : null;
}

/** Wide on purpose: a statement that only names both words loses nothing by being watched. */
function mentionsCopy(statement: Buffer): boolean {
  const text = statement.toString('latin1').toLowerCase();
  return text.includes('copy') && text.includes('stdin');
}

interface Message {
  readonly type: number;
  readonly bytes: Buffer;
  /** Where the message ends in the stream. */
  readonly end: number;
}

/** The complete messages at the beginning of a stream. */
export function* messagesOf(stream: Buffer): Generator<Message> {
  let start = 0;
  while (start + headerLength <= stream.length) {
    const end = start + 1 + stream.readUInt32BE(start + 1);
    if (end > stream.length) return;
    yield { type: stream[start] ?? 0, bytes: stream.subarray(start, end), end };
    start = end;
  }
}

/** The statements that messages prepare under a name, with the message of each. */
export function preparedBy(messages: Buffer): readonly (readonly [name: string, message: Buffer])[] {
  return [...messagesOf(messages)].flatMap(({ type: code, bytes }) => {
    if (code !== type.parse) return [];
    const name = bytes.toString('utf8', headerLength, bytes.indexOf(0, headerLength));
    return name === '' ? [] : [[name, bytes] as const];
  });
}

/** A message of the protocol: its type, its length, its content. */
function message(code: number | string, content: Buffer): Buffer {
  const bytes = Buffer.alloc(headerLength + content.length);
  bytes[0] = typeof code === 'string' ? code.charCodeAt(0) : code;
  bytes.writeUInt32BE(4 + content.length, 1);
  content.copy(bytes, headerLength);
  return bytes;
}

/**
 * A simple query.
 *
 * @param statement SQL, one or more statements
 */
export function queryMessage(statement: string): Buffer {
  return message(type.query, Buffer.from(`${statement}\0`));
}

/** Ends the messages of an extended query. */
export const syncMessage = message(type.sync, Buffer.alloc(0));

/**
 * An error as the server says it.
 *
 * @param severity ERROR, or FATAL when the connection ends
 * @param code SQLSTATE
 * @param text what happened
 */
export function errorMessage(severity: 'ERROR' | 'FATAL', code: string, text: string): Buffer {
  return message(type.error, Buffer.from(`S${severity}\0V${severity}\0C${code}\0M${text}\0\0`));
}

/**
 * The first error in an answer of the server.
 *
 * @returns SQLSTATE and message, or null
 */
export function errorOf(answer: Buffer): string | null {
  for (const { type: code, bytes } of messagesOf(answer)) {
    if (code !== type.error) continue;
    const fields = bytes.toString('utf8', headerLength).split('\0');
    return ['C', 'M'].map((name) => fields.find((field) => field.startsWith(name))?.slice(1)).join(' ');
  }
  return null;
}

/** Answers a COPY FROM STDIN with its end; outside of a COPY the server ignores it, as the protocol says. */
const refuseCopy = message(
  'f',
  Buffer.from('COPY FROM STDIN is not available on the embedded database; insert rows instead\0'),
);

/**
 * Makes a COPY FROM STDIN fail instead of waiting for ever for data, which kills PGlite.
 *
 * @param batch a batch that may contain one
 * @returns the bytes to execute
 */
export function withoutCopy(batch: Batch): Buffer {
  if (batch.kind === 'query') return Buffer.concat([batch.bytes, refuseCopy]);
  if (batch.kind !== 'sync') return batch.bytes;
  const beforeSync = batch.bytes.length - syncMessage.length;
  return Buffer.concat([batch.bytes.subarray(0, beforeSync), refuseCopy, syncMessage]);
}

/** What PGlite answered, put right. */
export interface Reply {
  readonly bytes: Buffer;
  readonly failed: boolean;
  /** Transaction status: I idle, T in a transaction, E in a failed one. */
  readonly status: string;
}

/**
 * Puts an answer of PGlite in step with the protocol: exactly one ReadyForQuery after a Query or a Sync and
 * none after a Flush (PGlite sends one too many after some errors); no invitation to COPY; and no rows of a
 * statement that failed (postgres.js 3.4.9 would count them among those of the next query: porsager/postgres
 * 1119 and 1181).
 *
 * @param kind what was asked
 * @param raw the answer
 * @param status the transaction status before
 */
export function inStep(kind: Batch['kind'], raw: Buffer, status: string): Reply {
  const kept: Buffer[] = [];
  let rowsFrom = 0;
  let failed = false;
  let now = status;
  for (const { type: code, bytes } of messagesOf(raw)) {
    if (code === type.ready) {
      now = String.fromCharCode(bytes[headerLength] ?? 0);
    } else if (code !== type.copyIn) {
      if (code === type.error) {
        failed = true;
        dropRows(kept, rowsFrom);
      }
      kept.push(bytes);
      if (code === type.complete || code === type.error) rowsFrom = kept.length;
    }
  }
  if (kind !== 'flush') kept.push(message(type.ready, Buffer.from(now)));
  return { bytes: Buffer.concat(kept), failed, status: now };
}

function dropRows(messages: Buffer[], from: number): void {
  const others = messages.slice(from).filter((bytes) => bytes[0] !== type.row);
  messages.splice(from, messages.length - from, ...others);
}
