import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

const entry = new URL('./worker-entry.mjs', import.meta.url);

/** What the engine answered: its JSON, why it refused, how it ended before it had answered, or after how many seconds it was ended. */
export type EngineAnswer =
  | { readonly json: string }
  | { readonly refusal: string }
  | { readonly ended: string }
  | { readonly seconds: number };

/** The embedded engine in a process of its own. It is asked one thing after the other; what ends it never ends the server. */
export class EngineProcess {
  readonly #child: ChildProcess;
  #answer: ((answer: EngineAnswer) => void) | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #ended: string | null = null;
  readonly #patience: number;

  /**
   * Starts it.
   *
   * @param folder of the package of the engine
   * @param config of Valhalla, as JSON
   * @param patience seconds that one answer may take, the start included; it is ended after them
   */
  constructor(folder: string, config: string, patience: number) {
    this.#patience = patience;
    this.#child = fork(entry, [folder, config], {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child.on('message', (answer: EngineAnswer) => this.#give(answer));
    this.#child.on('error', (error) => this.#end(error.message));
    this.#child.on('exit', (code, signal) => this.#end(signal ?? `exit ${String(code)}`));
  }

  /** Asks a service with a query as JSON. */
  ask(service: 'matrix' | 'isochrone', query: string): Promise<EngineAnswer> {
    const asked = this.#turn.then(
      () =>
        new Promise<EngineAnswer>((resolve) => {
          if (this.#ended !== null) {
            resolve({ ended: this.#ended });
            return;
          }
          const limit = setTimeout(() => this.#tooLong(), this.#patience * 1000);
          this.#answer = (answer) => {
            clearTimeout(limit);
            resolve(answer);
          };
          this.#child.send({ service, query });
        }),
    );
    this.#turn = asked;
    return asked;
  }

  /** Ends it at once, whatever it computes. */
  stop(): void {
    this.#end('stopped');
    this.#child.kill('SIGKILL');
  }

  #tooLong(): void {
    this.#give({ seconds: this.#patience });
    this.stop();
  }

  #give(answer: EngineAnswer): void {
    this.#answer?.(answer);
    this.#answer = null;
  }

  #end(how: string): void {
    this.#ended ??= how;
    this.#give({ ended: this.#ended });
  }
}
