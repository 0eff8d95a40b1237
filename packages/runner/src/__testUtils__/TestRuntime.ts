import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Sample, ServiceSamples } from '../metrics';
import type {
  ServiceLine,
  ServiceReport,
  WantedService,
} from '../services/messages';
import { type ArchiveFile, packArchive } from './packArchive';

const token: string = 'token-of-the-runner';
const waitMs = 2_000;

type Answer = { status: number; body?: string | Buffer };

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString();
}

/** Speaks the API for services over HTTP, as the portal does, and has no jobs. */
export class TestRuntime {
  readonly token: string = token;
  readonly lines: ServiceLine[] = [];
  reports: ServiceReport[] = [];
  /** All that was ever reported of states, in order. */
  readonly states: string[] = [];
  /** What was measured of services, the last time. */
  metrics: ServiceSamples[] = [];
  /** How often something was measured. */
  rounds = 0;
  readonly #archives = new Map<string, Buffer>();
  #wanted: WantedService[] = [];
  readonly #news = new EventEmitter().setMaxListeners(0);
  #server?: Server;
  #port = 0;

  /** Of the API for jobs. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}/api/forge/runner`;
  }

  get texts(): string[] {
    return this.lines.map(({ text }) => text);
  }

  /** Also after it was stopped, at the same port. */
  async start(): Promise<this> {
    this.#server = createServer(async (request, response) => {
      const { status, body } = await this.#answer(request);
      response.writeHead(status).end(body);
    });
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
    return this;
  }

  async stop(): Promise<void> {
    const server = this.#server!;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  }

  /** Wants a service with these files, of a commit that a letter stands for. */
  want(
    id: number,
    commit: string,
    options: {
      command: string;
      files?: Record<string, ArchiveFile>;
      deployment?: number;
    },
  ): void {
    const {
      command,
      files = { 'package.json': '{}' },
      deployment = 1,
    } = options;
    this.#archives.set(`${id} ${commit.repeat(40)}`, packArchive(files));
    this.#wanted = [
      ...this.#wanted.filter(service => service.id !== id),
      {
        ...{ id, deployment, command, commit: commit.repeat(40) },
        ...{ name: `service-${id}`, owner: 'shop', repository: `r${id}` },
      },
    ];
    this.#news.emit('news');
  }

  unwant(): void {
    this.#wanted = [];
    this.#news.emit('news');
  }

  /** Waits for lines or reports to be as wanted. */
  async until(isTrue: () => boolean): Promise<void> {
    while (!isTrue()) {
      await once(this.#news, 'news');
    }
  }

  /** The values of a metric of a service, the last time, by their labels as JSON. */
  values(name: string, id = 1): Record<string, number> {
    const of = this.metrics.find(service => service.id === id);
    return Object.fromEntries(
      (of?.samples ?? [])
        .filter(sample => sample.name === name)
        .map(({ labels, value }: Sample) => [JSON.stringify(labels), value]),
    );
  }

  /** Of a metric without labels. */
  value(name: string, id = 1): number | undefined {
    return this.values(name, id)['{}'];
  }

  logged(text: string): Promise<void> {
    return this.until(() => this.texts.some(line => line.includes(text)));
  }

  async #answer(request: IncomingMessage): Promise<Answer> {
    const path = request.url!.replace('/api/forge/', '');
    const body = await readBody(request);
    if (request.headers.authorization !== `Bearer ${token}`) {
      return { status: 401 };
    }
    if (path === 'runner/jobs/acquire') {
      await new Promise(resolve => {
        setTimeout(resolve, waitMs);
      });
      return { status: 204 };
    }
    if (path === 'runner/services/sync') {
      return this.#sync(JSON.parse(body).services);
    }
    if (path === 'runner/services/metrics') {
      this.metrics = JSON.parse(body).services;
      this.rounds += 1;
      this.#news.emit('news');
      return { status: 204 };
    }
    const [, id, what, commit] =
      /^runner\/services\/(\d+)\/(\w+)(?:\?commit=(\w+))?$/.exec(path) ?? [];
    if (what === 'log') {
      this.lines.push(...JSON.parse(body).lines);
      this.#news.emit('news');
      return { status: 204 };
    }
    const archive = this.#archives.get(`${id} ${commit}`);
    return { status: archive ? 200 : 404, body: archive };
  }

  async #sync(reports: ServiceReport[]): Promise<Answer> {
    this.reports = reports;
    this.states.push(
      ...reports.map(({ id, state, restarts }) => `${id} ${state} ${restarts}`),
    );
    this.#news.emit('news');
    const keys = (services: { id: number; deployment: number }[]) =>
      services
        .map(({ id, deployment }) => `${id}:${deployment}`)
        .sort()
        .join();
    const end = Date.now() + waitMs;
    while (keys(this.#wanted) === keys(reports) && Date.now() < end) {
      const timer = setTimeout(() => this.#news.emit('news'), end - Date.now());
      await once(this.#news, 'news');
      clearTimeout(timer);
    }
    return { status: 200, body: JSON.stringify({ services: this.#wanted }) };
  }
}
