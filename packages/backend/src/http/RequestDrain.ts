import { waitsForNews } from '@portico/telemetry';
import { once } from 'node:events';
import { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

/**
 * Ends a server's connections at shutdown: at once those that only wait, such
 * as web sockets, which Node leaves open; the others when they have answered,
 * or when their time is up.
 */
export class RequestDrain {
  readonly #responses = new Map<Socket, Map<ServerResponse, string>>();
  #server?: Server;
  #closed: Promise<unknown> = Promise.resolve();
  #draining = false;

  /** Follows the connections of a server from now on. */
  watch(server: Server): void {
    this.#server = server;
    server.once('listening', () => {
      this.#closed = once(server, 'close');
    });
    server.on('connection', (socket: Socket) => {
      this.#responses.set(socket, new Map());
      socket.once('close', () => this.#responses.delete(socket));
    });
    // first, as the router shortens the url
    server.prependListener('request', (request: IncomingMessage, response) => {
      const responses = this.#responses.get(request.socket);
      responses?.set(response, request.url ?? '');
      response.once('close', () => {
        responses?.delete(response);
        if (this.#draining) {
          this.#endIdle();
        }
      });
    });
  }

  /** Starts to end the connections, and ends all of them after `ms`. */
  begin(ms: number): void {
    if (!this.#server?.listening) {
      return;
    }
    this.#draining = true;
    this.#endIdle();
    const timer = setTimeout(() => {
      this.#responses.forEach((_responses, socket) => socket.destroy());
    }, ms);
    this.#server.once('close', () => clearTimeout(timer));
  }

  /** Resolves when the last connection has ended. */
  async done(): Promise<void> {
    await this.#closed;
  }

  #endIdle(): void {
    this.#responses.forEach((responses, socket) => {
      if (
        [...responses].every(([response, url]) => waitsForNews(url, response))
      ) {
        socket.destroySoon();
      }
    });
  }
}
