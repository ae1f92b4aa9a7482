import { createInterface } from 'node:readline';
import type { Interface } from 'node:readline';
import { Writable } from 'node:stream';

/** Asks for lines without showing what is typed; lines that are piped in will do. */
export class SecretAsker {
  readonly #input: NodeJS.ReadableStream;
  readonly #output: NodeJS.WritableStream;
  #lines: Interface | null = null;
  #typed: AsyncIterator<string, undefined> | null = null;

  /** `output` is where questions are put. Nothing is read before the first. */
  constructor(input: NodeJS.ReadableStream, output: NodeJS.WritableStream) {
    this.#input = input;
    this.#output = output;
  }

  /** Asks for a line; empty when the input has ended. */
  async ask(question: string): Promise<string> {
    this.#typed ??= this.#open()[Symbol.asyncIterator]();
    this.#output.write(question);
    const line: IteratorResult<string, undefined> = await this.#typed.next();
    this.#output.write('\n');
    return line.value ?? '';
  }

  /** Leaves the input. */
  close(): void {
    this.#lines?.close();
  }

  #open(): Interface {
    // In a terminal the interface itself shows what is typed, on its output.
    const silence = new Writable({
      write: (_chunk, _encoding, done) => {
        done();
      },
    });
    const terminal = 'isTTY' in this.#input && this.#input.isTTY === true;
    this.#lines = createInterface({ input: this.#input, output: silence, terminal });
    return this.#lines;
  }
}
