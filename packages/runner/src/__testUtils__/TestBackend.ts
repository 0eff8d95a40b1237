import { EventEmitter, once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { TestJob, type JobOptions } from './TestJob';

const token: string = 'token-of-the-runner';

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** Speaks the runner's API over HTTP, as the portal does, and keeps what it was told. */
export class TestBackend {
  readonly token: string = token;
  readonly jobs: TestJob[] = [];
  readonly acquired: string[] = [];
  readonly #queue: TestJob[] = [];
  readonly #news = new EventEmitter().setMaxListeners(0);
  #server?: Server;
  #port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.#port}/api/forge/runner`;
  }

  /** Also after it was stopped, at the same port. */
  async start(): Promise<this> {
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch(error => {
        response.writeHead(500).end(String(error));
      });
    });
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
    return this;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server) {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    }
  }

  /** Puts a job into the queue. */
  add(options: JobOptions): TestJob {
    const job = new TestJob(String(this.jobs.length + 1), options);
    this.jobs.push(job);
    this.#queue.push(job);
    this.#news.emit('job');
    return job;
  }

  async #answer(request: IncomingMessage, response: ServerResponse) {
    const path = request.url!.replace('/api/forge/runner/', '');
    const body = await readBody(request);
    if (request.headers.authorization !== `Bearer ${token}`) {
      response.writeHead(401).end('{"error":{"message":"unknown token"}}');
      return;
    }
    if (path === 'jobs/acquire') {
      await this.#acquire(JSON.parse(body.toString()), response);
      return;
    }
    const [, id, rest] = /^jobs\/(\w+)\/(.+)$/.exec(path) ?? [];
    const job = this.jobs.find(candidate => candidate.id === id);
    if (!job) {
      response.writeHead(404).end();
      return;
    }
    const isPost = request.method === 'POST';
    const lease = isPost ? JSON.parse(body.toString()).lease : job.lease;
    if (job.isTaken || lease !== job.lease) {
      response.writeHead(409).end();
      return;
    }
    const { status, content } = await job.answer(request.method!, rest, body);
    response.writeHead(status).end(content);
  }

  async #acquire(
    { runnerId, wait }: { runnerId: string; wait: number },
    response: ServerResponse,
  ) {
    if (this.#queue.length === 0) {
      const timer = setTimeout(() => this.#news.emit('job'), wait * 1000);
      await Promise.race([once(this.#news, 'job'), once(response, 'close')]);
      clearTimeout(timer);
    }
    const job = response.destroyed ? undefined : this.#queue.shift();
    if (!job) {
      response.writeHead(204).end();
      return;
    }
    this.acquired.push(`${job.id} by ${runnerId}`);
    response.writeHead(200).end(JSON.stringify(job.toAssignment(this.url)));
  }
}
