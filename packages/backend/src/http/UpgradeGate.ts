import {
  IncomingMessage,
  RequestListener,
  Server,
  ServerResponse,
} from 'node:http';
import { Socket } from 'node:net';

type Upgrade = [request: IncomingMessage, socket: Socket, head: Buffer];
type UpgradeListener = (...upgrade: Upgrade) => void;

/**
 * Stands between a server and the plugins that listen to its upgrades: they get
 * only those that were let through.
 */
export class UpgradeGate {
  readonly #listeners: UpgradeListener[] = [];
  readonly #waiting: Upgrade[] = [];
  #takeBack = () => {};

  constructor(
    server: Server,
    private readonly app: RequestListener,
    decide: UpgradeListener,
  ) {
    server.on('upgrade', (request: IncomingMessage, socket: Socket, head) => {
      // Node.js leaves such a socket without anybody to hear of its errors
      socket.on('error', () => socket.destroy());
      decide(request, socket, head);
    });
    server.on('newListener', (event, listener) => {
      if (event === 'upgrade') {
        process.nextTick(() => server.off('upgrade', listener));
        this.#listeners.push(listener);
        this.#takeBack();
        this.#takeBack = () => {};
        this.#waiting.splice(0).forEach(upgrade => listener(...upgrade));
      }
    });
  }

  /**
   * Hands an upgrade to the plugins. They start to listen when they first see
   * such a request among the plain ones, so the first is shown to the app.
   */
  letThrough(...upgrade: Upgrade): void {
    if (this.#listeners.length > 0) {
      this.#listeners.forEach(listener => listener(...upgrade));
    } else if (this.#waiting.push(upgrade) === 1) {
      this.#showToApp(upgrade);
    }
  }

  /** Has the app answer as if no upgrade had been asked for. */
  answerPlainly(request: IncomingMessage, socket: Socket): void {
    this.app(request, this.#createResponse(request, socket));
  }

  /** Answers with nothing but a status, and ends the connection. */
  refuse(socket: Socket, status: string): void {
    socket.end(
      `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
      () => socket.destroy(),
    );
  }

  #showToApp([request, socket]: Upgrade): void {
    const { url } = request;
    const response = this.#createResponse(request, socket);
    this.#takeBack = () => {
      response.detachSocket(socket);
      // the app's routers have shortened it
      request.url = url;
    };
    response.once('close', () => {
      const [, ...others] = this.#waiting.splice(0);
      others.forEach(([, it]) => this.refuse(it, '503 Service Unavailable'));
    });
    this.app(request, response);
  }

  #createResponse(request: IncomingMessage, socket: Socket): ServerResponse {
    const response = new ServerResponse(request);
    response.shouldKeepAlive = false;
    response.assignSocket(socket);
    response.once('finish', () => socket.end());
    return response;
  }
}
