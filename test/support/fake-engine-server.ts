import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';

/** What a fake engine answers: a status, a body (JSON unless it is a text), headers; null: nothing, ever. */
export type FakeAnswer = {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
} | null;

/** A request as a fake engine hears it. */
export interface HeardRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A local server that plays an engine of routes, and remembers what it was asked. */
export class FakeEngineServer {
  readonly heard: HeardRequest[] = [];
  #answer: (request: HeardRequest, count: number) => FakeAnswer = () => ({ status: 500 });
  readonly #server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { url = '', method = '', headers } = request;
      const heard = { url, method, headers, body: Buffer.concat(parts).toString('utf8') };
      this.heard.push(heard);
      const answer = this.#answer(heard, this.heard.length);
      if (answer === null) return;
      const { status = 200, body = {} } = answer;
      response.writeHead(status, { 'Content-Type': 'application/json', ...answer.headers });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });

  /** Says what is answered from now on; what was heard is forgotten. */
  answers(answer: (request: HeardRequest, count: number) => FakeAnswer): void {
    this.heard.length = 0;
    this.#answer = answer;
  }

  /** Listens; gives its address. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return `http://127.0.0.1:${address.port}`;
  }

  /** Stops, whatever is under way. */
  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}
