import { Server as NetServer } from 'node:net';
import type { Socket } from 'node:net';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/**
 * Ends an HTTP server without cutting what it is sending. (`close` and `closeIdleConnections` of Node count a connection as idle
 * as soon as its answer is given to the stream, and cut long answers that are still on their way.)
 */
export class Drain {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #answers = new Map<Socket, ServerResponse>();
  #isEnding = false;

  /** Follows the connections and answers of a server from now on. */
  constructor(server: Server) {
    this.#server = server;
    server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
    server.prependListener('request', (request: IncomingMessage, answer: ServerResponse) => {
      const { socket } = request;
      this.#answers.set(socket, answer);
      if (this.#isEnding) answer.setHeader('Connection', 'close');
      answer.on('close', () => {
        if (this.#answers.get(socket) === answer) this.#answers.delete(socket);
        if (this.#isEnding) socket.end();
      });
    });
  }

  /** Accepts nothing more, and resolves when every answer under way is sent; after `limit` milliseconds they are cut. */
  async end(limit: number): Promise<void> {
    this.#isEnding = true;
    const closed = new Promise<void>((resolve) => {
      NetServer.prototype.close.call(this.#server, () => {
        resolve();
      });
    });
    for (const socket of this.#sockets) {
      const answer = this.#answers.get(socket);
      if (answer === undefined) socket.destroy();
      else if (!answer.headersSent) answer.setHeader('Connection', 'close');
    }
    const cut = setTimeout(() => {
      for (const socket of this.#sockets) socket.destroy();
    }, limit);
    await closed;
    clearTimeout(cut);
  }
}
